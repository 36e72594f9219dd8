import type { DecisionRecord, Person } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import type { Sourced } from '../text/span.ts';
import { assignment } from './ownerFixes.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Several owners of one live decision: each may rely on the others. */
export const ownerShared: Rule = {
  code: 'owner-shared',
  severity: 'hint',
  summary: 'owner-shared.summary',
  check(record, { configuration }) {
    if (isRetired(effectivePhase(record, configuration))) return [];
    const [first, second, ...others] = ownersIn(record);
    if (first === undefined || second === undefined) return [];
    const count = String(others.length + 2);
    return [found(ownerShared, placeOf(record, second), 'owner-shared', count, first.value.name)];
  },
  fixes: (_problem, record) => ownersIn(record).map(({ value }) => assignment(record, value.name)),
};

function ownersIn(record: DecisionRecord): readonly Sourced<Person>[] {
  return record.people.filter(({ value }) => value.role === 'owner').slice(0, 20);
}
