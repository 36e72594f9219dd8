import { workspace, type ExtensionContext } from 'vscode';
import { activateDocket, type DocketApi } from './host/docket.ts';
import { gitIdentity } from './node/git.ts';

/** Starts Docket on the desktop. Git is asked only in trusted workspaces. */
export function activate(context: ExtensionContext): DocketApi {
  return activateDocket(context, {
    build: process.env['DOCKET_BUILD'],
    gitIdentity: async (folder) => (workspace.isTrusted && folder.scheme === 'file' ? gitIdentity(folder.fsPath) : undefined),
  });
}
