import type { Day } from '../day/day.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { questionOf } from './questions.ts';
import type { ReviewReason } from './reason.ts';
import { reasonsOf, type ReasonFacts } from './reasons.ts';
import { reviewState, type ReviewState } from './reviewState.ts';
import type { Snooze } from './snooze.ts';

/** What a record's review follows from beside the record itself. */
export interface ReviewContext extends ReasonFacts {
  readonly today: Day;
}

/** Where a record stands on its review today, with what else asks for one and whether it was put off. */
export interface ReviewStanding extends ReviewState {
  readonly reasons: readonly ReviewReason[];
  readonly snooze: Snooze | undefined;
}

/** Where a record stands on its review today, with all that asks for one. */
export function reviewOf(record: DecisionRecord, context: ReviewContext): ReviewStanding {
  const state = reviewState(record, context.configuration, context.today, questionOf(record, context)?.on);
  return { ...state, reasons: reasonsOf(record, context), snooze: undefined };
}
