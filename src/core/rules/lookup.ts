import { groupedBy } from '../groupedBy.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';

/** The numbered records of a log by their number. */
export function recordsByNumber(log: DecisionLog): ReadonlyMap<number, readonly DecisionRecord[]> {
  return groupedBy(log.records, ({ identity }) => identity?.value.number);
}
