import { RelativePattern, Uri, workspace, type CancellationToken, type Progress, type WorkspaceFolder } from 'vscode';
import { largestCiting, mayCite } from '../core/rename/citingPaths.ts';
import type { CitingFile } from '../core/rename/rewriting.ts';
import { listDocuments, pathInside, readStamped, walkFolder } from './files.ts';
import { createPause, forEachAtOnce } from './pace.ts';
import { withoutLinkedFolders } from './symbolicLinks.ts';

/** Files that are looked through at most: beyond that, a search is quicker than we are. */
const mostFiles = 50_000;

/** Reads every text of a folder that may mention a record, as editors have it. False where the person has thought better of it. */
export async function readCitingFiles(
  folder: WorkspaceFolder,
  look: (file: CitingFile) => void,
  { progress, token }: { readonly progress: Progress<{ increment?: number }>; readonly token: CancellationToken },
): Promise<boolean> {
  const pause = createPause();
  const paths = await listCitingFiles(folder, token);
  await forEachAtOnce(paths, async (path) => {
    if (token.isCancellationRequested) return;
    const read = await readStamped(Uri.joinPath(folder.uri, path), 'left-out');
    if (read !== undefined && read.text.length <= largestCiting && !read.text.includes('\0')) look({ path, text: read.text });
    progress.report({ increment: 100 / paths.length });
    await pause();
  });
  return !token.isCancellationRequested;
}

/** What a search would look through, and every document that may be a record. */
async function listCitingFiles(folder: WorkspaceFolder, token: CancellationToken): Promise<readonly string[]> {
  const found = await workspace.findFiles(new RelativePattern(folder, '**/*'), searchExcludes(folder), mostFiles, token);
  const uris = found.length === 0 ? await walkFolder(folder.uri) : found;
  const paths = uris
    .map((uri) => pathInside(folder, uri))
    .filter((path) => path !== undefined)
    .filter(mayCite);
  return [...new Set([...(await withoutLinkedFolders(folder, paths)), ...(await listDocuments(folder))])].sort();
}

function searchExcludes(folder: WorkspaceFolder): string {
  const settings = workspace.getConfiguration('search', folder.uri).get<Readonly<Record<string, unknown>>>('exclude') ?? {};
  const globs = Object.entries(settings).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  return `{${['**/.git/**', '**/node_modules/**', ...globs].join(',')}}`;
}
