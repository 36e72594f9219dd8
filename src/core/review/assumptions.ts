import type { Day } from '../day/day.ts';
import type { AssumptionCount, Checklist, DecisionRecord } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';
import { lastReviewOf, reviewsIn } from './lastReview.ts';

/** Assumptions of a record that no longer hold, though they did. */
export interface Unticked {
  /** When they still held. */
  readonly on: Day;
  readonly held: number;
  readonly of: number;
  readonly holding: number;
  readonly now: number;
  /** The first list of assumptions. */
  readonly list: Sourced<Checklist>;
}

/** The assumptions that a record lists as tasks, counted together; undefined where there are none. */
export function countAssumptions({ checklists }: Pick<DecisionRecord, 'checklists'>): AssumptionCount | undefined {
  const lists = assumptionLists({ checklists });
  if (lists.length === 0) return undefined;
  const holding = lists.reduce((sum, { value }) => sum + value.done, 0);
  return { holding, all: lists.reduce((sum, { value }) => sum + value.open, holding) };
}

/**
 * Assumptions that were unticked after the last review, as far as its line in the review log tells (`2 of 2 assumptions hold`):
 * fewer are ticked than it found, and more are open, so that none was merely added or taken out. An assumption that was never
 * ticked was never confirmed: nothing happened to it. What a review itself has unticked, it has answered.
 */
export function untickedSinceReview(record: DecisionRecord): Unticked | undefined {
  const last = lastReviewOf(record);
  const reviews = reviewsIn(record).filter(({ value }) => value.day === last);
  const counts = reviews.map(({ value }) => value.assumptions);
  const [found] = counts;
  // Of several reviews on one day nobody knows which was the last.
  return last === undefined || found === undefined || counts.length > 1 ? undefined : untickedSince(record, last, found);
}

/** The same, where it is known how many held on a day. */
export function untickedSince(
  record: DecisionRecord,
  on: Day,
  { holding: held, all: of }: AssumptionCount,
): Unticked | undefined {
  const count = countAssumptions(record);
  const [list] = assumptionLists(record);
  if (count === undefined || list === undefined) return undefined;
  const { holding, all: now } = count;
  return holding < held && now - holding > of - held ? { on, held, of, holding, now, list } : undefined;
}

function assumptionLists({ checklists }: Pick<DecisionRecord, 'checklists'>): readonly Sourced<Checklist>[] {
  return (checklists ?? []).filter(({ value }) => value.topic === 'assumptions');
}
