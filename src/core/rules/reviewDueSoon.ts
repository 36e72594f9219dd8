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
    const { state, due, source, span } = reviewState(record, configuration, today);
    if (state !== 'due-soon' || due === undefined) return [];
    const at = { path: record.path, span };
    if (source === 'stale-after') return [found(reviewDueSoon, at, 'review-due-soon-stale', formatDay(due))];
    return [found(reviewDueSoon, at, due === today ? 'review-due-today' : 'review-due-soon', formatDay(due))];
  },
};
