import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { inverseOf } from '../relation/graph.ts';
import { resolveTarget, targetsOf } from '../relation/targets.ts';
import { entryKey, type Entry } from './entry.ts';
import { sortEntries } from './sorting.ts';
import type { MessageKey } from '../words/messages.ts';

/** A record that has to do with another one, and how: the word reads from the other record's side. */
export interface Related {
  readonly entry: Entry;
  readonly type: RelationType;
}

/** The records that a record points at, and those that point at it; each pair once, in the order of their numbers. */
export function relatedEntries(of: Entry, entries: readonly Entry[]): readonly Related[] {
  const inFolder = entries.filter((entry) => entry.folder === of.folder);
  const byPath = new Map(inFolder.map((entry) => [entry.record.path, entry]));
  const targets = targetsOf({ logs: logsOf(inFolder) });
  const found = new Map<string, Related>();
  for (const from of inFolder) {
    for (const { value } of from.record.relations) {
      const to = byPath.get(resolveTarget(value, from.record, targets)?.path ?? '');
      if (to === undefined || to === from) continue;
      if (from === of) note(found, { entry: to, type: value.type });
      else if (to === of) note(found, { entry: from, type: inverseOf[value.type] ?? 'relates-to' });
    }
  }
  return inOrder([...found.values()]);
}

/** The catalogue's name for a relation. */
export function relationWord(type: RelationType): MessageKey {
  return relationWords[type];
}

/** The logs of entries, with those of their records that are among them. */
function logsOf(entries: readonly Entry[]): readonly DecisionLog[] {
  const logs = new Map<string, { log: DecisionLog; records: DecisionRecord[] }>();
  for (const { log, record } of entries) {
    const known = logs.get(log.path);
    if (known === undefined) logs.set(log.path, { log, records: [record] });
    else known.records.push(record);
  }
  return [...logs.values()].map(({ log, records }) => ({ ...log, records }));
}

function inOrder(found: readonly Related[]): readonly Related[] {
  const entries = sortEntries(
    found.map(({ entry }) => entry),
    'number',
  );
  const order = new Map(entries.map((entry, index) => [entry, index]));
  return found.toSorted(
    (a, b) =>
      relationTypes.indexOf(a.type) - relationTypes.indexOf(b.type) || (order.get(a.entry) ?? 0) - (order.get(b.entry) ?? 0),
  );
}

function note(found: Map<string, Related>, related: Related): void {
  const key = `${related.type} ${entryKey(related.entry)}`;
  if (!found.has(key)) found.set(key, related);
}

/** Every type of relation, in the order in which they are shown and offered. */
export const relationTypes = [
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'depends-on',
  'relates-to',
] as const satisfies readonly RelationType[];

const relationWords = {
  supersedes: 'relation.supersedes',
  'superseded-by': 'relation.superseded-by',
  amends: 'relation.amends',
  'amended-by': 'relation.amended-by',
  'depends-on': 'relation.depends-on',
  'relates-to': 'relation.relates-to',
} as const satisfies Record<RelationType, MessageKey>;
