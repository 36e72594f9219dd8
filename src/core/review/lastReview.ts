import type { Day } from '../day/day.ts';
import type { DecisionRecord, ReviewEntry } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';

type Reviewed = Pick<DecisionRecord, 'review' | 'reviewLog'>;

/** The entries of a review log that are reviews, in the order of the text: putting one off is none. */
export function reviewsIn({ reviewLog }: Pick<Reviewed, 'reviewLog'>): readonly Sourced<ReviewEntry>[] {
  return (reviewLog ?? []).filter(({ value: { deed } }) => deed !== 'snoozed' && deed !== 'resumed');
}

/** The day of the last review, by `last-reviewed` or by the review log, whichever is later; undefined where neither knows of one. */
export function lastReviewOf(record: Reviewed): Day | undefined {
  const days = [record.review.lastReviewed?.value, ...reviewsIn(record).map(({ value }) => value.day)];
  return days.reduce((last, day) => (day !== undefined && (last === undefined || last < day) ? day : last), undefined);
}

/** Whether a review has answered what happened on a day. A review on that very day has; where the day is not known, none has for certain. */
export function isAnswered(record: Reviewed, happened: Day | undefined): boolean {
  const last = lastReviewOf(record);
  return happened !== undefined && last !== undefined && happened <= last;
}
