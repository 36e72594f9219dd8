import { workspace, type ExtensionContext, type Uri } from 'vscode';
import { activateDocket, type DocketApi } from './host/docket.ts';
import { branchReader } from './node/branchNumbers.ts';
import { createCodeReader } from './node/codeChanges.ts';
import { exclusively, lockHomes } from './node/folderLock.ts';
import { gitIdentity } from './node/git.ts';
import { createPastReader } from './node/pastRecords.ts';
import { createAuthorReader } from './node/recordAuthors.ts';
import { reviewHistoryReader } from './node/reviewHistory.ts';
import { isReadOnly } from './node/writeChange.ts';

/** Starts Docket on the desktop. Git is asked only in trusted workspaces. */
export function activate(context: ExtensionContext): DocketApi {
  const readBranchNumbers = branchReader();
  const readAuthors = createAuthorReader();
  const readCode = createCodeReader();
  const readPast = createPastReader();
  const readHistory = reviewHistoryReader();
  const homes = lockHomes(process.env, process.platform);
  return activateDocket(context, {
    build: process.env['DOCKET_BUILD'],
    isReadOnly: async (file) => file.scheme === 'file' && isReadOnly(file.fsPath),
    gitIdentity: async (folder) => (mayAskGit(folder) ? gitIdentity(folder.fsPath) : undefined),
    recordAuthors: async (folder, paths) => (mayAskGit(folder) ? readAuthors(folder.fsPath, paths) : undefined),
    codeChanges: async (folder, questions, signal) =>
      mayAskGit(folder) ? readCode(folder.fsPath, questions, signal) : undefined,
    pastRecords: async (folder, paths, options, signal) =>
      mayAskGit(folder) ? readPast(folder.fsPath, paths, options, signal) : undefined,
    reviewHistory: async (folder, question, signal) =>
      mayAskGit(folder) ? readHistory(folder.fsPath, question, signal) : undefined,
    exclusively: (folder, work) => (folder.scheme === 'file' ? exclusively(folder.fsPath, { homes }, work) : work()),
    branchNumbers: async (folder, index) => (mayAskGit(folder) ? readBranchNumbers(folder.fsPath, index) : undefined),
  });
}

function mayAskGit(folder: Uri): boolean {
  return workspace.isTrusted && folder.scheme === 'file';
}
