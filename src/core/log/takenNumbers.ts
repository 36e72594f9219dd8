import { readFileName } from '../record/fileName.ts';
import { refusedByName } from '../record/refusal.ts';
import type { Branch } from './branches.ts';
import type { DecisionLog } from './decisionIndex.ts';
import { recordFolderOf } from './recordFolder.ts';

/** A record with a number, and where it is. */
export interface NumberHolder {
  /** Posix path inside the workspace folder. */
  readonly path: string;
  /** True for a record of the working tree, whether committed or not. */
  readonly isHere: boolean;
  /** The branches that have a document of this path. */
  readonly branches: readonly string[];
}

/** By each number of a log who holds it, those of the working tree first. Two with one number are not yet a collision: see `branchDuplicates`. */
export type TakenNumbers = ReadonlyMap<number, readonly NumberHolder[]>;

/**
 * Which numbers of a log are taken: by its records as they state it, and by documents on branches as their names do. A branch
 * counts where the log's folder was asked for when it was read.
 */
export function takenNumbers(log: DecisionLog, branches: readonly Branch[]): TakenNumbers {
  const found = new Map<string, Found | undefined>();
  for (const { path, identity } of log.records) {
    const number = identity?.value.number;
    found.set(path, number === undefined ? undefined : { path, number, isHere: true, branches: [] });
  }
  const judge = judgeOf(log);
  for (const [files, names] of byListing(log.path, branches)) {
    for (const path of files) {
      if (!found.has(path)) found.set(path, judge(path));
      found.get(path)?.branches.push(...names);
    }
  }
  return byNumber(found.values());
}

interface Found extends NumberHolder {
  readonly number: number;
  readonly branches: string[];
}

/** Most branches show the log as another one does: each state of it is gone through once. */
function byListing(folder: string, branches: readonly Branch[]): ReadonlyMap<readonly string[], readonly string[]> {
  const listings = new Map<readonly string[], string[]>();
  for (const { name, files } of branches) {
    const listing = files.get(folder);
    if (listing === undefined) continue;
    const names = listings.get(listing) ?? [];
    names.push(name);
    listings.set(listing, names);
  }
  return listings;
}

/** Takes a document of a branch for a record by its name alone, in the log's folder and in those below where it has records: others are other logs'. */
function judgeOf(log: DecisionLog): (path: string) => Found | undefined {
  const folders = new Set([log.path, ...log.records.map(({ path }) => recordFolderOf(path))]);
  return (path) => {
    if (!folders.has(recordFolderOf(path)) || refusedByName(path) !== undefined) return undefined;
    const { number } = readFileName(path);
    return number === undefined ? undefined : { path, number, isHere: false, branches: [] };
  };
}

function byNumber(all: Iterable<Found | undefined>): TakenNumbers {
  const numbers = new Map<number, NumberHolder[]>();
  for (const found of all) {
    if (found === undefined) continue;
    const { number, ...holder } = found;
    const holders = numbers.get(number) ?? [];
    holders.push(holder);
    numbers.set(number, holders);
  }
  return numbers;
}
