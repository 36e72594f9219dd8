import { FileType, Uri, workspace, type WorkspaceFolder } from 'vscode';
import { forEachAtOnce } from './pace.ts';

/** What is done with a file that is a symbolic link: the file that it names is read, or it is as if it were not there. */
export type FileLinks = 'followed' | 'left-out';

/**
 * Leaves out the paths that lead through a linked folder. What such a link shows lies inside the workspace folder and is found under
 * its own path, or lies outside and is not ours: so it is for the command line, too (`node/walk.ts`).
 */
export async function withoutLinkedFolders(folder: WorkspaceFolder, paths: readonly string[]): Promise<readonly string[]> {
  const linked = new Set<string>();
  await forEachAtOnce([...new Set(paths.flatMap(foldersAbove))], async (path) => {
    if (await isLink(Uri.joinPath(folder.uri, path))) linked.add(path);
  });
  return linked.size === 0 ? paths : paths.filter((path) => !foldersAbove(path).some((above) => linked.has(above)));
}

/** Whether a path is itself a symbolic link, also to a folder. */
export async function isLink(uri: Uri): Promise<boolean> {
  return workspace.fs.stat(uri).then(
    ({ type }) => (type & FileType.SymbolicLink) !== 0,
    () => false,
  );
}

/** `a/b/c.md` → `a`, `a/b`. */
function foldersAbove(path: string): readonly string[] {
  const segments = path.split('/').slice(0, -1);
  return segments.map((_, at) => segments.slice(0, at + 1).join('/'));
}
