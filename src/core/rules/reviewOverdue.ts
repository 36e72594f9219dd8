import type { ReviewSource } from '../review/reviewState.ts';
import { labelOf } from '../record/recordLabel.ts';
import { questionOf } from '../review/questions.ts';
import { reviewOf } from '../review/reviewOf.ts';
import { formatDay } from '../words/days.ts';
import { dueFixes } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The day of the next review has passed. */
export const reviewOverdue: Rule = {
  code: 'review-overdue',
  severity: 'warning',
  summary: 'review-overdue.summary',
  check(record, context) {
    const { state, due, source, place } = reviewOf(record, context);
    if (state !== 'overdue' || due === undefined) return [];
    const by = source === 'incident' ? questionOf(record, context) : undefined;
    if (by !== undefined) return [found(reviewOverdue, place, 'review-overdue-incident', formatDay(due), labelOf(by.by))];
    return [found(reviewOverdue, place, messageFor(source), formatDay(due))];
  },
  fixes: (_problem, record, context) => dueFixes(record, reviewOf(record, context).source),
};

function messageFor(source: ReviewSource | undefined) {
  if (source === 'policy') return 'review-overdue-policy';
  if (source === 'last-call') return 'review-overdue-comments';
  return source === 'stale-after' ? 'review-overdue-stale' : 'review-overdue';
}
