import type { Span } from './text/span.ts';

/** How much a problem matters; a rule set to `off` reports nothing. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A rule's code: stable, kebab-case, part of the contract. */
export type ProblemCode =
  | 'review-overdue'
  | 'review-due-soon'
  | 'review-unreadable'
  | 'status-missing'
  | 'status-unknown'
  | 'owner-missing'
  | 'number-duplicate'
  | 'link-broken'
  | 'field-unreadable'
  | 'configuration-invalid';

/**
 * Something worth saying about a stretch of one file. It holds no prose: `words/messages.ts` has the English text for
 * `message` with `{0}` places for `args`, so that the command line prints it and the editor translates it.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** Key into the catalogue of messages; several messages may share a code. */
  readonly message: string;
  readonly args: readonly string[];
  readonly path: string;
  readonly span: Span;
}
