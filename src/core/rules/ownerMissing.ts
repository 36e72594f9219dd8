import { ownerOf } from '../owner/resolveOwner.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing names the one person or team that answers for the decision; a warning where owners are required. */
export const ownerMissing: Rule = {
  code: 'owner-missing',
  severity: 'hint',
  summary: 'owner-missing.summary',
  check(record, { configuration, owners }) {
    if (ownerOf(record, owners) !== undefined) return [];
    const severity = configuration.ownersRequired ? 'warning' : ownerMissing.severity;
    return [found({ code: 'owner-missing', severity }, { path: record.path, span: record.anchor }, 'owner-missing')];
  },
};
