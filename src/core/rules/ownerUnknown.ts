import { isUnknownOwner, knownOwnersOf, meantOwner } from '../owner/knownOwners.ts';
import { placeOf } from '../record/place.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import { assignment, chosen } from './ownerFixes.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';

/** A live decision is owned by a handle that the repository's own files no longer know, though they know such handles. */
export const ownerUnknown: Rule = {
  code: 'owner-unknown',
  severity: 'hint',
  summary: 'owner-unknown.summary',
  check(record, context) {
    const owner = record.people.find(({ value }) => value.role === 'owner');
    if (owner?.value.name.startsWith('@') !== true || isRetired(effectivePhase(record, context.configuration))) return [];
    const known = knownIn(context);
    if (!isUnknownOwner(owner.value.name, known)) return [];
    const meant = meantOwner(owner.value.name, known);
    const at = placeOf(record, owner);
    if (meant === undefined) return [found(ownerUnknown, at, 'owner-unknown', owner.value.name)];
    return [found(ownerUnknown, at, 'owner-unknown-near', owner.value.name, meant)];
  },
  fixes: ({ args: [, meant] }, record) => [...(meant === undefined ? [] : [assignment(record, meant)]), chosen(record)],
};

function knownIn({ knownOwners, owners, index }: LintContext): NonNullable<LintContext['knownOwners']> {
  return knownOwners ?? knownOwnersOf(owners, index);
}
