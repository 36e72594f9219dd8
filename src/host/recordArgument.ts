import { Uri, window } from 'vscode';
import { fieldsPath } from '../core/change/editRecord.ts';
import type { Entry } from '../core/view/entry.ts';
import { requireWritable } from './applyChange.ts';
import { askRecord } from './askRecord.ts';
import type { FolderView } from './folderRecords.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri, RecordItem } from './treeItems.ts';
import { Dismissed, UserError } from './userError.ts';
import { words } from './words.ts';

/** A record and the workspace folder that it is in. */
export interface Chosen {
  readonly entry: Entry;
  readonly view: FolderView;
}

/**
 * The record that a command is about: of a tree, of the argument `{ uri }`, of the active editor, or else the one that a person
 * who gave no argument chooses. Throws a `UserError` where there is none, `Dismissed` where nobody chose.
 */
export async function recordOf(argument: unknown, store: RecordStore): Promise<Chosen> {
  await store.whenReady();
  const entry = entryIn(argument, store) ?? (argument === undefined ? await chosenFrom(store) : undefined);
  const view = store.views().find(({ folder }) => folder.uri.toString() === entry?.folder);
  if (entry === undefined || view === undefined) throw new UserError(words.say('told.not-a-record'));
  return { entry, view };
}

/** As `recordOf`, for a command that asks before it edits the fields: a file that nobody may write is refused before anybody has answered. */
export async function recordToEdit(argument: unknown, store: RecordStore): Promise<Chosen> {
  const chosen = await recordOf(argument, store);
  await requireWritable(chosen.view, fieldsPath(chosen.entry.record));
  return chosen;
}

/** A record after all questions: meanwhile it may have changed. */
export function asItIsNow({ entry }: Chosen, store: RecordStore): Promise<Chosen> {
  return recordOf(entryUri(entry), store);
}

function entryIn(argument: unknown, store: RecordStore): Entry | undefined {
  if (argument instanceof RecordItem) return argument.entry;
  const uri = (argument instanceof Uri ? argument : uriIn(argument, 'uri')) ?? window.activeTextEditor?.document.uri;
  return uri === undefined ? undefined : store.entryAt(uri);
}

async function chosenFrom(store: RecordStore): Promise<Entry | undefined> {
  const entries = store.entries();
  if (entries.length === 0) return undefined;
  const entry = await askRecord(entries);
  if (entry === undefined) throw new Dismissed();
  return entry;
}

/** A file in the argument object of a command, as a URI or a text. Undefined where it says nothing of the kind. */
export function uriIn(argument: unknown, name: string): Uri | undefined {
  const value = valueIn(argument, name);
  if (value instanceof Uri) return value;
  return typeof value === 'string' ? Uri.parse(value) : undefined;
}

/** A text in the argument object of a command; undefined where it says nothing of the kind. */
export function textIn(argument: unknown, name: string): string | undefined {
  const value = valueIn(argument, name);
  return typeof value === 'string' ? value : undefined;
}

/** A whole number in the argument object of a command, also written as text. */
export function numberIn(argument: unknown, name: string): number | undefined {
  const value = valueIn(argument, name);
  const number = typeof value === 'string' && /^\d+$/u.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
}

function valueIn(argument: unknown, name: string): unknown {
  if (typeof argument !== 'object' || argument === null || argument instanceof RecordItem) return undefined;
  return new Map<string, unknown>(Object.entries(argument)).get(name);
}
