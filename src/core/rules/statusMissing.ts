import { defaultStatusOf } from '../review/effectivePhase.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing says where the decision stands, and its log does not say what that means. */
export const statusMissing: Rule = {
  code: 'status-missing',
  severity: 'information',
  summary: 'status-missing.summary',
  check(record, { configuration }) {
    if (record.status !== undefined || defaultStatusOf(record.path, configuration) !== undefined) return [];
    return [found(statusMissing, { path: record.path, span: record.anchor }, 'status-missing')];
  },
};
