import { isCandidate, isForeign } from '../../core/log/discover.ts';
import type { ObjectId, Unreadable } from './gitObject.ts';
import type { ObjectStore } from './objectStore.ts';
import { emptyTree, isPlainName, readTree } from './tree.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** The documents in a folder, and the folders that could not be read. Paths are posix and start with the folder's own. */
export interface Listing {
  readonly files: readonly string[];
  readonly unread: readonly { readonly path: string; readonly reason: Unreadable }[];
}

/** Listings that are known already. What a folder holds follows from its id, so they stay true for ever. */
export type ListingCache = Map<string, Listing>;

/** Lists folders of commits. */
export interface TreeFiles {
  /** The documents in `folder` (posix, `.` for the top) of the tree, and some folders below it. */
  list(tree: ObjectId, folder: string): Promise<Listing>;
}

/** How it is read. */
export interface TreeReading {
  readonly store: ObjectStore;
  readonly idBytes: number;
  /** From the top of the repository to the folder that paths start from; empty for the top itself. */
  readonly prefix: string;
  readonly known: ListingCache;
  readonly pause: () => Promise<void> | undefined;
}

/** Folders below the one that was asked for: `docs/adr/backend/0001-use-x/README.md`. A repository's top is no such folder. */
const levels = 3;
const levelsOfTop = 1;
const mostTrees = 20_000;

/** Lists folders from git's objects; what has the same id is read once. Symbolic links and submodules are left out. */
export function createTreeFiles(reading: TreeReading): TreeFiles {
  const treeAt = createTrees(reading);
  const folderIn = createFolders(treeAt);
  const documentOf = createDocuments();
  const list = async (tree: ObjectId, path: string, deeper: number): Promise<Listing> => {
    const key = `${tree} ${String(deeper)} ${path}`;
    const known = reading.known.get(key);
    if (known !== undefined) return known;
    await reading.pause();
    const read = treeAt(tree, path);
    if (typeof read === 'string') return { files: [], unread: [{ path, reason: read }] };
    const listings: Listing[] = [{ files: filesOf(read, (entry) => documentOf(entry, path)), unread: [] }];
    const below = deeper > 0 ? read.entries.filter(isOwnFolder) : [];
    for (const { id, name } of below) listings.push(await list(id, pathIn(path, name), deeper - 1));
    const whole = joined(listings);
    if (whole.unread.length === 0) reading.known.set(key, whole);
    return whole;
  };
  return {
    list: (top, folder) => {
      const found = descend(folderIn, top, `${reading.prefix}/${folder}`);
      if (found === undefined) return Promise.resolve(nothing);
      if ('reason' in found) return Promise.resolve({ files: [], unread: [{ path: folder, reason: found.reason }] });
      return list(found.id, folder, folder === '.' ? levelsOfTop : levels);
    },
  };
}

const nothing: Listing = { files: [], unread: [] };

type Trees = (id: ObjectId, path: string) => Tree | Unreadable;

/** Reads trees, each with the last one of the same path to compare it with. */
function createTrees({ store, idBytes }: TreeReading): Trees {
  const last = new Map<string, Tree>();
  let left = mostTrees;
  return (id, path) => {
    left -= 1;
    if (left < 0) return 'too-much';
    const object = store.read(id);
    if (typeof object === 'string') return object;
    const tree = object.type === 'tree' ? readTree(object.bytes, idBytes, last.get(path) ?? emptyTree) : undefined;
    if (tree !== undefined) last.set(path, tree);
    return tree ?? 'corrupt';
  };
}

/** Says which path an entry is a document at; each entry is judged once, and its path is one string for all branches. */
function createDocuments(): (entry: TreeEntry, folder: string) => string | undefined {
  const known = new WeakMap<TreeEntry, string | undefined>();
  return (entry, folder) => {
    if (known.has(entry)) return known.get(entry);
    const path = pathIn(folder, entry.name);
    const document = entry.kind === 'file' && isPlainName(entry.name) && isCandidate(path) ? path : undefined;
    known.set(entry, document);
    return document;
  };
}

function filesOf({ entries }: Tree, documentOf: (entry: TreeEntry) => string | undefined): readonly string[] {
  const files: string[] = [];
  for (const entry of entries) {
    const path = documentOf(entry);
    if (path !== undefined) files.push(path);
  }
  return files;
}

function isOwnFolder({ kind, name }: TreeEntry): boolean {
  return kind === 'folder' && isPlainName(name) && !isForeign(name);
}

function pathIn(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

function joined(listings: readonly Listing[]): Listing {
  const [first = nothing] = listings;
  if (listings.length === 1) return first;
  return { files: listings.flatMap(({ files }) => files), unread: listings.flatMap(({ unread }) => unread) };
}

type Found = { readonly id: ObjectId } | { readonly reason: Unreadable } | undefined;
type Folders = (id: ObjectId, path: string, name: string) => Found;

/** Finds a folder in a folder, in each one once. */
function createFolders(treeAt: Trees): Folders {
  const known = new Map<string, Found>();
  const find: Folders = (id, path, name) => {
    const tree = treeAt(id, path);
    return typeof tree === 'string'
      ? { reason: tree }
      : tree.entries.find((entry) => entry.kind === 'folder' && entry.name === name);
  };
  return (id, path, name) => {
    const key = `${id} ${name}`;
    if (!known.has(key)) known.set(key, find(id, path, name));
    return known.get(key);
  };
}

/** The tree of a folder; undefined where the commit has no such folder. */
function descend(folderIn: Folders, top: ObjectId, path: string): Found {
  let found: Found = { id: top };
  let above = '';
  for (const segment of path.split('/').filter((each) => each !== '' && each !== '.')) {
    if (found === undefined || 'reason' in found) return found;
    found = folderIn(found.id, above, segment);
    above = `${above}/${segment}`;
  }
  return found;
}
