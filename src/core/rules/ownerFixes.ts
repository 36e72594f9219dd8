import { allRecords } from '../log/assemble.ts';
import { suggestOwners, type Reason } from '../owner/suggestOwners.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Fix } from './fix.ts';
import type { LintContext } from './rule.ts';

const mostOffered = 3;

/** These say that somebody owns something, but nothing that leads to this record. */
const others: ReadonlySet<Reason['source']> = new Set(['owner', 'in-use', 'elsewhere'] as const);

/** Makes one of those who come into question the owner, the likeliest first, or whoever a person names. */
export function assignments(record: DecisionRecord, { index, owners }: LintContext): readonly Fix[] {
  const likely = suggestOwners(record, allRecords(index), owners, undefined)
    .filter(({ reasons }) => reasons.some(({ source }) => !others.has(source)))
    .slice(0, mostOffered);
  return [...likely.map(({ name }) => assignment(record, name)), chosen(record)];
}

/** Makes somebody the owner. */
export function assignment(record: DecisionRecord, owner: string): Fix {
  return {
    title: 'fix.assign-owner',
    args: [owner],
    command: 'docket.assignOwner',
    argument: { uri: { path: record.path }, owner },
  };
}

/** Asks who is to be the owner. */
export function chosen(record: DecisionRecord): Fix {
  return { title: 'fix.choose-owner', args: [], command: 'docket.assignOwner', argument: { uri: { path: record.path } } };
}
