import type { DecisionRecord, Relation } from '../record/decisionRecord.ts';
import { resolveTarget, type Targets } from '../relation/targets.ts';

/** The number of the record that a relation leads to, its path where it has none (several may bear the same day), else the target as written. */
export function targetId(relation: Relation, from: DecisionRecord, targets: Targets): string {
  const record = resolveTarget(relation, from, targets);
  if (record === undefined) return relation.target;
  return record.identity?.value.number === undefined ? record.path : record.identity.value.id;
}
