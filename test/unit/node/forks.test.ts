import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForks } from '../../../src/node/branches.ts';
import { findGitFolder } from '../../../src/node/gitObjects/gitFolder.ts';
import { createHistory } from '../../../src/node/gitObjects/forkPoint.ts';
import { openObjects } from '../../../src/node/gitObjects/objectStore.ts';
import { folder, looseOf, makeTwoBranches, record } from '../../support/branchDocuments.ts';
import { cloneRepository, makeRepository, type GitRepository } from '../../support/gitRepository.ts';

describe('where branches parted', () => {
  let place: string;
  let one: GitRepository;

  beforeEach(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-forks-')));
    one = makeTwoBranches(join(place, 'one'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  const forksOf = async (repository: GitRepository, ...revisions: readonly string[]): Promise<unknown[]> => {
    const commits = revisions.map((revision) => repository.git('rev-parse', revision));
    const forks = await readForks(repository.root, [folder], commits);
    return commits.map((commit) => {
      const files = forks.get(commit);
      return files === undefined ? undefined : [...files].map((path) => path.slice(folder.length + 1));
    });
  };

  it('the documents of then are given', async () => {
    one.commit(record('0002-use-c'));
    one.commit(record('0003-use-d'));
    assert.deepEqual(await forksOf(one, 'feature/b', 'main'), [
      ['0001-use-a.md'],
      ['0001-use-a.md', '0002-use-c.md', '0003-use-d.md'],
    ]);
  });

  it('a merge brings branches together again', async () => {
    one.commit(record('0003-use-d'));
    one.git('checkout', '--quiet', 'feature/b');
    one.git('merge', '--quiet', '--message', 'Merge', 'main');
    one.commit(record('0004-use-e'));
    one.git('checkout', '--quiet', 'main');
    one.commit(record('0005-use-f'));
    assert.deepEqual(await forksOf(one, 'feature/b'), [['0001-use-a.md', '0003-use-d.md']]);
  });

  it('nothing is known of a history that is cut off, of two that never met, and before the first commit', async () => {
    one.commit(record('0003-use-d'));
    const shallow = cloneRepository(`file://${one.root}`, join(place, 'shallow'), '--depth=1', '--no-single-branch');
    assert.deepEqual(await forksOf(shallow, 'origin/feature/b', 'origin/main'), [undefined, ['0001-use-a.md', '0003-use-d.md']]);
    one.git('checkout', '--quiet', '--orphan', 'apart');
    assert.deepEqual(await forksOf(one, 'main'), [undefined]);
    one.commit({});
    assert.deepEqual(await forksOf(one, 'main'), [undefined]);
    assert.equal((await readForks(makeRepository(join(place, 'empty')).root, [folder], ['0'.repeat(40)])).size, 0);
  });

  it('nothing is known where the two may have parted behind a commit that is missing', async () => {
    one.git('checkout', '--quiet', '-b', 'side', 'main');
    one.commit(record('0005-side'));
    one.git('checkout', '--quiet', 'feature/b');
    one.git('checkout', '--quiet', '-b', 'other');
    for (const name of ['other', 'main']) {
      one.git('checkout', '--quiet', name);
      if (name === 'main') one.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'feature/b');
      one.git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    }
    assert.equal((await forksOf(one, 'other')).includes(undefined), false);
    rmSync(looseOf(one, 'feature/b'));
    assert.deepEqual(await forksOf(one, 'other'), [undefined]);
  });

  it('the commit is one that git names, also where ten were made in one second', async () => {
    const shape = makeRepository(join(place, 'shape'));
    const lines = Array.from({ length: 120 }, (_, at) => commitLines(at));
    shape.feed(['fast-import', '--quiet'], lines.join(''));
    const git = findGitFolder(shape.root);
    assert.ok(git !== undefined);
    const store = openObjects(join(git.common, 'objects'), git.idBytes);
    const idOf = (at: number): string => shape.git('rev-parse', `b${String(at)}`);
    for (let at = 0; at < 30; at += 1) {
      const [one, other] = [idOf((at * 37) % 120), idOf((at * 53 + 11) % 120)];
      const bases = shape.git('merge-base', '--all', one, other).split('\n');
      const found = await createHistory(store, () => undefined).forkPoint(one, other);
      assert.ok(bases.map((id) => shape.git('rev-parse', `${id}^{tree}`)).includes(found?.tree ?? ''), `pair ${String(at)}`);
    }
    store.close();
  });
});

/** A commit with one or two parents and a tree of its own; ten are of one second. */
function commitLines(at: number): string {
  const parents =
    at === 0 ? [] : [...new Set([Math.floor((at * 7) / 10), at - 1 - (at % 3)].filter((each) => each >= 0 && each < at))];
  const [from, ...merged] = parents.map((each) => `refs/heads/b${String(each)}`);
  return [
    `commit refs/heads/b${String(at)}`,
    `committer A <a@example.org> ${String(1_700_000_000 + Math.floor(at / 10))} +0000`,
    'data 1\nx',
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(at % 4 === 0 ? merged.map((each) => `merge ${each}`) : []),
    `M 100644 inline f${String(at)}.md\ndata 1\nx\n\n`,
  ].join('\n');
}
