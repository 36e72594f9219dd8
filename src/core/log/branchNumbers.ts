import { groupedBy } from '../groupedBy.ts';
import { possibleDuplicates, rateDuplicates, trunksOf } from './branchDuplicates.ts';
import type { BranchDuplicate, ForkedFiles, RatedDuplicate } from './branchDuplicates.ts';
import type { BranchListing } from './branches.ts';
import type { DecisionIndex } from './decisionIndex.ts';
import { takenNumbers, type TakenNumbers } from './takenNumbers.ts';

/** What the branches of a repository say of the numbers in a workspace folder. */
export interface BranchNumbers {
  /** By the path of a log: which numbers are taken, here and on branches. */
  readonly taken: ReadonlyMap<string, TakenNumbers>;
  /** By the path of a record here: records on other branches that have its number. */
  readonly duplicates: ReadonlyMap<string, readonly RatedDuplicate[]>;
  /** The paths that a default branch has. */
  readonly merged: ReadonlySet<string>;
}

/** The folders to ask branches for: those of logs with numbers. */
export function numberedFolders(index: DecisionIndex): readonly string[] {
  return index.logs
    .filter(({ records }) => records.some(({ identity }) => identity?.value.number !== undefined))
    .map(({ path }) => path);
}

/** Which numbers of each log are taken. */
export function takenByLog(index: DecisionIndex, { branches }: Pick<BranchListing, 'branches'>): BranchNumbers['taken'] {
  return new Map(index.logs.map((log) => [log.path, takenNumbers(log, branches)]));
}

/** The pairs of all logs whose history has to be asked. */
export function allPossibleDuplicates(taken: BranchNumbers['taken']): readonly BranchDuplicate[] {
  return [...taken.values()].flatMap(possibleDuplicates);
}

/** Puts together what was listed and what history said. */
export function branchNumbersOf(
  taken: BranchNumbers['taken'],
  forks: ReadonlyMap<string, ForkedFiles>,
  listing: Pick<BranchListing, 'branches' | 'defaults'>,
): BranchNumbers {
  const duplicates = groupedBy(rateDuplicates(allPossibleDuplicates(taken), forks, listing), ({ here }) => here.path);
  const trunks = new Set(trunksOf(listing));
  const onTrunk = listing.branches.filter(({ name }) => trunks.has(name)).flatMap(({ files }) => [...files.values()].flat());
  return { taken, duplicates, merged: new Set(onTrunk) };
}

/** Every number of an index with its file, in one text: what is taken elsewhere is to be asked again when it is another one. */
export function numbersOf({ logs }: DecisionIndex): string {
  const numbered = logs.flatMap(({ records }) => records.filter(({ identity }) => identity?.value.number !== undefined));
  return numbered.map(({ path, identity }) => `${path}\0${String(identity?.value.number)}`).join('\n');
}
