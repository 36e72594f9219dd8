import type { DecisionRecord, Relation } from '../record/decisionRecord.ts';
import { nameOf } from '../relation/targets.ts';
import { isWithinStatus } from '../relation/unrelate.ts';
import type { Sourced } from '../text/span.ts';
import type { Fix } from './fix.ts';
import { chosenStatus } from './statusFixes.ts';

/** Takes a relation out, on both sides; one that a status says goes with the status. `named`: what the other record is called. */
export function unrelateFix(record: DecisionRecord, relation: Sourced<Relation>, named: string): Fix {
  if (isWithinStatus(record, relation)) return chosenStatus(record);
  const { type } = relation.value;
  const argument = { uri: { path: record.path }, type, target: nameOf(relation.value) };
  return { title: `fix.unrelate-${type}`, args: [named], command: 'docket.unrelate', argument };
}
