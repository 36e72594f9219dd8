import { Disposable, extensions, Uri, window, workspace, type Event, type TextDocument } from 'vscode';

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
  if (condition(api.records())) return;
  await new Promise<void>((resolve) => {
    const listener = api.onDidChange(() => {
      if (!condition(api.records())) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Waits until a tab is open whose label says something, hearing of each change: a preview opens after its command has returned. */
export async function tabNamed(label: RegExp): Promise<void> {
  const isOpen = (): boolean => window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => label.test(tab.label)));
  if (isOpen()) return;
  await new Promise<void>((resolve) => {
    const listener = window.tabGroups.onDidChangeTabs(() => {
      if (!isOpen()) return;
      listener.dispose();
      resolve();
    });
  });
}

/** Writes a file of the open folder. The editor may still have what an earlier test wrote there: that is waited for. */
export async function write(path: string, text: string): Promise<Uri> {
  const uri = fileAt(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const known = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (known !== undefined && !known.isDirty) await untilShown(known, text);
  return uri;
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
 * Waits until the editor has a text for a document, hearing of each change: what undo brings back arrives a moment after it was asked
 * for. A document that the editor lets go has no text any more.
 */
export async function untilShown(document: TextDocument, text: string | undefined): Promise<void> {
  if (document.isClosed || document.getText() === text) return;
  await new Promise<void>((resolve) => {
    const look = (changed: TextDocument): void => {
      if (changed !== document || (!document.isClosed && document.getText() !== text)) return;
      listeners.dispose();
      resolve();
    };
    const listeners = Disposable.from(
      workspace.onDidChangeTextDocument((event) => look(event.document)),
      workspace.onDidCloseTextDocument(look),
    );
  });
}
