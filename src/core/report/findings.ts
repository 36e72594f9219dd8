import type { Problem } from '../problem.ts';
import { isAnswer } from '../review/reviewState.ts';
import type { ListedProblem, ListedRecord } from './listedRecord.ts';
import { listedProblems } from './place.ts';

/** A problem with the file it is in, as `docket check` prints it. */
export interface Finding extends ListedProblem {
  readonly path: string;
}

/** The problems of listed records, in the order of the list. */
export function findingsOf(records: readonly ListedRecord[]): readonly Finding[] {
  return records.flatMap((record) => record.problems.map((problem) => ({ path: record.path, ...problem })));
}

/** Problems outside of records, such as those of `.docket.yaml`, with line and column. */
export function findings(problems: readonly Problem[], textOf: (path: string) => string | undefined): readonly Finding[] {
  const paths = [...new Set(problems.map(({ path }) => path))];
  return paths.flatMap((path) => {
    const here = problems.filter((problem) => problem.path === path);
    return listedProblems(here, path, textOf).map((problem) => ({ path, ...problem }));
  });
}

/** What asks for a review, earliest first. */
export interface DueRecords {
  readonly overdue: readonly ListedRecord[];
  readonly dueSoon: readonly ListedRecord[];
  readonly unreadable: readonly ListedRecord[];
  /** What is not due by its day, and asks for a review because something happened. */
  readonly changed: readonly ListedRecord[];
}

/** Picks what asks for a review: overdue and due soon by day, then what cannot be read, and what has reasons alone, by path. */
export function dueRecords(records: readonly ListedRecord[]): DueRecords {
  const inState = (state: ListedRecord['review']['state']) => records.filter(({ review }) => review.state === state).sort(byDue);
  const [overdue, dueSoon, unreadable] = [inState('overdue'), inState('due-soon'), inState('unreadable')];
  const due = new Set([...overdue, ...dueSoon, ...unreadable]);
  const changed = records.filter((record) => asksFor(record.review) && !due.has(record)).sort(byDue);
  return { overdue, dueSoon, unreadable, changed };
}

/** Of what is overdue, the reviews, and the proposals that wait for an answer. */
export function reviewsAndAnswers(overdue: readonly ListedRecord[]): {
  readonly reviews: readonly ListedRecord[];
  readonly answers: readonly ListedRecord[];
} {
  const answers = overdue.filter(({ review }) => isAnswer(review.source));
  return { reviews: overdue.filter((record) => !answers.includes(record)), answers };
}

/** What was put off has its reasons still, and is not asked for. */
function asksFor({ reasons, snoozed }: ListedRecord['review']): boolean {
  return reasons !== undefined && snoozed === undefined;
}

/** The soonest due first, then by path. */
export function byDue(a: ListedRecord, b: ListedRecord): number {
  return compare(a.review.due ?? '', b.review.due ?? '') || compare(a.path, b.path);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
