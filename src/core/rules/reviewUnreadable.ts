import { reviewOf } from '../review/reviewOf.ts';
import type { Problem } from '../problem.ts';
import type { Day } from '../day/day.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import type { Sourced } from '../text/span.ts';
import type { MessageKey } from '../words/messages.ts';
import { reviewDayFix } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** A review day or interval cannot be read: staying silent would hide a review that somebody meant to hold. */
export const reviewUnreadable: Rule = {
  code: 'review-unreadable',
  severity: 'warning',
  summary: 'review-unreadable.summary',
  check(record, context) {
    const review = reviewOf(record, context);
    if (review.state === 'not-applicable') return [];
    const problems = unreadableFields(record, context.today);
    if (review.state !== 'unreadable' || problems.length > 0) return problems;
    if (review.source === 'last-call')
      return [found(reviewUnreadable, review.place, 'review-unreadable-comments', context.today)];
    return [found(reviewUnreadable, review.place, 'review-unreadable-start')];
  },
  fixes: ({ message }, record) => (message === 'review-unreadable-by' ? [reviewDayFix(record)] : []),
};

function unreadableFields(record: DecisionRecord, today: Day): readonly Problem[] {
  const { reviewBy, reviewEvery, lastReviewed } = record.review;
  const say = (field: Sourced<unknown> | undefined, message: MessageKey): readonly Problem[] => {
    if (field === undefined || field.value !== undefined) return [];
    return [found(reviewUnreadable, placeOf(record, field), message, today)];
  };
  return [
    ...say(reviewBy, 'review-unreadable-by'),
    ...say(reviewEvery, 'review-unreadable-every'),
    ...say(lastReviewed, 'review-unreadable-last'),
  ];
}
