import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { RepositoryFacts } from './assemble.ts';

/** The records of each log, by the log's folder. */
export function recordsByLog(facts: RepositoryFacts): ReadonlyMap<string, readonly DecisionRecord[]> {
  void facts;
  return new Map();
}
