import type { Day } from '../day/day.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { questionOf } from './questions.ts';
import type { ReviewReason } from './reason.ts';
import { reasonsOf, type ReasonFacts } from './reasons.ts';
import { reviewState, type ReviewState } from './reviewState.ts';
import { snoozeOf, type Snooze } from './snooze.ts';

/** What a record's review follows from beside the record itself. */
export interface ReviewContext extends ReasonFacts {
  readonly today: Day;
}

/** Where a record stands on its review today, with what else asks for one and whether it was put off. */
export interface ReviewStanding extends ReviewState {
  readonly reasons: readonly ReviewReason[];
  readonly snooze: Snooze | undefined;
}

/** Where a record stands on its review today, with all that asks for one, and put off where its review log says so. */
export function reviewOf(record: DecisionRecord, context: ReviewContext): ReviewStanding {
  const snooze = snoozeOf(record, context.today);
  const asked = reviewAsked(record, context);
  // Whoever put the review off did not know of an incident that came later.
  const isKnown = (since: Day): boolean => context.questions?.get(record.path)?.every(({ on }) => on <= since) ?? true;
  return snooze !== undefined && isKnown(snooze.since) ? putOff(asked, snooze) : asked;
}

/** Where a record stands on its review today, had nobody put it off. */
export function reviewAsked(record: DecisionRecord, context: ReviewContext): ReviewStanding {
  const state = reviewState(record, context.configuration, context.today, questionOf(record, context)?.on);
  return { ...state, reasons: reasonsOf(record, context), snooze: undefined };
}

/**
 * A review that was put off until a day still to come. What asks for it now, or would before that day, is quiet until then; nothing
 * is brought forward, and a date that cannot be read stays so.
 */
export function putOff(asked: ReviewStanding, snooze: Snooze): ReviewStanding {
  const { state, due, reasons } = asked;
  if (state === 'unreadable' || state === 'not-applicable') return asked;
  const asksNow = state === 'overdue' || state === 'due-soon' || reasons.length > 0;
  const isBefore = due !== undefined && due < snooze.until;
  if (!asksNow && !isBefore) return asked;
  const later = isBefore || reasons.length > 0 ? ({ due: snooze.until, source: 'snooze' } as const) : {};
  return { ...asked, ...later, state: 'scheduled', snooze };
}
