import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';

/** The numbered records of a log by their number. */
export function recordsByNumber(log: DecisionLog): ReadonlyMap<number, readonly DecisionRecord[]> {
  const numbers = new Map<number, DecisionRecord[]>();
  for (const record of log.records) {
    const number = record.identity?.value.number;
    if (number === undefined) continue;
    const same = numbers.get(number);
    if (same === undefined) numbers.set(number, [record]);
    else same.push(record);
  }
  return numbers;
}
