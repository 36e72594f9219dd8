import type { Span } from './text/span.ts';

/** How much a problem matters, from the most to the least; a rule set to `off` reports nothing. */
export const severities = ['error', 'warning', 'information', 'hint'] as const;

/** One of the severities. */
export type Severity = (typeof severities)[number];

/** The rules' codes: stable, kebab-case, part of the contract. */
export const problemCodes = [
  'review-overdue',
  'review-due-soon',
  'review-unreadable',
  'review-moved',
  'review-extended',
  'assumption-unticked',
  'code-changed',
  'status-missing',
  'status-unknown',
  'status-contradicted',
  'owner-missing',
  'owner-shared',
  'owner-unknown',
  'approval-missing',
  'decision-incomplete',
  'proposals-over-limit',
  'number-duplicate',
  'number-contradicted',
  'link-broken',
  'relation-one-sided',
  'relation-dangling',
  'relation-cycle',
  'superseded-without-successor',
  'accepted-though-superseded',
  'depends-on-dead',
  'checklist-open',
  'field-unreadable',
  'configuration-invalid',
] as const;

/** One of the codes. */
export type ProblemCode = (typeof problemCodes)[number];

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
