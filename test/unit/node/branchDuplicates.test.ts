import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nextNumber } from '../../../src/core/draft/nextNumber.ts';
import { shapeOf, withBranches } from '../../../src/core/draft/logShape.ts';
import { assemble } from '../../../src/core/log/assemble.ts';
import { commitsInQuestion, possibleDuplicates, rateDuplicates } from '../../../src/core/log/branchDuplicates.ts';
import { takenNumbers } from '../../../src/core/log/takenNumbers.ts';
import { readBranches, readForks } from '../../../src/node/branches.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { folder, makeTwoBranches, record } from '../../support/branchDocuments.ts';
import { cloneRepository, type GitRepository } from '../../support/gitRepository.ts';

describe('numbers in a real repository', () => {
  let place: string;
  let one: GitRepository;

  beforeEach(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-numbers-')));
    one = makeTwoBranches(join(place, 'one'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  /** The next number and the duplicates: `0002-use-c.md 0002-use-b.md feature/b here`. */
  const look = async ({ root }: GitRepository): Promise<readonly (string | undefined)[]> => {
    const log = assemble(await readRepository(root)).logs.find(({ path }) => path === folder);
    assert.ok(log !== undefined);
    const listing = await readBranches(root, [folder]);
    const taken = takenNumbers(log, listing.branches);
    const possible = possibleDuplicates(taken);
    const forks = await readForks(root, [folder], commitsInQuestion(possible, listing.branches));
    const rated = rateDuplicates(possible, forks, listing);
    const shown = rated.map(({ here, there, certain, unsure, merged }) =>
      [here.path, there.path, ...certain, ...unsure.map((name) => `${name}?`), merged].join(' ').replaceAll(`${folder}/`, ''),
    );
    return [nextNumber(withBranches(shapeOf(log, undefined, []), taken))?.written, ...shown];
  };

  it('keep clear of a branch', async () => {
    assert.deepEqual(await look(one), ['0003']);
  });

  it('that two branches gave to two records are found from either one', async () => {
    one.commit(record('0002-use-c'));
    assert.deepEqual(await look(one), ['0003', '0002-use-c.md 0002-use-b.md feature/b here']);
    one.git('checkout', '--quiet', 'feature/b');
    assert.deepEqual(await look(one), ['0003', '0002-use-b.md 0002-use-c.md main there']);
  });

  it('that are taken in the remote repository are found after a fetch, also against a file that is not committed', async () => {
    const two = cloneRepository(one.root, join(place, 'two'));
    one.commit(record('0002-use-c'));
    two.git('fetch', '--quiet');
    two.write(record('0002-use-d'));
    assert.deepEqual(await look(two), [
      '0003',
      '0002-use-d.md 0002-use-c.md origin/main there',
      '0002-use-d.md 0002-use-b.md origin/feature/b neither',
    ]);
  });

  it('do not collide where a record was renamed, here or there', async () => {
    one.git('mv', `${folder}/0001-use-a.md`, `${folder}/0001-use-z.md`);
    assert.deepEqual(await look(one), ['0003']);
    one.commit({});
    assert.deepEqual(await look(one), ['0003']);
    one.git('checkout', '--quiet', 'feature/b');
    assert.deepEqual(await look(one), ['0003']);
  });

  it('may collide where a clone has no history', async () => {
    one.commit(record('0002-use-c'));
    const shallow = cloneRepository(`file://${one.root}`, join(place, 'shallow'), '--depth=1', '--no-single-branch');
    assert.deepEqual(await look(shallow), ['0003', '0002-use-c.md 0002-use-b.md origin/feature/b? here']);
  });
});
