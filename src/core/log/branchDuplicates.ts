import type { Branch, BranchListing } from './branches.ts';
import { mayShareSeries } from './series.ts';
import type { NumberHolder, TakenNumbers } from './takenNumbers.ts';

/** A record of the working tree and one that is only on branches, both with one number. */
export interface BranchDuplicate {
  readonly number: number;
  readonly here: NumberHolder;
  readonly there: NumberHolder;
}

/** What was on a branch and on the one checked out when they parted: posix paths; undefined where history does not reach so far. */
export type ForkedFiles = ReadonlySet<string> | undefined;

/** A duplicate that was looked at: on which branches the other record came to be while this one did here. */
export interface RatedDuplicate extends BranchDuplicate {
  /** Branches on which it is certain, and those whose history does not tell. At least one of both. */
  readonly certain: readonly string[];
  readonly unsure: readonly string[];
  /** Which of the two a default branch has: the other one is to be renumbered. */
  readonly merged: 'here' | 'there' | 'both' | 'neither';
}

/** Pairs that have one number, where one is in the working tree and the other one only on branches. Many are only renamed: see `rateDuplicates`. */
export function possibleDuplicates(taken: TakenNumbers): readonly BranchDuplicate[] {
  return [...taken].flatMap(([number, holders]) => {
    const others = holders.filter(({ isHere }) => !isHere);
    const own = holders.filter(({ isHere }) => isHere);
    return own.flatMap((here) =>
      others.filter((there) => mayShareSeries(here.path, there.path)).map((there) => ({ number, here, there })),
    );
  });
}

/** The last commits of the branches whose history has to tell whether these are collisions. */
export function commitsInQuestion(duplicates: readonly BranchDuplicate[], branches: readonly Branch[]): readonly string[] {
  const asked = new Set(duplicates.flatMap(branchesApart));
  return [...new Set(branches.filter(({ name }) => asked.has(name)).map(({ commit }) => commit))];
}

/**
 * Leaves out what is no collision: a record that was there when the branches parted, and has been renamed here or on the other one. `forks` by the last commit of a branch.
 */
export function rateDuplicates(
  duplicates: readonly BranchDuplicate[],
  forks: ReadonlyMap<string, ForkedFiles>,
  listing: Pick<BranchListing, 'branches' | 'defaults'>,
): readonly RatedDuplicate[] {
  const trunks = trunksOf(listing);
  const commits = new Map(listing.branches.map(({ name, commit }) => [name, commit]));
  const forkOf = (branch: string): ForkedFiles => forks.get(commits.get(branch) ?? '');
  return duplicates.flatMap((duplicate) => {
    const { here, there } = duplicate;
    const apart = branchesApart(duplicate);
    const unsure = apart.filter((branch) => forkOf(branch) === undefined);
    const certain = apart.filter((branch) => isNewOnBoth(forkOf(branch), here, there));
    if (certain.length + unsure.length === 0) return [];
    return [{ ...duplicate, certain, unsure, merged: mergedOf(here, there, trunks) }];
  });
}

// A branch that has both shows them as a duplicate of its own.
function branchesApart({ here, there }: BranchDuplicate): readonly string[] {
  return there.branches.filter((branch) => !here.branches.includes(branch));
}

function isNewOnBoth(fork: ForkedFiles, here: NumberHolder, there: NumberHolder): boolean {
  return fork !== undefined && !fork.has(here.path) && !fork.has(there.path);
}

/** The branches that the remotes call their default; without remotes, the one of a usual name. */
export function trunksOf({ branches, defaults }: Pick<BranchListing, 'branches' | 'defaults'>): readonly string[] {
  if (defaults.length > 0) return defaults;
  return branches.filter(({ name, kind }) => kind === 'local' && /^(?:main|master|trunk)$/.test(name)).map(({ name }) => name);
}

function mergedOf(here: NumberHolder, there: NumberHolder, trunks: readonly string[]): RatedDuplicate['merged'] {
  const isMerged = ({ branches }: NumberHolder): boolean => branches.some((branch) => trunks.includes(branch));
  if (isMerged(here)) return isMerged(there) ? 'both' : 'here';
  return isMerged(there) ? 'there' : 'neither';
}
