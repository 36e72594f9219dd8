import { Disposable, extensions, Uri, window, workspace, type Event, type Position, type TextDocument } from 'vscode';

/** What the suites need of the extension's API, written down once more so that a change of shape is noticed here. */
interface Api {
  whenReady(): Promise<void>;
  records(): readonly Listed[];
  readonly onDidChange: Event<void>;
}

/** What the suites look at in a record. */
export interface Listed {
  readonly folder?: string;
  readonly path: string;
  readonly id: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly status: { readonly written: string; readonly phase: string } | null;
  readonly owner: { readonly name: string; readonly source: string } | null;
  readonly review: { readonly state: string; readonly due: string | null; readonly source: string | null };
  readonly problems: readonly { readonly code: string; readonly line: number; readonly column: number }[];
}

/** Docket, activated and with everything read. */
export async function docket(): Promise<Api> {
  const extension = extensions.getExtension<Api>('docket-adr.docket');
  if (extension === undefined) throw new Error('Docket is not loaded');
  const api = await extension.activate();
  await api.whenReady();
  return api;
}

/** The manifest of the extension under test. */
export function manifest(): { contributes: { commands: readonly { command: string }[] } } {
  const extension = extensions.getExtension('docket-adr.docket');
  if (extension === undefined) throw new Error('Docket is not loaded');
  return extension.packageJSON;
}

/** A file of the open folder. */
export function fileAt(path: string): Uri {
  const [folder] = workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('no folder is open');
  return Uri.joinPath(folder.uri, path);
}

/** The record at a path; undefined where there is none. */
export async function recordAt(path: string): Promise<Listed | undefined> {
  return (await docket()).records().find((record) => record.path === path);
}

/** Waits until the records satisfy a condition, hearing of each change. */
export async function until(condition: (records: readonly Listed[]) => boolean): Promise<void> {
  const api = await docket();
  await untilHeard(() => condition(api.records()), [api.onDidChange]);
}

/** Waits until a tab is open whose label says something: a preview opens after its command has returned. */
export async function tabNamed(label: RegExp): Promise<void> {
  const isOpen = (): boolean => window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => label.test(tab.label)));
  await untilHeard(isOpen, [window.tabGroups.onDidChangeTabs]);
}

/** Waits until the active editor shows a file, with the cursor where it is meant to be: that is told a moment after the command has returned. */
export async function untilActive(uri: Uri | undefined, isMeant: (cursor: Position) => boolean = () => true): Promise<void> {
  const isActive = (): boolean => {
    const editor = window.activeTextEditor;
    return editor !== undefined && editor.document.uri.path === uri?.path && isMeant(editor.selection.active);
  };
  await untilHeard(isActive, [window.onDidChangeActiveTextEditor, window.onDidChangeTextEditorSelection]);
}

/** Writes a file of the open folder. The editor may still have what an earlier test wrote there: that is waited for. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = fileAt(path);
  await makeFolder(Uri.joinPath(uri, '..'));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const known = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (known !== undefined && !known.isDirty) await untilShown(known, text);
  return uri;
}

/** Makes a folder and those that it lies in, each when the editor has told of the one before: inside of one that it does not know yet it misses some. */
export async function makeFolder(folder: Uri): Promise<void> {
  if (await isThere(folder)) return;
  await makeFolder(Uri.joinPath(folder, '..'));
  await untilTold(folder, () => workspace.fs.createDirectory(folder));
}

/**
 * Waits until the editor tells what is done on disk in every open folder: it begins to watch them some time after it has begun to run. A
 * file is written again and again until it is told of.
 */
export async function untilWatched(): Promise<void> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const probe = Uri.joinPath(uri, 'docs', 'watched.txt');
    let count = 0;
    const touch = (): Thenable<void> => workspace.fs.writeFile(probe, new Uint8Array((count += 1)));
    let written = touch();
    const again = setInterval(() => (written = written.then(touch)), 200);
    await untilTold(probe, () => written);
    clearInterval(again);
    await written;
    await workspace.fs.delete(probe);
  }
}

/** Does something to a file or folder, and waits until the editor tells of it. */
async function untilTold(uri: Uri, work: () => Thenable<void>): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(`**/${uri.path.slice(uri.path.lastIndexOf('/') + 1)}`);
  let isTold = false;
  const hear = (told: Uri): void => {
    isTold ||= told.path === uri.path;
  };
  const listeners = Disposable.from(watcher, watcher.onDidCreate(hear), watcher.onDidChange(hear));
  const told = untilHeard(() => isTold, [watcher.onDidCreate, watcher.onDidChange]);
  await work();
  await told;
  listeners.dispose();
}

async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Reads a file as text. */
export async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Fails unless two values are the same as JSON; the browser has no node:assert. */
export function same(actual: unknown, expected: unknown): void {
  const [left, right] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (left !== right) throw new Error(`expected ${right}, got ${left}`);
}

/** Fails with a message unless something holds. */
export function holds(condition: boolean, message: string): void {
  if (!condition) throw new Error(message);
}

/**
 * Waits until the editor has a text for a document: what undo brings back arrives a moment after it was asked for. A document that the
 * editor lets go has no text any more.
 */
export async function untilShown(document: TextDocument, text: string | undefined): Promise<void> {
  const events = [workspace.onDidChangeTextDocument, workspace.onDidCloseTextDocument];
  await untilHeard(() => document.isClosed || document.getText() === text, events);
}

/** Waits until something holds, looking at each of some events. */
async function untilHeard(holdsNow: () => boolean, events: readonly Event<unknown>[]): Promise<void> {
  if (holdsNow()) return;
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (!holdsNow()) return;
      listeners.dispose();
      resolve();
    };
    const listeners = Disposable.from(...events.map((event) => event(look)));
  });
}
