import type { DecisionRecord, Person } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';
import { isUnknownOwner, meantOwner, type KnownOwners } from './knownOwners.ts';

/** An owner whom the repository's own files do not know. */
export interface UnknownOwner {
  readonly owner: Sourced<Person>;
  /** The known handle that was probably meant. */
  readonly meant: string | undefined;
}

/** The stated owner of a record, where that is a handle that the repository's own files no longer know, though they know such handles. */
export function unknownOwnerOf({ people }: Pick<DecisionRecord, 'people'>, known: KnownOwners): UnknownOwner | undefined {
  const owner = people.find(({ value }) => value.role === 'owner');
  if (owner?.value.name.startsWith('@') !== true || !isUnknownOwner(owner.value.name, known)) return undefined;
  return { owner, meant: meantOwner(owner.value.name, known) };
}
