import { placeOf } from '../record/place.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import { unanswered } from '../review/pastRecords.ts';
import { formatDay } from '../words/days.ts';
import { reviewFix } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Earlier versions of the record stated an earlier review day, and no review was noted since. A day that is back where it was is not moved. */
export const reviewMoved: Rule = {
  code: 'review-moved',
  severity: 'hint',
  summary: 'review-moved.summary',
  check(record, { past, configuration }) {
    const stated = record.review.reviewBy;
    const now = stated?.value;
    if (stated === undefined || now === undefined || isRetired(effectivePhase(record, configuration))) return [];
    const stating = unanswered(record, past).flatMap(({ reviewBy, on }) => (reviewBy === undefined ? [] : [{ reviewBy, on }]));
    const [first, then] = [stating.at(-1), stating.find(({ reviewBy }) => reviewBy < now)];
    if (first === undefined || then === undefined || first.reviewBy >= now) return [];
    const days = [then.reviewBy, now, then.on].map((day) => formatDay(day));
    return [found(reviewMoved, placeOf(record, stated), 'review-moved', ...days)];
  },
  fixes: (_problem, record) => [reviewFix(record)],
};
