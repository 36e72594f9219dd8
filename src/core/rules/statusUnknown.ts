import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** The status is a word that neither Docket nor the team's configuration knows. */
export const statusUnknown: Rule = {
  code: 'status-unknown',
  severity: 'information',
  summary: 'status-unknown.summary',
  check(record) {
    const status = record.status;
    if (status === undefined || status.value.phase !== 'other') return [];
    return [found(statusUnknown, { path: record.path, span: status.span }, 'status-unknown', status.value.written)];
  },
};
