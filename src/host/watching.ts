import { Disposable, window, workspace, type Uri } from 'vscode';
import { isCandidate, documentGlob } from '../core/log/discover.ts';
import { declarationGlob, declaresFolders } from '../core/log/declaredFolders.ts';
import { isOwnersFile } from '../core/owner/ownersFiles.ts';
import { documentsIn } from './files.ts';
import type { RecordStore } from './recordStore.ts';

/** The files that rule over records, wherever they lie. */
const policyGlob = '**/{.docket.yaml,CODEOWNERS,OWNERS,OWNERS_ALIASES}';

/** Tells the store of everything that may have changed: on disk, in editors, in the workspace. Events are hints, the store looks itself. */
export function watchSources(store: RecordStore): Disposable {
  const refresh = (): void => void store.refresh();
  return Disposable.from(
    watchFiles(store),
    watchEditors(store),
    workspace.onDidChangeWorkspaceFolders(refresh),
    workspace.onDidGrantWorkspaceTrust(refresh),
    window.onDidChangeWindowState(whenFocusReturns(refresh)),
    watchHeads(refresh),
  );
}

function watchFiles(store: RecordStore): Disposable {
  const documents = workspace.createFileSystemWatcher(documentGlob);
  const policies = workspace.createFileSystemWatcher(policyGlob);
  const declarations = workspace.createFileSystemWatcher(declarationGlob);
  const anything = workspace.createFileSystemWatcher('**/*', false, true, false);
  const touch = (uri: Uri): void => {
    if (isCandidate(workspace.asRelativePath(uri, false))) store.touch(uri);
  };
  const touchPolicy = (uri: Uri): void => store.touch(uri);
  const comeOrGone = (uri: Uri): void => store.touchIfConcerned(uri);
  // A watcher learns of a new folder first, and nothing of the files that were in it by then.
  const lookInside = async (uri: Uri): Promise<void> => (await documentsIn(uri)).forEach(touch);
  return Disposable.from(
    documents,
    policies,
    declarations,
    anything,
    documents.onDidCreate(touch),
    documents.onDidChange(touch),
    documents.onDidDelete(touch),
    policies.onDidCreate(touchPolicy),
    policies.onDidChange(touchPolicy),
    policies.onDidDelete(touchPolicy),
    declarations.onDidCreate(touchPolicy),
    declarations.onDidChange(touchPolicy),
    declarations.onDidDelete(touchPolicy),
    anything.onDidCreate(comeOrGone),
    anything.onDidCreate((uri) => void lookInside(uri)),
    anything.onDidDelete(comeOrGone),
    workspace.onDidRenameFiles(() => void store.refresh()),
  );
}

function watchEditors(store: RecordStore): Disposable {
  const touch = (uri: Uri): void => {
    const path = workspace.asRelativePath(uri, false);
    const rules = path === '.docket.yaml' || path.endsWith('CODEOWNERS') || isOwnersFile(path) || declaresFolders(path);
    if (rules || isCandidate(path)) store.touch(uri);
  };
  return Disposable.from(
    workspace.onDidChangeTextDocument((event) => {
      if (event.contentChanges.length > 0) touch(event.document.uri);
    }),
    workspace.onDidCloseTextDocument((document) => touch(document.uri)),
    workspace.onDidSaveTextDocument((document) => touch(document.uri)),
  );
}

/** Another branch is another set of files, more than watchers are sure to tell. */
function watchHeads(refresh: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher('**/.git/HEAD', false, false, true);
  return Disposable.from(watcher, watcher.onDidChange(refresh), watcher.onDidCreate(refresh));
}

function whenFocusReturns(action: () => void): (state: { readonly focused: boolean }) => void {
  let focused = window.state.focused;
  return (state) => {
    if (state.focused && !focused) action();
    focused = state.focused;
  };
}
