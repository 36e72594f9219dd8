import { reviewState } from '../review/reviewState.ts';
import { formatDay } from '../words/days.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The day of the next review has passed. */
export const reviewOverdue: Rule = {
  code: 'review-overdue',
  severity: 'warning',
  summary: 'review-overdue.summary',
  check(record, { configuration, today }) {
    const { state, due, source, place } = reviewState(record, configuration, today);
    if (state !== 'overdue' || due === undefined) return [];
    return [found(reviewOverdue, place, messageFor(source), formatDay(due))];
  },
};

function messageFor(source: ReturnType<typeof reviewState>['source']) {
  if (source === 'policy') return 'review-overdue-policy';
  return source === 'stale-after' ? 'review-overdue-stale' : 'review-overdue';
}
