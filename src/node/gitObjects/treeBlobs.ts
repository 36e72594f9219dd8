import { isForeign } from '../../core/log/discover.ts';
import { pathIn } from '../../core/text/path.ts';
import type { ObjectId } from './gitObject.ts';
import type { OpenRepository } from './openRepository.ts';
import { emptyTree, isPlainName, readTree, type TreeEntry } from './tree.ts';

/** A file of a commit. */
export interface TreeBlob {
  /** Posix, inside the folder that was opened. */
  readonly path: string;
  readonly id: ObjectId;
}

/** Lists everything below the opened folder in the tree of a commit. */
export interface TreeBlobs {
  /** Undefined where it is not known: something is missing, damaged or too much. */
  list(tree: ObjectId): Promise<readonly TreeBlob[] | undefined>;
}

/** Deeper folders are nobody's documents. */
const deepest = 40;
const mostTrees = 200_000;

/**
 * Lists the files of trees that `isWanted` by their path; folders of other people's code, symbolic links and submodules are left out. A
 * folder that is the same in several trees is read once.
 */
export function createTreeBlobs(repository: OpenRepository, isWanted: (path: string) => boolean): TreeBlobs {
  const known = new Map<string, readonly TreeBlob[]>();
  const treeAt = createTrees(repository);
  const list = async (id: ObjectId, path: string, depth: number): Promise<readonly TreeBlob[] | undefined> => {
    const key = `${id} ${path}`;
    const before = known.get(key);
    if (before !== undefined || depth > deepest) return before ?? [];
    await repository.pause();
    const entries = treeAt(id);
    if (entries === undefined) return undefined;
    const found: TreeBlob[] = [];
    for (const entry of entries) {
      const below = pathIn(path, entry.name);
      if (entry.kind === 'file' && isWanted(below)) found.push({ path: below, id: entry.id });
      if (entry.kind !== 'folder' || isForeign(entry.name)) continue;
      const inside = await list(entry.id, below, depth + 1);
      if (inside === undefined) return undefined;
      for (const blob of inside) found.push(blob);
    }
    known.set(key, found);
    return found;
  };
  return {
    list: async (top) => {
      const folder = folderIn(top, repository.prefix, treeAt);
      if (folder === 'absent') return [];
      return folder === undefined ? undefined : list(folder.id, '.', 0);
    },
  };
}

type Trees = (id: ObjectId) => readonly TreeEntry[] | undefined;

function createTrees({ store, idBytes }: OpenRepository): Trees {
  let left = mostTrees;
  return (id) => {
    left -= 1;
    const object = left < 0 ? undefined : store.read(id);
    if (object === undefined || typeof object === 'string' || object.type !== 'tree') return undefined;
    return readTree(object.bytes, idBytes, emptyTree)?.entries.filter(({ name }) => isPlainName(name));
  };
}

/** The folder that was opened, in the tree of a commit; undefined where that is not known. */
function folderIn(top: ObjectId, prefix: string, treeAt: Trees): { readonly id: ObjectId } | 'absent' | undefined {
  let folder: { readonly id: ObjectId } = { id: top };
  for (const name of prefix.split('/').filter((part) => part !== '')) {
    const entries = treeAt(folder.id);
    if (entries === undefined) return undefined;
    const found = entries.find((entry) => entry.kind === 'folder' && entry.name === name);
    if (found === undefined) return 'absent';
    folder = found;
  }
  return folder;
}
