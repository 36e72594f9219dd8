import { labelOf } from '../record/recordLabel.ts';
import { questionOf } from '../review/questions.ts';
import { reviewOf } from '../review/reviewOf.ts';
import { formatDay } from '../words/days.ts';
import { dueFixes } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The next review is at most the configured lead away. */
export const reviewDueSoon: Rule = {
  code: 'review-due-soon',
  severity: 'information',
  summary: 'review-due-soon.summary',
  check(record, context) {
    const { state, due, source, place } = reviewOf(record, context);
    if (state !== 'due-soon' || due === undefined) return [];
    const by = source === 'incident' ? questionOf(record, context) : undefined;
    if (by !== undefined) return [found(reviewDueSoon, place, 'review-due-soon-incident', formatDay(due), labelOf(by.by))];
    if (source === 'stale-after') return [found(reviewDueSoon, place, 'review-due-soon-stale', formatDay(due))];
    if (source === 'last-call') return [found(reviewDueSoon, place, 'review-due-soon-comments', formatDay(due))];
    return [found(reviewDueSoon, place, due === context.today ? 'review-due-today' : 'review-due-soon', formatDay(due))];
  },
  fixes: (_problem, record, context) => dueFixes(record, reviewOf(record, context).source),
};
