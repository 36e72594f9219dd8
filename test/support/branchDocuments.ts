import assert from 'node:assert/strict';
import { chmodSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BranchListing } from '../../src/core/log/branches.ts';
import { readBranches } from '../../src/node/branches.ts';
import { makeRepository, type GitRepository } from './gitRepository.ts';

/** The folder of records in the repositories of these tests. */
export const folder = 'docs/adr';

/** A record as `commit` takes it. */
export function record(slug: string): Readonly<Record<string, string>> {
  return { [`${folder}/${slug}.md`]: `# ${slug}\n` };
}

/** A repository with one record on `main`, and another one on `feature/b`. */
export function makeTwoBranches(root: string): GitRepository {
  const one = makeRepository(root);
  one.commit({ ...record('0001-use-a'), 'src/main.ts': '\n', 'docs/other/0009-elsewhere.md': '# X\n' });
  one.git('checkout', '--quiet', '-b', 'feature/b');
  one.commit(record('0002-use-b'));
  one.git('checkout', '--quiet', 'main');
  return one;
}

/** Reads all branches; what is on each must be what `git ls-tree` tells. */
export async function checkAgainstGit(repository: GitRepository): Promise<BranchListing> {
  const listing = await readBranches(repository.root, [folder]);
  assert.deepEqual(listing.gaps, []);
  const references = repository.git('for-each-ref', '--format=%(refname)', 'refs/heads', 'refs/remotes').split('\n');
  const asGitSays = references
    .filter((name) => !name.endsWith('/HEAD'))
    .map((name) => [
      name.replace(/^refs\/(?:heads|remotes)\//, ''),
      ...repository.git('ls-tree', '-r', '--name-only', name, '--', folder).split('\n'),
    ]);
  assert.deepEqual(sorted(namesOf(listing)), sorted(asGitSays));
  return listing;
}

/** Each branch with its documents. */
export function namesOf(listing: BranchListing): readonly (readonly string[])[] {
  return listing.branches.map(({ name, files }) => [name, ...[...files.values()].flat()]);
}

/** The only pack, from the root on; it may be written to. */
export function packOf(repository: GitRepository): string {
  const name = readdirSync(join(repository.root, '.git/objects/pack')).find((each) => each.endsWith('.pack')) ?? '';
  const pack = `.git/objects/pack/${name}`;
  for (const path of [pack, pack.replace(/pack$/, 'idx')]) chmodSync(join(repository.root, path), 0o644);
  return pack;
}

/** The file of an object that is not packed; it may be written to. */
export function looseOf(repository: GitRepository, revision: string): string {
  const id = repository.git('rev-parse', revision);
  const file = join(repository.root, '.git/objects', id.slice(0, 2), id.slice(2));
  chmodSync(file, 0o644);
  return file;
}

function sorted(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) => row.join('\n')).sort();
}
