import { groupedBy } from '../groupedBy.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { Entry } from './entry.ts';

/** A workspace folder as the editor has it. */
export interface OpenFolder {
  /** URI, as text. */
  readonly uri: string;
  /** The last part of its path, or what the workspace file calls it. */
  readonly name: string;
}

/** The entries of one folder. */
interface FolderEntries {
  readonly folder: OpenFolder;
  readonly entries: readonly Entry[];
}

/**
 * By what folders are told apart: their names, with as many folders above them as it takes where names are the same.
 * `api` and `web`; `shop/api` and `bank/api`. By URI.
 */
export function folderLabels(folders: readonly OpenFolder[]): ReadonlyMap<string, string> {
  const alike = groupedBy(folders, ({ name }) => name);
  return new Map([...alike.values()].flatMap((some) => some.map((folder) => [folder.uri, labelAmong(folder, some)] as const)));
}

/** Entries that say which folder they are of, where several folders have some; as they are where it is plain. */
export function withFolderLabels(all: readonly FolderEntries[]): readonly (readonly Entry[])[] {
  const holders = all.filter(({ entries }) => entries.length > 0).map(({ folder }) => folder);
  if (holders.length < 2) return all.map(({ entries }) => entries);
  const labels = folderLabels(holders);
  return all.map(({ folder, entries }) => {
    const folderLabel = labels.get(folder.uri);
    return entries.map((entry) => ({ ...entry, folderLabel }));
  });
}

/** What one of several folders has. */
export interface FolderPart<T> {
  /** URI, as text. */
  readonly folder: string;
  readonly label: string;
  readonly items: readonly T[];
}

/** What each folder has, the folder of the first item first; undefined where it is plain which folder it is. */
export function byFolder<T>(items: readonly T[], entryOf: (item: T) => Entry): readonly FolderPart<T>[] | undefined {
  const parts = [...groupedBy(items, (item) => entryOf(item).folderLabel)].map(([label, some]) => {
    const folder = some.map(entryOf).map((entry) => entry.folder)[0] ?? '';
    return { folder, label, items: some };
  });
  return parts.length === 0 ? undefined : parts;
}

/** `docs/adr/0001-x.md`; `payments • docs/adr/0001-x.md` where several folders have records, as the editor writes it. */
export function placeInFolder({ folderLabel }: Pick<Entry, 'folderLabel'>, path: string): string {
  if (folderLabel === undefined) return path;
  return path === '.' ? folderLabel : `${folderLabel} • ${path}`;
}

/** What a folder inside a workspace folder is called: `docs/adr`, and by its own name the workspace folder itself. */
export function folderName({ name }: Pick<OpenFolder, 'name'>, path: string): string {
  return path === '.' ? name : path;
}

/** What is known of a folder in which something may be made. */
interface Candidate {
  readonly index: { readonly logs: readonly Pick<DecisionLog, 'path'>[] };
}

/**
 * The folder in which something is to be made, as far as that is clear: the only one, or the one of the active editor, or else the only
 * one with the log that somebody named. Undefined: somebody has to say.
 */
export function folderMeant<T extends Candidate>(
  folders: readonly T[],
  active: T | undefined,
  log: string | undefined,
): T | undefined {
  if (folders.length === 1 || active !== undefined) return active ?? folders[0];
  const having = folders.filter(({ index }) => index.logs.some(({ path }) => path === log));
  return having.length === 1 ? having[0] : undefined;
}

function labelAmong({ uri, name }: OpenFolder, alike: readonly OpenFolder[]): string {
  const others = alike.filter((other) => other.uri !== uri).map((other) => above(other.uri));
  const own = above(uri);
  if (others.length === 0) return name;
  const isShared = (count: number): boolean => others.some((other) => endOf(other, count) === endOf(own, count));
  let count = 1;
  while (count < own.length && isShared(count)) count += 1;
  return [endOf(own, count), name].filter((part) => part !== '').join('/');
}

/** The names of the folders above one. */
function above(uri: string): readonly string[] {
  return uri
    .replace(/^[a-z][\w+.-]*:\/\/[^/]*/iu, '')
    .split('/')
    .filter((part) => part !== '')
    .map(decoded)
    .slice(0, -1);
}

function endOf(parts: readonly string[], count: number): string {
  return parts.slice(-count).join('/');
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
