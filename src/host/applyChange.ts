import { Uri, workspace, WorkspaceEdit, type TextDocument, type WorkspaceEditEntryMetadata } from 'vscode';
import type { Change, ChangeResult, FileChange, TextOf } from '../core/change/change.ts';
import { movedPath } from '../core/rename/moved.ts';
import { lineStarts } from '../core/text/lines.ts';
import { isInReadOnlyPlace, isReadOnlyBySetting, readStamped } from './files.ts';
import type { FolderView } from './folderRecords.ts';
import { rangeOf } from './spans.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** In milliseconds: an open document that is not what its file says after that time will not become so by itself. */
const catchingUp = 10_000;

/** The texts of some files as they are this moment, unsaved changes included. Read them when nothing is left to be asked. */
export async function readTexts({ folder }: Pick<FolderView, 'folder'>, paths: readonly string[]): Promise<TextOf> {
  const texts = new Map<string, string>();
  for (const path of new Set(paths)) {
    const read = await readStamped(Uri.joinPath(folder.uri, path));
    if (read !== undefined) texts.set(path, read.text);
  }
  return (path) => texts.get(path);
}

/**
 * Makes a change in one step that one undo takes back. Files that were saved are saved again, those with unsaved changes keep
 * them. False where nothing had to be changed. A `UserError` says why nothing was: refused, read-only, changed meanwhile.
 */
export async function applyChange(view: Place, result: ChangeResult): Promise<boolean> {
  if ('refused' in result) throw new UserError(words.say(result.refused, ...result.args));
  if (result.change.files.length === 0) return false;
  const prepared = await prepare(view, result.change);
  // Not as a refactoring: after one, the editor also saves files with changes that nobody has saved.
  if (!(await workspace.applyEdit(prepared.edit))) throw refused(result.change);
  await saveAll(prepared.saved);
  return true;
}

/** A workspace folder, and what in it may be written. */
type Place = Pick<FolderView, 'folder' | 'isReadOnly'>;

/** A change as the editor takes it. */
export interface Prepared {
  readonly edit: WorkspaceEdit;
  /** Files without unsaved changes, as they are called afterwards. */
  readonly saved: readonly Uri[];
}

/** Makes an edit of a change; every entry of it is shown under `label` where it is previewed. Throws a `UserError` for a file that cannot be written. */
export async function prepare({ folder, isReadOnly }: Place, { files }: Change, label?: string): Promise<Prepared> {
  const metadata = label === undefined ? undefined : { label, needsConfirmation: false };
  const edit = new WorkspaceEdit();
  const saved: Uri[] = [];
  const moves = files.flatMap((file) => (file.kind === 'rename' ? [{ from: file.path, to: file.to }] : []));
  const nameOf = (path: string): string => moves.reduce((moved, move) => movedPath(moved, move), path);
  for (const file of files) {
    const uri = Uri.joinPath(folder.uri, file.path);
    if (file.kind !== 'create') await requireWritable({ folder, isReadOnly }, file.path);
    if (file.kind === 'create') addCreation(edit, uri, file.text);
    else if (file.kind === 'rename') edit.renameFile(uri, Uri.joinPath(folder.uri, file.to), { overwrite: false }, metadata);
    else if (!(await addEdits(edit, uri, file, metadata)).isDirty) saved.push(Uri.joinPath(folder.uri, nameOf(file.path)));
  }
  return { edit, saved };
}

/** Throws a `UserError` for a file that nobody may write, as far as can be told before it is tried. */
export async function requireWritable({ folder, isReadOnly }: Place, path: string): Promise<void> {
  const uri = Uri.joinPath(folder.uri, path);
  if (isInReadOnlyPlace(uri) || (await isReadOnly(uri))) throw new UserError(words.say('change-read-only', path));
  if (isReadOnlyBySetting(uri, path)) throw new UserError(words.say('change-read-only-setting', path));
}

function addCreation(edit: WorkspaceEdit, uri: Uri, text: string): void {
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
}

/** The document as the editor has it must be the text that the edits were made for. */
async function addEdits(
  edit: WorkspaceEdit,
  uri: Uri,
  file: FileChange & { readonly kind: 'edit' },
  metadata: WorkspaceEditEntryMetadata | undefined,
): Promise<TextDocument> {
  const document = await documentWith(uri, file.before);
  if (!says(document, file.before)) throw new UserError(words.say('change-underneath', file.path));
  // Where bytes are no UTF-8, an editor shows this mark, and saving would write it.
  if (file.before.includes('\uFFFD')) throw new UserError(words.say('change-not-utf8', file.path));
  if (!hasOneEnding(file.before)) throw new UserError(words.say('change-mixed-endings', file.path));
  const lines = lineStarts(file.before);
  for (const { span, text } of file.edits) edit.replace(uri, rangeOf(span, lines), text, metadata);
  return document;
}

/** A document that is to have a text. What was changed on disk a moment ago may not have reached an open one: that is waited for. */
async function documentWith(uri: Uri, text: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  if (document.isDirty || says(document, text)) return document;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, catchingUp);
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && says(document, text)) done();
    });
  });
  return document;
}

function says(document: TextDocument, text: string): boolean {
  return withOneEnding(document.getText()) === withOneEnding(text);
}

/** An editor knows `\n` or `\r\n` for a whole file: with the first change it would make all others so. */
function hasOneEnding(text: string): boolean {
  const endings = new Set(text.match(/\r\n?|\n/gu));
  return endings.size < 2 && !endings.has('\r');
}

// An editor shows a file with mixed line endings as if it had one.
function withOneEnding(text: string): string {
  return text.replace(/\r\n?/gu, '\n');
}

/**
 * Saves files after a change. What of it is unsaved is news that may still be on its way, so that each is saved unasked; all at once, since the
 * editor opens a tab for whatever is left unsaved for a moment.
 */
export async function saveAll(uris: readonly Uri[]): Promise<void> {
  await Promise.all(uris.map(async (uri) => (await workspace.openTextDocument(uri)).save()));
}

function refused({ files }: Change): UserError {
  return new UserError(words.say('told.not-written', files.map(({ path }) => path).join(', ')));
}
