import { reasonsOfKind } from '../review/reasons.ts';
import { reviewFix } from './reviewFix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** More of the code under `applies-to` than the configured share has changed since the last review. */
export const codeChanged: Rule = {
  code: 'code-changed',
  severity: 'information',
  summary: 'code-changed.summary',
  check(record, context) {
    const reasons = reasonsOfKind('code', record, context);
    return reasons.map(({ place, args }) => found(codeChanged, place, 'code-changed', ...args));
  },
  fixes: (_problem, record) => [reviewFix(record)],
};
