import { folderOf } from '../text/path.ts';
import { readFileName, type NameParts } from '../record/fileName.ts';
import { isMainDocument } from '../record/sidecar.ts';

/** A document with what its name says. */
interface NamedDocument {
  readonly record: { readonly path: string };
  readonly name: NameParts;
}

/**
 * The documents that belong to another one: a folder that bears the id of a record beside it (`0042-use-x/` beside
 * `0042-use-x.md`), or that is a record itself by its README, holds no records of its own.
 */
export function attachedDocuments(documents: readonly NamedDocument[]): ReadonlySet<string> {
  const owners = ownersOf(documents);
  const folders = new Map<string, string | undefined>();
  const attached = new Set<string>();
  for (const { record } of documents) {
    const folder = folderOf(record.path);
    if (!folders.has(folder)) folders.set(folder, ownerOfFolder(folder, owners));
    const owner = folders.get(folder);
    if (owner !== undefined && owner !== record.path) attached.add(record.path);
  }
  return attached;
}

/** The document that each id in each folder belongs to. The order in which the files came does not matter. */
function ownersOf(documents: readonly NamedDocument[]): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const { record, name } of documents) {
    const { path } = record;
    const key = isMainDocument(path) ? keyOf(folderOf(path)) : keyFor(path, name);
    const owner = key === undefined ? path : owners.get(key);
    if (key !== undefined && (owner === undefined || isBefore(path, owner))) owners.set(key, path);
  }
  return owners;
}

/** A file before a folder's README, of READMEs the first, of files the last. */
function isBefore(path: string, other: string): boolean {
  const [one, two] = [isMainDocument(path), isMainDocument(other)];
  return one === two ? (one ? path < other : path > other) : two;
}

function ownerOfFolder(folder: string, owners: ReadonlyMap<string, string>): string | undefined {
  for (let path = folder; path !== ''; path = folderOf(path)) {
    const owner = owners.get(keyOf(path) ?? '');
    if (owner !== undefined) return owner;
  }
  return undefined;
}

function keyOf(path: string): string | undefined {
  return keyFor(path, readFileName(path));
}

/** Where a record stands, and its id: the same for `text/0042-use-x.md` and the folder `text/0042-use-x`. */
function keyFor(path: string, name: NameParts): string | undefined {
  return name.id === undefined ? undefined : `${folderOf(path)}/${name.prefix ?? ''} ${name.id}`;
}
