import type { Branch, BranchGap, BranchListing } from '../core/log/branches.ts';
import { commitAt } from './gitObjects/commit.ts';
import type { Commit } from './gitObjects/commit.ts';
import { createHistory } from './gitObjects/forkPoint.ts';
import type { ObjectId, Unreadable } from './gitObjects/gitObject.ts';
import { inRepository } from './gitObjects/openRepository.ts';
import type { OpenRepository } from './gitObjects/openRepository.ts';
import type { Reference, References } from './gitObjects/references.ts';
import type { ListingCache, TreeFiles } from './gitObjects/treeFiles.ts';

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
 * Lists the documents of some folders of `root` on every local and remote-tracking branch and on detached `HEAD`s, from git's own files: nothing
 * is spawned, fetched, checked out or written. Never rejects: what cannot be read is named in `gaps`.
 */
export async function readBranches(
  root: string,
  folders: readonly string[],
  { known = new Map(), mostBranches = 400 }: BranchOptions = {},
): Promise<BranchListing> {
  if (known.size > mostKnown) known.clear();
  const listing = await inRepository(root, known, (repository) => readAll(repository, folders, mostBranches));
  return typeof listing === 'string' ? nothingFor({ reason: listing, at: root }) : listing;
}

/**
 * What was in the folders when the branch that is checked out and another one parted, by the last commit of the other one: the posix paths of
 * documents. Undefined where history does not tell: in a shallow clone, without a commit here, or thousands of commits ago. Never rejects.
 */
export async function readForks(
  root: string,
  folders: readonly string[],
  commits: readonly string[],
  { known = new Map() }: Pick<BranchOptions, 'known'> = {},
): Promise<ReadonlyMap<string, ReadonlySet<string> | undefined>> {
  const forks = await inRepository(root, known, (repository) => readEach(repository, folders, new Set(commits)));
  return typeof forks === 'string' ? new Map() : forks;
}

async function readEach(
  { references, store, trees, pause }: OpenRepository,
  folders: readonly string[],
  commits: ReadonlySet<string>,
): Promise<ReadonlyMap<string, ReadonlySet<string> | undefined>> {
  const forks = new Map<string, ReadonlySet<string> | undefined>();
  const here = references.branches.find((branch) => isCheckedOut(branch, references));
  if (here === undefined) return forks;
  const history = createHistory(store, pause);
  for (const commit of commits) {
    const fork = await history.forkPoint(here.commit, commit);
    forks.set(commit, fork === undefined ? undefined : await filesOf(trees, fork, folders));
  }
  return forks;
}

async function filesOf(trees: TreeFiles, { tree }: Commit, folders: readonly string[]): Promise<ReadonlySet<string> | undefined> {
  const files = new Set<string>();
  for (const folder of folders) {
    const listing = await trees.list(tree, folder);
    if (listing.unread.length > 0) return undefined;
    for (const path of listing.files) files.add(path);
  }
  return files;
}

function isCheckedOut({ name, kind }: Reference, { current }: References): boolean {
  return (kind === 'detached' && name === 'HEAD') || (kind === 'local' && name === current);
}

function nothingFor(gap: BranchGap): BranchListing {
  return { branches: [], current: undefined, defaults: [], gaps: [gap] };
}

async function readAll(reading: OpenRepository, folders: readonly string[], mostBranches: number): Promise<BranchListing> {
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
async function newestFirst({ references, store, pause }: OpenRepository, gaps: BranchGap[]): Promise<readonly Tip[]> {
  const { branches, defaults } = references;
  const isCentral = (reference: Reference): boolean =>
    isCheckedOut(reference, references) || (reference.kind === 'remote' && defaults.includes(reference.name));
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
