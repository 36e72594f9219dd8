import { knownOwnersOf } from '../owner/knownOwners.ts';
import { unknownOwnerOf } from '../owner/unknownOwner.ts';
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
    if (isRetired(effectivePhase(record, context.configuration))) return [];
    const unknown = unknownOwnerOf(record, knownIn(context));
    if (unknown === undefined) return [];
    const { owner, meant } = unknown;
    const at = placeOf(record, owner);
    if (meant === undefined) return [found(ownerUnknown, at, 'owner-unknown', owner.value.name)];
    return [found(ownerUnknown, at, 'owner-unknown-near', owner.value.name, meant)];
  },
  fixes: ({ args: [, meant] }, record) => [...(meant === undefined ? [] : [assignment(record, meant)]), chosen(record)],
};

function knownIn({ knownOwners, owners, index }: LintContext): NonNullable<LintContext['knownOwners']> {
  return knownOwners ?? knownOwnersOf(owners, index);
}
