import type { DecisionRecord } from '../record/decisionRecord.ts';
import { ownersOf } from './codeowners.ts';
import type { CodeOwners } from './codeowners.ts';
import type { Owner } from './owner.ts';

/** What is known of owners beyond the record itself. */
export interface OwnerFacts {
  readonly codeOwners: CodeOwners | undefined;
  /** From a name as written to the name to show. */
  readonly aliases: ReadonlyMap<string, string>;
}

/**
 * The one accountable person or team: who the record names as owner, else its only decision-maker, else who owns its file.
 * Where several owners are listed it is the first: two accountable people are none. Undefined where nobody is named.
 */
export function ownerOf(record: DecisionRecord, facts: OwnerFacts): Owner | undefined {
  const owner = namesOf(record, 'owner')[0];
  if (owner !== undefined) return { name: aliased(owner, facts), source: 'owner' };
  const [decisionMaker, ...others] = [...new Set(namesOf(record, 'decision-maker'))];
  if (decisionMaker !== undefined && others.length === 0)
    return { name: aliased(decisionMaker, facts), source: 'decision-makers' };
  const codeOwner = facts.codeOwners === undefined ? undefined : ownersOf(facts.codeOwners, record.path)[0];
  return codeOwner === undefined ? undefined : { name: aliased(codeOwner, facts), source: 'codeowners' };
}

function namesOf(record: DecisionRecord, role: 'owner' | 'decision-maker'): readonly string[] {
  return record.people.filter((person) => person.value.role === role).map((person) => person.value.name);
}

function aliased(name: string, facts: OwnerFacts): string {
  return facts.aliases.get(name) ?? facts.aliases.get(name.toLowerCase()) ?? name;
}
