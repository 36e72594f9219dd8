import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PastReviews } from '../../../src/core/report/pastReviews.ts';
import { readReviewHistory, reviewHistoryReader } from '../../../src/node/reviewHistory.ts';
import { day } from '../../support/aRecord.ts';
import { looseOf } from '../../support/branchDocuments.ts';
import { cloneRepository, makeRepository, type GitRepository } from '../../support/gitRepository.ts';

const today = day('2026-11-21');
const path = 'docs/adr/0001-use-x.md';

function text(status: string, reviewBy?: string): string {
  const review = reviewBy === undefined ? '' : `review-by: ${reviewBy}\n`;
  return `---\nstatus: ${status}\n${review}---\n\n# Use X\n\n## Context\n\nBecause of Y, and of much else that was said.\n`;
}

describe('how reviews stood earlier, by real git', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'docket-past-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const made = (): GitRepository => makeRepository(join(folder, 'repository'));
  const read = (root: string, paths: readonly string[] = [path]): Promise<PastReviews | undefined> =>
    readReviewHistory(root, { today, paths, statuses: new Map() });
  const daysOf = (past: PastReviews | undefined): readonly string[] =>
    past?.days.map((one) => `${one.day} ${String(one.open)} ${String(one.scheduled)} ${String(one.overdue)}`) ?? [];
  const gapsOf = (past: PastReviews | undefined): readonly string[] =>
    past?.gaps.map(({ reason, count }) => `${reason} ${String(count)}`) ?? [];

  /** Proposed in July, accepted in August with a review that is overdue in October, retired in November. */
  const lived = (): GitRepository => {
    const repository = made();
    repository.commitOn('2026-07-15', { [path]: text('proposed') });
    repository.commitOn('2026-08-31', { [path]: text('accepted', '2026-09-30'), 'src/a.ts': 'a' });
    repository.commitOn('2026-10-02', { 'docs/adr/0002-use-y.md': text('accepted', '2027-01-01') });
    repository.commitOn('2026-11-01', { [path]: text('deprecated') });
    return repository;
  };

  it('is told for the ends of months, by what was committed until then', async () => {
    const past = await read(lived().root);
    assert.deepEqual(daysOf(past), ['2026-07-31 1 0 0', '2026-08-31 1 1 0', '2026-09-30 1 1 0', '2026-10-31 2 2 1']);
    assert.deepEqual(gapsOf(past), ['begins-later 8']);
    assert.deepEqual(past?.decisions, [{ path, proposed: '2026-07-15', decided: '2026-08-31' }]);
  });

  it('is told alike from packs, and of a folder inside of the repository', async () => {
    const repository = lived();
    repository.git('gc', '--quiet', '--prune=now');
    const past = await read(join(repository.root, 'docs'), ['adr/0001-use-x.md']);
    assert.deepEqual(daysOf(past).at(-1), '2026-10-31 2 2 1');
    assert.deepEqual(past?.decisions, [{ path: 'adr/0001-use-x.md', proposed: '2026-07-15', decided: '2026-08-31' }]);
  });

  it('goes by the configuration of that day, and by the words of the team', async () => {
    const repository = made();
    const policy = 'review:\n  policies:\n    - { when: { status: accepted }, every: 1 month }\n';
    const dated = text('geht klar').replace('---\n\n', 'date: 2026-08-01\n---\n\n');
    repository.commitOn('2026-08-01', { [path]: dated });
    repository.commitOn('2026-09-05', { '.docket.yaml': `statuses:\n  geht klar: accepted\n${policy}` });
    assert.deepEqual(daysOf(await read(repository.root)), ['2026-08-31 1 0 0', '2026-09-30 1 1 1', '2026-10-31 1 1 1']);
  });

  it('follows the main line, and not what a branch did before it was merged', async () => {
    const repository = made();
    repository.commitOn('2026-07-01', { [path]: text('proposed') });
    repository.git('checkout', '--quiet', '-b', 'topic');
    repository.commitOn('2026-07-10', { [path]: text('accepted', '2026-07-20') });
    repository.git('checkout', '--quiet', 'main');
    repository.commitOn('2026-08-01', { 'src/a.ts': 'a' });
    repository.git('merge', '--quiet', '--no-ff', '--no-commit', 'topic');
    repository.commitOn('2026-08-15');
    const past = await read(repository.root);
    assert.deepEqual(daysOf(past).slice(0, 2), ['2026-07-31 1 0 0', '2026-08-31 1 1 1']);
    assert.deepEqual(past?.decisions, [{ path, proposed: '2026-07-01', decided: '2026-08-15' }]);
  });

  it('follows a record that was moved and renamed', async () => {
    const repository = made();
    repository.commitOn('2026-07-01', { 'rfcs/0001-maybe-x.md': text('proposed') });
    repository.commitOn('2026-07-09', { 'docs/adr/0002-use-y.md': text('accepted') });
    renameSync(join(repository.root, 'rfcs/0001-maybe-x.md'), join(repository.root, path));
    repository.commitOn('2026-08-01');
    repository.commitOn('2026-09-01', { [path]: text('accepted') });
    assert.deepEqual((await read(repository.root))?.decisions, [{ path, proposed: '2026-07-01', decided: '2026-09-01' }]);
  });

  it('says nothing of how long it took where a record was decided from the start, or is open', async () => {
    const repository = made();
    repository.commitOn('2026-07-01', { [path]: text('accepted'), 'docs/adr/0002-use-y.md': text('proposed') });
    assert.deepEqual((await read(repository.root, [path, 'docs/adr/0002-use-y.md']))?.decisions, []);
  });

  it('reads past files that are no text, links, submodules and files that are too large', async () => {
    const repository = lived();
    const inside = (name: string): string => join(repository.root, name);
    writeFileSync(inside('docs/adr/0003-latin.md'), Buffer.from(text('accepted').replace('Use X', 'Caf\u00e9'), 'latin1'));
    writeFileSync(inside('docs/adr/0004-binary.md'), Buffer.from([0, 1, 2]));
    writeFileSync(inside('docs/adr/0005-large.md'), '');
    truncateSync(inside('docs/adr/0005-large.md'), 3 * 1024 * 1024);
    symlinkSync('/etc/hostname', inside('docs/adr/0006-link.md'));
    symlinkSync('.', inside('docs/loop'));
    const commit = repository.git('rev-parse', 'HEAD');
    repository.git('update-index', '--add', '--cacheinfo', `160000,${commit},docs/adr/0007-module.md`);
    repository.git('commit', '--quiet', '--message', 'Odd');
    repository.commitOn('2026-10-30', { 'docs/adr/\u0001.md': text('accepted') });
    const past = await readReviewHistory(repository.root, { today: day('2026-12-01'), paths: [path], statuses: new Map() });
    // 0002, the Latin-1 one and the one with a strange name; the deprecated one is not open.
    assert.equal(daysOf(past).at(-1), '2026-11-30 3 1 0');
    assert.deepEqual(gapsOf(past), ['unreadable 2']);
  });

  it('says of a shallow clone that it is cut off, and guesses no proposal', async () => {
    const shallow = cloneRepository(`file://${lived().root}`, join(folder, 'shallow'), '--depth=3');
    const past = await read(shallow.root);
    assert.deepEqual(daysOf(past), ['2026-08-31 1 1 0', '2026-09-30 1 1 0', '2026-10-31 2 2 1']);
    assert.deepEqual([gapsOf(past), past?.decisions], [['cut-off 1'], []]);
  });

  it('says which days it does not know where objects are damaged', async () => {
    const repository = lived();
    rmSync(looseOf(repository, 'HEAD~1^{tree}'));
    const past = await read(repository.root);
    assert.deepEqual(daysOf(past).length, 3);
    assert.deepEqual(gapsOf(past), ['begins-later 8', 'too-much 1']);
  });

  it('is unknown without commits, without a repository and when nobody wants to know any more', async () => {
    assert.equal(await read(made().root), undefined);
    assert.equal(await read(folder), undefined);
    assert.equal(await read(join(folder, 'nowhere')), undefined);
    const question = { today, paths: [path], statuses: new Map() };
    assert.equal(await readReviewHistory(lived().root, question, AbortSignal.abort()), undefined);
  });

  it('is remembered as long as neither the commit nor the question changes', async () => {
    const repository = lived();
    const reader = reviewHistoryReader();
    const question = { today, paths: [path], statuses: new Map() };
    const first = await reader(repository.root, question);
    assert.equal(await reader(repository.root, { ...question }), first);
    repository.commitOn('2026-11-02', { 'src/b.ts': 'b' });
    const second = await reader(repository.root, question);
    assert.notEqual(second, first);
    assert.deepEqual(second, first);
  });
});
