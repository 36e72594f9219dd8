import { commitsInQuestion } from '../core/log/branchDuplicates.ts';
import { allPossibleDuplicates, branchNumbersOf, numberedFolders, takenByLog } from '../core/log/branchNumbers.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { readBranches, readForks, type BranchOptions } from './branches.ts';
import type { ListingCache } from './gitObjects/treeFiles.ts';

/**
 * Which numbers the branches of a repository have taken, and which of them collide with records here; without git, those of the
 * working tree alone. `root` is the workspace folder, also where that is a part of a repository. Never rejects.
 */
export async function readBranchNumbers(root: string, index: DecisionIndex, options: BranchOptions = {}): Promise<BranchNumbers> {
  const folders = numberedFolders(index);
  const listing = await readBranches(root, folders, options);
  const taken = takenByLog(index, listing);
  const commits = commitsInQuestion(allPossibleDuplicates(taken), listing.branches);
  const forks = commits.length === 0 ? new Map() : await readForks(root, folders, commits, options);
  return branchNumbersOf(taken, forks, listing);
}

/** The same for whoever asks again and again: what is the same on every branch is read once. */
export function branchReader(): (root: string, index: DecisionIndex) => Promise<BranchNumbers> {
  const caches = new Map<string, ListingCache>();
  return (root, index) => {
    const known = caches.get(root) ?? new Map();
    caches.set(root, known);
    return readBranchNumbers(root, index, { known });
  };
}
