import type { Day } from '../day/day.ts';
import type { DecisionRecord, ReviewEntry } from '../record/decisionRecord.ts';
import type { Place } from '../record/place.ts';
import type { Sourced } from '../text/span.ts';

/** A review that was put off. */
export interface Snooze {
  /** The day on which it is asked for again. */
  readonly until: Day;
  /** The day on which it was put off. */
  readonly since: Day;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  readonly for: 'me' | 'everyone';
  /** The characters that say so; undefined where it is remembered beside the files. */
  readonly place: Place | undefined;
}

/**
 * How the review log of a record puts its review off, for everyone: by its latest entry, as long as the day of that has not come. Any entry
 * that is later ends it, be it `resumed` or a review, and so does a later `last-reviewed`.
 */
export function snoozeOf(record: DecisionRecord, today: Day): Snooze | undefined {
  const latest = latestOf(record.reviewLog ?? []);
  if (latest?.value.deed !== 'snoozed') return undefined;
  const { day: since, next: until, by, note: reason } = latest.value;
  const reviewed = record.review.lastReviewed?.value;
  if (until === undefined || until <= today || (reviewed !== undefined && reviewed > since)) return undefined;
  return { until, since, by, reason, for: 'everyone', place: { path: record.path, span: latest.span } };
}

/** Of several entries on one day the one that was added last: it stands on top where the newest do, else at the end. */
function latestOf(log: readonly Sourced<ReviewEntry>[]): Sourced<ReviewEntry> | undefined {
  const [first, last] = [log[0], log.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const inTime = first.value.day > last.value.day ? [...log].reverse() : log;
  return inTime.reduce((latest, entry) => (entry.value.day >= latest.value.day ? entry : latest));
}
