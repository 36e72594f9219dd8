import { readFileName } from '../record/fileName.ts';
import { isMainDocument } from '../record/sidecar.ts';

/**
 * The documents that belong to another one: a folder that bears the id of a record beside it (`0042-use-x/` beside
 * `0042-use-x.md`), or that is a record itself by its README, holds no records of its own.
 */
export function attachedDocuments(paths: readonly string[]): ReadonlySet<string> {
  const owners = new Map<string, string>();
  // A file before a folder's README, and among READMEs the first: the order in which the files came must not matter.
  for (const path of paths.toSorted()) {
    const key = isMainDocument(path) ? keyOf(folderOf(path)) : keyOf(path);
    if (key !== undefined && !(isMainDocument(path) && owners.has(key))) owners.set(key, path);
  }
  const folders = new Map<string, string | undefined>();
  return new Set(
    paths.filter((path) => {
      const folder = folderOf(path);
      if (!folders.has(folder)) folders.set(folder, ownerOfFolder(folder, owners));
      const owner = folders.get(folder);
      return owner !== undefined && owner !== path;
    }),
  );
}

function ownerOfFolder(folder: string, owners: ReadonlyMap<string, string>): string | undefined {
  for (let path = folder; path !== ''; path = folderOf(path)) {
    const owner = owners.get(keyOf(path) ?? '');
    if (owner !== undefined) return owner;
  }
  return undefined;
}

/** Where a record stands, and its id: the same for `text/0042-use-x.md` and the folder `text/0042-use-x`. */
function keyOf(path: string): string | undefined {
  const name = readFileName(path);
  return name.id === undefined ? undefined : `${folderOf(path)}/${name.prefix ?? ''} ${name.id}`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
