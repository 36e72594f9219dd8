import { isCandidate, isForeign } from '../../core/log/discover.ts';
import type { ObjectId, Unreadable } from './gitObject.ts';
import type { ObjectStore } from './objectStore.ts';
import { isPlainName, readTree } from './objectTexts.ts';

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
  /** From the top of the repository to the folder that paths start from; `` for the top itself. */
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
  const names = new Map<string, Map<string, string | undefined>>();
  let left = mostTrees;
  const read = (tree: ObjectId, path: string): Contents | Unreadable => {
    left -= 1;
    return left < 0 ? 'too-much' : contentsOf(reading, tree, pathsOf(names, path));
  };
  const list = async (tree: ObjectId, path: string, deeper: number): Promise<Listing> => {
    const key = `${tree} ${String(deeper)} ${path}`;
    const known = reading.known.get(key);
    if (known !== undefined) return known;
    await reading.pause();
    const contents = read(tree, path);
    if (typeof contents === 'string') return { files: [], unread: [{ path, reason: contents }] };
    const listings: Listing[] = [{ files: contents.files, unread: [] }];
    if (deeper > 0) for (const { id, path: below } of contents.folders) listings.push(await list(id, below, deeper - 1));
    const whole = joined(listings);
    if (whole.unread.length === 0) reading.known.set(key, whole);
    return whole;
  };
  return {
    list: async (tree, folder) => {
      const found = descend(reading, tree, folder);
      if (found === undefined) return nothing;
      if ('reason' in found) return { files: [], unread: [{ path: folder, reason: found.reason }] };
      return list(found.id, folder, folder === '.' ? levelsOfTop : levels);
    },
  };
}

const nothing: Listing = { files: [], unread: [] };

interface Contents {
  readonly files: readonly string[];
  readonly folders: readonly { readonly id: ObjectId; readonly path: string }[];
}

function contentsOf(reading: TreeReading, tree: ObjectId, paths: Paths): Contents | Unreadable {
  const object = reading.store.read(tree);
  if (typeof object === 'string') return object;
  const files: string[] = [];
  const folders: { id: ObjectId; path: string }[] = [];
  const isWhole = readTree(object.bytes, reading.idBytes, ({ name, kind, id }) => {
    if (kind === 'file') {
      const path = paths.document(name);
      if (path !== undefined) files.push(path);
    } else if (kind === 'folder' && isPlainName(name) && !isForeign(name)) folders.push({ id: id(), path: paths.inside(name) });
    return true;
  });
  return isWhole && object.type === 'tree' ? { files, folders } : 'corrupt';
}

interface Paths {
  /** The path of a document in this folder; undefined for files that are none. */
  readonly document: (name: string) => string | undefined;
  readonly inside: (name: string) => string;
}

// A folder looks much the same on every branch: each name is judged once, and its path is one string for all of them.
function pathsOf(names: Map<string, Map<string, string | undefined>>, folder: string): Paths {
  const known = names.get(folder) ?? new Map<string, string | undefined>();
  names.set(folder, known);
  const inside = (name: string): string => (folder === '.' ? name : `${folder}/${name}`);
  const document = (name: string): string | undefined => {
    if (known.has(name)) return known.get(name);
    const path = isPlainName(name) && isCandidate(inside(name)) ? inside(name) : undefined;
    known.set(name, path);
    return path;
  };
  return { document, inside };
}

function joined(listings: readonly Listing[]): Listing {
  const [first = nothing] = listings;
  if (listings.length === 1) return first;
  return { files: listings.flatMap(({ files }) => files), unread: listings.flatMap(({ unread }) => unread) };
}

/** The tree of a folder; undefined where the commit has no such folder. */
function descend(
  { store, idBytes, prefix }: TreeReading,
  top: ObjectId,
  folder: string,
): { readonly id: ObjectId } | { readonly reason: Unreadable } | undefined {
  const segments = `${prefix}/${folder}`.split('/').filter((segment) => segment !== '' && segment !== '.');
  let tree = top;
  for (const segment of segments) {
    const object = store.read(tree);
    if (typeof object === 'string') return { reason: object };
    let below: ObjectId | undefined;
    const isWhole = readTree(object.bytes, idBytes, ({ name, kind, id }) => {
      if (kind === 'folder' && name === segment) below = id();
      return below === undefined;
    });
    if (!isWhole) return { reason: 'corrupt' };
    if (below === undefined) return undefined;
    tree = below;
  }
  return { id: tree };
}
