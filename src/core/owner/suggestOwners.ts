import type { DecisionRecord } from '../record/decisionRecord.ts';
import { isMine, type Me } from './me.ts';
import { namedInCodeOwners } from './codeowners.ts';
import { ownersOfFile } from './fileOwners.ts';
import { nameKeys } from './names.ts';
import { approversOf } from './ownersFiles.ts';
import type { OwnerFacts } from './resolveOwner.ts';

/** Why somebody is suggested. `count`: how many of the files or records are theirs. */
export interface Reason {
  readonly source:
    | 'owner'
    | 'decision-makers'
    | 'applies-to'
    | 'codeowners'
    | 'owners-file'
    | 'last-change'
    | 'change'
    | 'you'
    | 'in-use'
    | 'elsewhere';
  readonly count?: number;
}

/** Somebody who might own a record, as the `owner` field would name them, and why. */
export interface Suggestion {
  readonly name: string;
  readonly reasons: readonly Reason[];
}

/** More would not be read. */
const most = 60;

/**
 * Who might own a record, the most likely first: who is named as owner or decision-maker there, who owns the code that it applies to,
 * who owns its file, who changed it, the person at the keyboard, who owns others among `records`, those with most first, and whom else
 * CODEOWNERS names.
 */
export function suggestOwners(
  record: DecisionRecord,
  records: readonly DecisionRecord[],
  facts: OwnerFacts,
  me: { readonly name: string | undefined; readonly known: Me } | undefined,
): readonly Suggestion[] {
  const found = new Map<string, { name: string; reasons: Reason[] }>();
  const add = (name: string, reason: Reason): void => {
    const [key = ''] = nameKeys(name);
    const known = found.get(key);
    if (known === undefined) found.set(key, { name, reasons: [reason] });
    else if (!known.reasons.some(({ source }) => source === reason.source)) known.reasons.push(reason);
  };
  for (const name of namedAs('owner', [record])) add(name, { source: 'owner' });
  for (const name of namedAs('decision-maker', [record])) add(name, { source: 'decision-makers' });
  for (const { name, files } of facts.code?.sharesOf(record.appliesTo.map(({ value }) => value)) ?? [])
    add(name, { source: 'applies-to', count: files });
  for (const name of ownersOfFile(record.path, { ...facts, ownersFiles: undefined })) add(name, { source: 'codeowners' });
  for (const name of facts.ownersFiles === undefined ? [] : approversOf(facts.ownersFiles, record.path))
    add(name, { source: 'owners-file' });
  for (const [at, { name }] of (facts.authors?.get(record.path) ?? []).entries())
    add(name, { source: at === 0 ? 'last-change' : 'change' });
  if (me?.name !== undefined) add(me.name, { source: 'you' });
  for (const [name, count] of inUse(records)) add(name, { source: 'in-use', count });
  if (facts.codeOwners !== undefined) {
    for (const name of namedInCodeOwners(facts.codeOwners).filter((one) => !found.has(nameKeys(one)[0] ?? '')))
      add(name, { source: 'elsewhere' });
  }
  return [...found.values()].slice(0, most).map((suggestion) => withMe(suggestion, me?.known));
}

function withMe({ name, reasons }: Suggestion, me: Me | undefined): Suggestion {
  const isKnown = reasons.some(({ source }) => source === 'you');
  return me === undefined || isKnown || !isMine(name, me)
    ? { name, reasons }
    : { name, reasons: [...reasons, { source: 'you' }] };
}

function namedAs(role: 'owner' | 'decision-maker', records: readonly DecisionRecord[]): readonly string[] {
  return records.flatMap(({ people }) => people.filter(({ value }) => value.role === role).map(({ value }) => value.name));
}

function inUse(records: readonly DecisionRecord[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (const name of namedAs('owner', records)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}
