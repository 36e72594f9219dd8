import { folderOf } from '../record/folder.ts';
import type { RelationType } from '../record/decisionRecord.ts';
import { isMainDocument } from '../record/sidecar.ts';
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
  const others = entries.filter((entry) => entry.folder === of.folder && entry !== of);
  const found = new Map<string, Related>();
  for (const relation of of.record.relations) {
    const target = resolveTarget(of, relation.value.target, others);
    if (target !== undefined) note(found, { entry: target, type: relation.value.type });
  }
  for (const other of others) {
    for (const relation of other.record.relations) {
      if (resolveTarget(other, relation.value.target, [of]) === of)
        note(found, { entry: other, type: inverse[relation.value.type] });
    }
  }
  const types = Object.keys(inverse);
  const order = sortEntries(
    [...found.values()].map((related) => related.entry),
    'number',
  );
  return [...found.values()].sort(
    (a, b) => types.indexOf(a.type) - types.indexOf(b.type) || order.indexOf(a.entry) - order.indexOf(b.entry),
  );
}

/** The catalogue's name for a relation. */
export function relationWord(type: RelationType): MessageKey {
  return relationWords[type];
}

/** The entry that a relation's target means: a path beside the record, an id in its own log, or an id that only one other log has. */
function resolveTarget(from: Entry, target: string, candidates: readonly Entry[]): Entry | undefined {
  const path = resolvePath(from.record.path, target);
  const byPath = candidates.find(({ record }) => record.path === path || ownFolderOf(record.path) === path);
  if (byPath !== undefined) return byPath;
  const named = candidates.filter((entry) => isNamed(entry, target));
  return named.find((entry) => entry.log.path === from.log.path) ?? (named.length === 1 ? named[0] : undefined);
}

function isNamed(entry: Entry, target: string): boolean {
  const identity = entry.record.identity?.value;
  const name = entry.record.path.slice(entry.record.path.lastIndexOf('/') + 1);
  if (identity?.id === target || name === target || name.replace(/\.[^.]+$/u, '') === target) return true;
  return identity?.number !== undefined && /^\d+$/u.test(target) && identity.number === Number(target);
}

/** The folder that a README stands for. */
function ownFolderOf(path: string): string | undefined {
  return isMainDocument(path) ? folderOf(path) : undefined;
}

/** `/docs/x` starts at the root of the workspace folder. */
function resolvePath(from: string, target: string): string {
  const parts = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('#', 1).join('').split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function note(found: Map<string, Related>, related: Related): void {
  const key = `${related.type} ${entryKey(related.entry)}`;
  if (!found.has(key)) found.set(key, related);
}

const inverse = {
  supersedes: 'superseded-by',
  'superseded-by': 'supersedes',
  amends: 'amended-by',
  'amended-by': 'amends',
  'depends-on': 'relates-to',
  'relates-to': 'relates-to',
} as const satisfies Record<RelationType, RelationType>;

const relationWords = {
  supersedes: 'relation.supersedes',
  'superseded-by': 'relation.superseded-by',
  amends: 'relation.amends',
  'amended-by': 'relation.amended-by',
  'depends-on': 'relation.depends-on',
  'relates-to': 'relation.relates-to',
} as const satisfies Record<RelationType, MessageKey>;
