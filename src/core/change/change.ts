import type { Edit } from '../edits/edit.ts';
import type { MessageKey } from '../words/messages.ts';

/** What happens to one file. Paths are posix, inside the workspace folder. */
export type FileChange =
  | {
      readonly kind: 'edit';
      readonly path: string;
      /** The text that the edits were made for: where the file says something else by now, nothing is changed. */
      readonly before: string;
      readonly edits: readonly Edit[];
    }
  | { readonly kind: 'create'; readonly path: string; readonly text: string }
  /** An edit of a file that is renamed, too, stands before this and has the old path. */
  | { readonly kind: 'rename'; readonly path: string; readonly to: string };

/** What a command does to the files of a workspace folder: all of it is one step, to be undone as one. */
export interface Change {
  readonly files: readonly FileChange[];
}

/** A refusal: why nothing is changed, in the catalogue of messages. */
export interface Refusal {
  readonly refused: MessageKey;
  readonly args: readonly string[];
}

/** A change, without files where everything is as asked for already; or why it is not made. */
export type ChangeResult = { readonly change: Change } | Refusal;

/** The text of a file as it is now, unsaved changes included; undefined where it cannot be read. */
export type TextOf = (path: string) => string | undefined;
