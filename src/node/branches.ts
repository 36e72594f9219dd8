import { realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { Branch, BranchGap, BranchListing } from '../core/log/branches.ts';
import { findGitFolder } from './gitObjects/gitFolder.ts';
import type { GitFolder } from './gitObjects/gitFolder.ts';
import type { ObjectId, Unreadable } from './gitObjects/gitObject.ts';
import { openObjects } from './gitObjects/objectStore.ts';
import type { ObjectStore } from './gitObjects/objectStore.ts';
import { readCommit } from './gitObjects/commit.ts';
import type { Commit } from './gitObjects/commit.ts';
import { readReferences } from './gitObjects/references.ts';
import type { Reference, References } from './gitObjects/references.ts';
import { createTreeFiles } from './gitObjects/treeFiles.ts';
import type { ListingCache, TreeFiles } from './gitObjects/treeFiles.ts';
import { createPause } from './readText.ts';

/** How branches are read. */
export interface BranchOptions {
  /** Keep one and pass it again: folders that did not change are not read again. */
  readonly known?: ListingCache;
  /** How many branches are read at most, those with the newest commits. */
  readonly mostBranches?: number;
}

/** Branches whose last commit is looked at: beyond that it is not known which are the newest. */
const mostDated = 5_000;
/** Listings that are kept: far more than one repository needs for all its branches. */
const mostKnown = 50_000;

/**
 * Lists the documents of some folders of `root` on every local and remote-tracking branch and on a detached `HEAD`, from git's own files: nothing
 * is spawned, fetched, checked out or written. Never rejects: what cannot be read is named in `gaps`.
 */
export async function readBranches(
  root: string,
  folders: readonly string[],
  { known = new Map(), mostBranches = 400 }: BranchOptions = {},
): Promise<BranchListing> {
  const git = await findGit(root);
  if (git === undefined) return nothingFor({ reason: 'no-repository', at: root });
  if (git.hasReftable) return nothingFor({ reason: 'reference-table', at: root });
  if (known.size > mostKnown) known.clear();
  const store = openObjects(join(git.common, 'objects'), git.idBytes);
  try {
    const pause = createPause();
    const trees = createTreeFiles({ store, idBytes: git.idBytes, prefix: git.prefix, known, pause });
    return await readAll({ references: readReferences(git), store, trees, pause }, folders, mostBranches);
  } finally {
    store.close();
  }
}

interface Reading {
  readonly references: References;
  readonly store: ObjectStore;
  readonly trees: TreeFiles;
  readonly pause: () => Promise<void> | undefined;
}

async function findGit(root: string): Promise<GitFolder | undefined> {
  try {
    return findGitFolder(await realpath(root));
  } catch {
    return undefined;
  }
}

function nothingFor(gap: BranchGap): BranchListing {
  return { branches: [], current: undefined, defaults: [], gaps: [gap] };
}

async function readAll(reading: Reading, folders: readonly string[], mostBranches: number): Promise<BranchListing> {
  const { branches: all, current, defaults, unreadable } = reading.references;
  const gaps: BranchGap[] = unreadable.map((at) => ({ reason: 'unreadable-reference', at }));
  const tips = await newestFirst(reading, gaps);
  const chosen = tips.slice(0, mostBranches);
  const leftOut = tips.length - chosen.length + Math.max(0, all.length - mostDated);
  if (leftOut > 0) gaps.push({ reason: 'too-many-branches', at: String(leftOut) });
  const branches: Branch[] = [];
  for (const { reference, commit } of chosen) branches.push(await branchOf(reading.trees, reference, commit, folders, gaps));
  return { branches, current, defaults, gaps };
}

interface Tip {
  readonly reference: Reference;
  readonly commit: Commit;
}

/** The branches whose last commit can be read; the one that is checked out and the default ones come first. */
async function newestFirst({ references, store, pause }: Reading, gaps: BranchGap[]): Promise<readonly Tip[]> {
  const { branches, current, defaults } = references;
  const isCentral = ({ name, kind }: Reference): boolean =>
    kind === 'detached' || (kind === 'local' && name === current) || (kind === 'remote' && defaults.includes(name));
  const central = branches.filter(isCentral);
  const others = branches.filter((reference) => !isCentral(reference));
  const commits = new Map<ObjectId, Commit | Unreadable>();
  const tips: Tip[] = [];
  for (const reference of [...central, ...others].slice(0, mostDated)) {
    await pause();
    const commit = commits.get(reference.commit) ?? commitAt(store, reference.commit);
    commits.set(reference.commit, commit);
    if (typeof commit === 'string') gaps.push({ reason: commit, at: reference.name });
    else tips.push({ reference, commit });
  }
  const rank = ({ reference }: Tip): number => (isCentral(reference) ? 0 : 1);
  return tips.sort((a, b) => rank(a) - rank(b) || b.commit.committed - a.commit.committed);
}

function commitAt(store: ObjectStore, id: ObjectId): Commit | Unreadable {
  const object = store.read(id);
  if (typeof object === 'string') return object;
  return (object.type === 'commit' ? readCommit(object.bytes) : undefined) ?? 'corrupt';
}

async function branchOf(
  trees: TreeFiles,
  { name, kind, commit: id }: Reference,
  commit: Commit,
  folders: readonly string[],
  gaps: BranchGap[],
): Promise<Branch> {
  const files = new Map<string, readonly string[]>();
  for (const folder of folders) {
    const listing = await trees.list(commit.tree, folder);
    files.set(folder, listing.files);
    for (const { path, reason } of listing.unread) gaps.push({ reason, at: `${name}:${path}` });
  }
  return { name, kind, commit: id, files };
}
