import type { MessageKey } from '../words/messages.ts';

/** A value in the argument of a fix: `{ path }` is a file of the workspace folder, which an editor turns into a URI. */
export type FixValue = string | number | { readonly path: string };

/** A way to settle a problem: one of Docket's commands with its argument object. */
export interface Fix {
  readonly title: MessageKey;
  readonly args: readonly string[];
  /** `docket.setStatus`, `docket.relate`, … */
  readonly command: string;
  readonly argument: Readonly<Record<string, FixValue>>;
}
