import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPastReader } from '../../../src/node/pastRecords.ts';
import { makeRepository, type GitRepository } from '../../support/gitRepository.ts';

const path = 'docs/adr/0001-use-x.md';
const options = { statuses: new Map() };
const text = (reviewBy: string, boxes = 'xx', status = 'accepted'): string =>
  [
    ...['---', `status: ${status}`, 'date: 2026-01-01', `review-by: ${reviewBy}`, '---', '# Use X', '', '## Assumptions', ''],
    ...[...boxes].map((box, at) => `- [${box}] Number ${String(at)}`),
    '',
  ].join('\n');

describe('what earlier versions of a record said', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'docket-past-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const started = (): GitRepository => {
    const repository = makeRepository(join(folder, 'repository'));
    repository.commitOn('2026-01-10', { [path]: text('2026-06-01') });
    return repository;
  };
  const ask = async (root: string, asked = path): Promise<readonly string[] | undefined> => {
    const past = await createPastReader()(root, [asked], options);
    return past?.get(asked)?.map(({ on, reviewBy, assumptions, phase }) => {
      return `${on}: ${phase ?? '-'} ${reviewBy ?? '-'} ${String(assumptions?.holding)}/${String(assumptions?.all)}`;
    });
  };

  it('is read from the versions of its file, the newest first', async () => {
    const { root, commitOn } = started();
    commitOn('2026-02-10', { 'src/a.ts': 'a' });
    commitOn('2026-03-10', { [path]: text('2027-06-01', 'x ') });
    const expected = ['2026-03-10: accepted 2027-06-01 1/2', '2026-01-10: accepted 2026-06-01 2/2'];
    assert.deepEqual(await ask(root), expected);
    assert.deepEqual(await ask(join(root, 'docs'), 'adr/0001-use-x.md'), expected, 'also where a part of the repository is open');
  });

  it('follows its file to where it was before', async () => {
    const { root, git, commitOn } = started();
    git('mv', path, 'docs/adr/0002-use-z.md');
    commitOn('2026-03-10', {});
    assert.equal((await ask(root, 'docs/adr/0002-use-z.md'))?.length, 2);
  });

  it('knows a merged branch by what it brought, not by how it came to that', async () => {
    const { root, git, commitOn } = started();
    git('switch', '--quiet', '--create', 'work');
    commitOn('2026-02-01', { [path]: text('2026-09-01') });
    commitOn('2026-02-02', { [path]: text('2026-10-01') });
    git('switch', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'work');
    assert.deepEqual(
      (await ask(root))?.map((line) => line.split(' ')[2]),
      ['2026-10-01', '2026-06-01'],
    );
  });

  it('is not known without a repository, nor of what git does not have', async () => {
    assert.equal(await ask(folder), undefined);
    const { root, write } = started();
    write({ 'docs/adr/0003-new.md': text('2026-06-01') });
    assert.equal(await ask(root, 'docs/adr/0003-new.md'), undefined);
    for (const odd of ['-x', ':(exclude)docs', '../../x.md', 'a\nb.md', '$(touch stolen)'])
      assert.ok(((await ask(root, odd)) ?? []).length === 0);
  });

  it('is remembered as long as HEAD stands', async () => {
    const { root, commitOn } = started();
    const read = createPastReader();
    const first = await read(root, [path], options);
    assert.equal(await read(root, [path], options), first);
    commitOn('2026-03-10', { [path]: text('2027-06-01') });
    assert.equal((await read(root, [path], options))?.get(path)?.length, 2);
    assert.equal((await read(root, [path], { statuses: new Map([['accepted', 'other']]) }))?.get(path)?.[0]?.phase, 'other');
  });
});
