import type { Uri } from 'vscode';

/** What only some homes of the extension can do; the browser can do none of it. */
export interface Ports {
  /** Who commits in a folder, by git's configuration. Asked only in trusted workspaces. */
  gitIdentity?(folder: Uri): Promise<{ readonly name: string } | undefined>;
}
