import type { Uri } from 'vscode';

/** What the extension is told by its home. The browser has no git. */
export interface Ports {
  /** Which build of the reader runs; undefined while it is worked on. Readings are kept only for the build that made them. */
  readonly build: string | undefined;
  /** Who commits in a folder, by git's configuration. Asked only in trusted workspaces. */
  gitIdentity?(folder: Uri): Promise<{ readonly name: string } | undefined>;
}
