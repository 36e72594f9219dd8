import { reasonsOfKind } from '../review/reasons.ts';
import { reviewFix } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** An assumption that held at an earlier day is unticked, and no review has answered that. */
export const assumptionUnticked: Rule = {
  code: 'assumption-unticked',
  severity: 'information',
  summary: 'assumption-unticked.summary',
  check(record, context) {
    const reasons = reasonsOfKind('assumption', record, context);
    return reasons.map(({ place, args }) => found(assumptionUnticked, place, 'assumption-unticked', ...args));
  },
  fixes: (_problem, record) => [reviewFix(record)],
};
