import { reviewState } from '../review/reviewState.ts';
import { formatDay } from '../words/days.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The next review is at most the configured lead away. */
export const reviewDueSoon: Rule = {
  code: 'review-due-soon',
  severity: 'information',
  summary: 'review-due-soon.summary',
  check(record, { configuration, today }) {
    const { state, due, source, place } = reviewState(record, configuration, today);
    if (state !== 'due-soon' || due === undefined) return [];
    if (source === 'stale-after') return [found(reviewDueSoon, place, 'review-due-soon-stale', formatDay(due))];
    return [found(reviewDueSoon, place, due === today ? 'review-due-today' : 'review-due-soon', formatDay(due))];
  },
};
