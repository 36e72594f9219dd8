import type { DecisionLog } from '../log/decisionIndex.ts';
import { defaultStatusOf } from '../review/effectivePhase.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';
import { chosenStatus } from './statusFixes.ts';

/**
 * Nothing says where the decision stands, and its log does not say what that means. In a log that keeps no statuses it is but a hint: one
 * line in `.docket.yaml` settles it for all of them.
 */
export const statusMissing: Rule = {
  code: 'status-missing',
  severity: 'information',
  summary: 'status-missing.summary',
  check(record, { configuration, log, keepsStatuses = statesStatuses(log) }) {
    if (record.status !== undefined || defaultStatusOf(record.path, configuration) !== undefined) return [];
    const problem = found(statusMissing, { path: record.path, span: record.anchor }, 'status-missing');
    return [keepsStatuses ? problem : { ...problem, severity: 'hint' }];
  },
  fixes: (_problem, record) => [chosenStatus(record)],
};

/** With fewer records nobody can tell what a log's custom is. */
const fewest = 4;

/** Whether the records of a log state where they stand: two of three do, or there are too few to tell. */
export function statesStatuses({ records }: Pick<DecisionLog, 'records'>): boolean {
  const stated = records.filter(({ status }) => status !== undefined).length;
  return records.length < fewest || stated * 3 >= records.length * 2;
}
