import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextNumber } from '../../../src/core/draft/nextNumber.ts';
import { shapeOf, withBranches } from '../../../src/core/draft/logShape.ts';
import { parseDay } from '../../../src/core/day/day.ts';
import { assemble } from '../../../src/core/log/assemble.ts';
import { listRecords } from '../../../src/core/report/list.ts';
import { branchReader } from '../../../src/node/branchNumbers.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { folder, makeTwoBranches, record } from '../../support/branchDocuments.ts';
import { cloneRepository, makeRepository, repositoryAt, type GitRepository } from '../../support/gitRepository.ts';

describe('duplicates on branches', () => {
  let place: string;
  let one: GitRepository;
  const readBranchNumbers = branchReader();

  beforeEach(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-duplicates-')));
    one = makeTwoBranches(join(place, 'one'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  /** The next number, and what is said of numbers: `0003`, `0002-use-c.md: 0002-use-b.md on feature/b`. */
  const look = async (root: string): Promise<readonly (string | undefined)[]> => {
    const repository = await readRepository(root);
    const index = assemble(repository);
    const elsewhere = await readBranchNumbers(root, index);
    const today = parseDay('2026-11-21');
    assert.ok(today !== undefined);
    const owners = { codeOwners: undefined, aliases: new Map() };
    const { configuration, exists, textOf } = repository;
    const said = listRecords({ index, configuration, owners, today, exists, textOf, elsewhere }).flatMap(({ path, problems }) =>
      problems
        .filter(({ code }) => code === 'number-duplicate')
        .map(({ severity, message }) => {
          const other = /by (\S+) on the branch ([^.]+?)(?:\.|, which)/.exec(message)?.slice(1).join(' on ');
          return `${path.slice(path.lastIndexOf('/') + 1)}: ${other ?? message}${severity === 'warning' ? '' : `, ${severity}`}`;
        }),
    );
    const log = index.logs[0];
    const shape = shapeOf(log, undefined, []);
    const next = nextNumber(withBranches(shape, elsewhere.taken.get(log?.path ?? '') ?? new Map()));
    return [next?.written, ...said];
  };

  it('are told of a local branch', async () => {
    assert.deepEqual(await look(one.root), ['0003']);
    one.commit(record('0002-use-c'));
    assert.deepEqual(await look(one.root), ['0003', '0002-use-c.md: 0002-use-b.md on feature/b, information']);
    one.git('checkout', '--quiet', 'feature/b');
    assert.deepEqual(await look(one.root), ['0003', '0002-use-b.md: 0002-use-c.md on main']);
  });

  it('are told of a remote-tracking branch, before anything is committed here', async () => {
    one.commit(record('0002-use-c'));
    const two = cloneRepository(one.root, join(place, 'two'));
    two.git('checkout', '--quiet', '-b', 'topic', 'HEAD~1');
    two.git('branch', '--quiet', '-D', 'main');
    two.write(record('0002-use-d'));
    const said = '0002-use-d.md: 0002-use-c.md on origin/main';
    assert.deepEqual(await look(two.root), ['0003', said, '0002-use-d.md: 0002-use-b.md on origin/feature/b']);
  });

  it('are told of packed references', async () => {
    one.commit(record('0002-use-c'));
    one.git('gc', '--quiet');
    one.git('pack-refs', '--all');
    assert.deepEqual(await look(one.root), ['0003', '0002-use-c.md: 0002-use-b.md on feature/b, information']);
  });

  it('are told in another worktree, and on a detached HEAD', async () => {
    one.commit(record('0002-use-c'));
    one.git('worktree', 'add', '--quiet', join(place, 'beside'), 'feature/b');
    assert.deepEqual(await look(join(place, 'beside')), ['0003', '0002-use-b.md: 0002-use-c.md on main']);
    const beside = repositoryAt(join(place, 'beside'));
    beside.git('checkout', '--quiet', '--detach');
    assert.deepEqual(await look(beside.root), ['0003', '0002-use-b.md: 0002-use-c.md on main']);
  });

  it('are told where the open folder is a part of the repository', async () => {
    one.commit(record('0002-use-c'));
    assert.deepEqual(await look(join(one.root, 'docs')), ['0003', '0002-use-c.md: 0002-use-b.md on feature/b, information']);
  });

  it('are not told where a shallow clone does not know, though their numbers count', async () => {
    one.commit(record('0002-use-c'));
    const shallow = cloneRepository(`file://${one.root}`, join(place, 'shallow'), '--depth=1', '--no-single-branch');
    shallow.git('rm', '--quiet', `${folder}/0002-use-c.md`);
    assert.deepEqual(await look(shallow.root), ['0003']);
  });

  it('are none without commits, and without git', async () => {
    const empty = makeRepository(join(place, 'empty'));
    empty.write(record('0004-use-a'));
    assert.deepEqual(await look(empty.root), ['0005']);
    const bare = repositoryAt(join(place, 'plain'));
    bare.write(record('0006-use-a'));
    assert.deepEqual(await look(bare.root), ['0007']);
  });
});
