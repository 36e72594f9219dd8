import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import { compileCover } from '../log/match.ts';
import type { LineCounts } from '../history/lineCounts.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { effectivePhase } from './effectivePhase.ts';
import { lastReviewOf } from './lastReview.ts';
import { firstDayOf } from './reviewState.ts';

/** What is asked of a repository's history: how much of the code that a record governs has changed since a day. */
export interface CodeQuestion {
  /** The record's. */
  readonly path: string;
  readonly since: Day;
  /** What `applies-to` says. */
  readonly globs: readonly string[];
}

/** The answer: how many lines of the code have changed, how many there were, and how many there are now. */
export interface CodeChange extends CodeQuestion {
  readonly changed: number;
  readonly lines: number;
  readonly now: number;
}

/** What is known of the code, by the paths of the records that govern it. */
export type CodeChanges = ReadonlyMap<string, CodeChange>;

/** What to ask of the code that a decision in force governs: since its last review, else since its date. Undefined where there is nothing to ask. */
export function codeQuestionOf(record: DecisionRecord, configuration: Configuration): CodeQuestion | undefined {
  if (record.appliesTo.length === 0 || effectivePhase(record, configuration) !== 'accepted') return undefined;
  const since = lastReviewOf(record) ?? firstDayOf(record.date?.value);
  return since === undefined ? undefined : { path: record.path, since, globs: record.appliesTo.map(({ value }) => value) };
}

/** Everything there is to ask of the code of some records; nothing where nobody wants to know. */
export function codeQuestionsIn(records: readonly DecisionRecord[], configuration: Configuration): readonly CodeQuestion[] {
  if (configuration.codeShare === undefined || configuration.rules.get('code-changed') === 'off') return [];
  return records.flatMap((record) => codeQuestionOf(record, configuration) ?? []);
}

/** What makes a question the same as another: of another day or of other code an answer says nothing. */
export function codeQuestionKey({ path, since, globs }: CodeQuestion): string {
  return JSON.stringify([path, since, globs]);
}

/**
 * Answers a question from what differs between then and now, and from what there was then. A line that was altered counts once, and
 * so does one that came or went; the record itself is not the code that it governs.
 */
export function answerOf(question: CodeQuestion, differing: readonly LineCounts[], then: readonly LineCounts[]): CodeChange {
  const covers = question.globs.map(compileCover);
  const isMeant = ({ path, from }: LineCounts): boolean =>
    path !== question.path && covers.some((cover) => cover(path) || (from !== undefined && cover(from)));
  const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);
  const meant = differing.filter(isMeant);
  const lines = sum(then.filter(isMeant).map(({ added }) => added));
  return {
    ...question,
    changed: sum(meant.map(({ added, removed }) => Math.max(added, removed))),
    lines,
    now: lines + sum(meant.map(({ added, removed }) => added - removed)),
  };
}

/** What is asked of the code, and what is known of it. */
interface CodeFacts {
  readonly configuration: Configuration;
  readonly code?: CodeChanges | undefined;
}

/** How much of the code of a record has changed since its last review; undefined where the answer is to another question by now. */
export function codeChangeOf(record: DecisionRecord, { configuration, code }: CodeFacts): CodeChange | undefined {
  const [answer, question] = [code?.get(record.path), codeQuestionOf(record, configuration)];
  if (answer === undefined || question === undefined) return undefined;
  return codeQuestionKey(answer) === codeQuestionKey(question) ? answer : undefined;
}

/** The same in per cent of what there was or is, whichever is more: code that grew is not all another. Undefined up to the configured share. */
export function largeChange(
  record: DecisionRecord,
  facts: CodeFacts,
): { readonly share: number; readonly since: Day } | undefined {
  const [answer, { codeShare }] = [codeChangeOf(record, facts), facts.configuration];
  if (answer === undefined || codeShare === undefined) return undefined;
  const { changed, lines, now, since } = answer;
  const whole = Math.max(lines, now);
  if (changed * 100 <= codeShare * whole || lines === 0) return undefined;
  return { share: Math.min(100, Math.floor((changed * 100) / whole)), since };
}
