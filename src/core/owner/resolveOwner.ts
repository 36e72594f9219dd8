import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { CodeOwnership } from './codeOwnership.ts';
import type { Author } from './history.ts';
import type { Owner } from './owner.ts';
import { accountableAmong, ownersOfFile, type FileOwners } from './fileOwners.ts';

/** What is known of owners beyond the record itself. */
export interface OwnerFacts extends FileOwners {
  /** From a name as written to the name to show. */
  readonly aliases: ReadonlyMap<string, string>;
  /** Who owns the code; undefined where the files of the repository are not known, or not yet. */
  readonly code?: CodeOwnership | undefined;
  /** By a record's path, who changed it in earnest, the last one first; undefined where git is not asked, or not yet. */
  readonly authors?: ReadonlyMap<string, readonly Author[]> | undefined;
}

/**
 * The one accountable person or team: who the record names as owner, else its only decision-maker, else who owns its file by
 * CODEOWNERS or OWNERS, else who owns the code that it applies to, else who last changed it in earnest. Where several owners are
 * listed it is the first: two accountable people are none. Undefined where nobody is named.
 */
export function ownerOf(record: DecisionRecord, facts: OwnerFacts): Owner | undefined {
  return statedOwnerOf(record, facts) ?? committerOf(record, facts);
}

/** The same without git: what is written down, and the same for everybody who has the files. */
export function statedOwnerOf(record: DecisionRecord, facts: OwnerFacts): Owner | undefined {
  const owner = namesOf(record, 'owner')[0];
  if (owner !== undefined) return { name: aliased(owner, facts), source: 'owner' };
  const [decisionMaker, ...others] = [...new Set(namesOf(record, 'decision-maker'))];
  if (decisionMaker !== undefined && others.length === 0)
    return { name: aliased(decisionMaker, facts), source: 'decision-makers' };
  const ofFile = accountableAmong(ownersOfFile(record.path, facts));
  if (ofFile !== undefined) return { name: aliased(ofFile, facts), source: 'codeowners' };
  const ofCode = facts.code?.ownerOf(record.appliesTo.map(({ value }) => value));
  return ofCode === undefined ? undefined : { name: aliased(ofCode, facts), source: 'applies-to' };
}

/** The name to show for a name as written. */
export function aliased(name: string, { aliases }: Pick<OwnerFacts, 'aliases'>): string {
  return aliases.get(name) ?? aliases.get(name.toLowerCase()) ?? name;
}

function committerOf(record: DecisionRecord, facts: OwnerFacts): Owner | undefined {
  const author = facts.authors?.get(record.path)?.[0];
  return author === undefined ? undefined : { name: aliased(author.name, facts), source: 'git' };
}

function namesOf(record: DecisionRecord, role: 'owner' | 'decision-maker'): readonly string[] {
  return record.people.filter((person) => person.value.role === role).map((person) => person.value.name);
}
