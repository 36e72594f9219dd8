import { FileType, RelativePattern, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { declarationGlob, declaresFolders } from '../core/log/declaredFolders.ts';
import { documentGlob, isCandidate, isForeign } from '../core/log/discover.ts';
import { isKeptReadOnly, type GlobSetting } from '../core/log/readOnlyGlobs.ts';
import { isLink, withoutLinkedFolders, type FileLinks } from './symbolicLinks.ts';

/** In bytes: what is longer is no decision record. */
const largestFile = 2 * 1024 * 1024;

/** In milliseconds: some file systems count in steps of two seconds. */
const settling = 2000;

/** A text, and a stamp that changes when the file does. */
export interface StampedText {
  readonly text: string;
  readonly stamp: string;
}

/** What a search leaves out: other people's code, and what is built. */
export const foreignFiles = '**/{node_modules,.git,vendor,dist,out}/**';

const decoder = new TextDecoder();

/** The posix path of a file inside a workspace folder; undefined where it belongs to another folder or to none. */
export function pathInside(folder: WorkspaceFolder, uri: Uri): string | undefined {
  const root = folder.uri.path.replace(/\/$/u, '');
  if (!uri.path.startsWith(`${root}/`) || workspace.getWorkspaceFolder(uri)?.uri.toString() !== folder.uri.toString())
    return undefined;
  return uri.path.slice(root.length + 1);
}

/** The documents of a folder that may be records, by path. */
export async function listDocuments(folder: WorkspaceFolder): Promise<readonly string[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, documentGlob), foreignFiles);
  const uris = found.length === 0 ? await walkFolder(folder.uri) : found;
  const paths = uris
    .map((uri) => pathInside(folder, uri))
    .filter((path) => path !== undefined)
    .filter(isCandidate);
  return [...(await withoutLinkedFolders(folder, paths))].sort();
}

/** The documents in a folder that came to be just now, and below it; none where it is no folder, or holds other people's code. */
export async function documentsIn(uri: Uri): Promise<readonly Uri[]> {
  const segments = workspace.asRelativePath(uri, false).split('/');
  // What has an ending is a file: builds make thousands of them.
  if (segments.some(isForeign) || /\.[a-z\d]{1,8}$/iu.test(uri.path)) return [];
  const found = await walkFolder(uri).catch(() => []);
  return found.filter((one) => isCandidate(workspace.asRelativePath(one, false)));
}

/** The files of a folder in which tools write down where decision records are (`.adr-dir` and the like), by path. */
export async function listDeclarations(folder: WorkspaceFolder): Promise<readonly string[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, declarationGlob), foreignFiles);
  return found
    .map((uri) => pathInside(folder, uri))
    .filter((path) => path !== undefined)
    .filter(declaresFolders)
    .sort();
}

/** What changes when a file changes; undefined where there is no such file, or where it is too large. */
export async function stampOf(uri: Uri, links: FileLinks = 'followed'): Promise<string | undefined> {
  try {
    const stat = await workspace.fs.stat(uri);
    const isFile = links === 'followed' ? (stat.type & FileType.File) !== 0 : stat.type === FileType.File;
    return isFile && stat.size <= largestFile ? `${stat.mtime} ${stat.size}` : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a stamp says that the file was left alone for a while: one that was written just now may change again and look the same. */
export function isSettled(stamp: string): boolean {
  const changed = Number.parseInt(stamp, 10);
  return Date.now() - changed > settling;
}

/** A file's text as an editor would show it: unsaved changes win. Undefined where it cannot be read. */
export async function readStamped(uri: Uri, links: FileLinks = 'followed'): Promise<StampedText | undefined> {
  const unsaved = unsavedText(uri);
  if (unsaved !== undefined) return links === 'left-out' && (await isLink(uri)) ? undefined : { text: unsaved, stamp: 'unsaved' };
  const stamp = await stampOf(uri, links);
  if (stamp === undefined) return undefined;
  try {
    return { text: decoder.decode(await workspace.fs.readFile(uri)), stamp };
  } catch {
    return undefined;
  }
}

function unsavedText(uri: Uri): string | undefined {
  const key = uri.toString();
  return workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === key)?.getText();
}

/** Every file below a folder: some file systems of the browser cannot search; they can be walked. */
export async function walkFolder(folder: Uri, depth = 0): Promise<readonly Uri[]> {
  if (depth > 12) return [];
  const found: Uri[] = [];
  for (const [name, type] of await workspace.fs.readDirectory(folder)) {
    const uri = Uri.joinPath(folder, name);
    if (type === FileType.File) found.push(uri);
    if (type === FileType.Directory && !isForeign(name)) found.push(...(await walkFolder(uri, depth + 1)));
  }
  return found;
}

/** What a folder holds, by name and type; nothing where it cannot be listed. */
export async function listFolder(folder: Uri): Promise<readonly (readonly [name: string, type: FileType])[]> {
  return workspace.fs.readDirectory(folder).then(
    (listed) => listed,
    () => [],
  );
}

/** Whether there is a file or folder. */
export async function isThere(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Whether a file lies where nothing can be written. */
export function isInReadOnlyPlace(uri: Uri): boolean {
  return workspace.fs.isWritableFileSystem(uri.scheme) === false;
}

/** Whether a person's settings keep the editor from changing a file of a folder; what was switched for this session only is not known. */
export function isReadOnlyBySetting(uri: Uri, inside: string): boolean {
  const settings = workspace.getConfiguration('files', uri);
  const globs = (name: 'readonlyInclude' | 'readonlyExclude'): GlobSetting => settings.get<GlobSetting>(name) ?? {};
  return isKeptReadOnly({ inside, absolute: uri.path }, globs('readonlyInclude'), globs('readonlyExclude'));
}
