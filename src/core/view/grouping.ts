import { phaseOf, type Entry } from './entry.ts';
import { phaseOrder, phaseWord } from './phases.ts';
import { byText } from './sorting.ts';
import type { Words } from './words.ts';

/** The ways to group the decisions. */
export const groupings = ['status', 'owner', 'team', 'log', 'tag', 'year', 'none'] as const;

export type Grouping = (typeof groupings)[number];

/** Some entries under one heading. */
export interface Group {
  /** Stable and unique within its grouping; empty for what has no value. */
  readonly key: string;
  readonly label: string;
  readonly entries: readonly Entry[];
  /** Whether people look here first: the others start folded. */
  readonly unfolded: boolean;
}

/** Groups of entries in reading order, each keeping the order of the entries. A record with two tags stands in two groups. */
export function groupEntries(entries: readonly Entry[], grouping: Exclude<Grouping, 'none'>, words: Words): readonly Group[] {
  const scheme = schemes[grouping];
  const members = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const key of scheme.keys(entry)) {
      const group = members.get(key);
      if (group === undefined) members.set(key, [entry]);
      else group.push(entry);
    }
  }
  return [...members]
    .map(([key, list]) => ({ key, label: scheme.label(key, list, words), entries: list, unfolded: scheme.unfolded(key) }))
    .sort((a, b) => Number(a.key === '') - Number(b.key === '') || scheme.compare(a.key, b.key));
}

interface Scheme {
  keys(entry: Entry): readonly string[];
  label(key: string, entries: readonly Entry[], words: Words): string;
  compare(a: string, b: string): number;
  unfolded(key: string): boolean;
}

const settled: readonly string[] = ['rejected', 'deprecated', 'superseded'];

const schemes = {
  status: {
    keys: (entry) => [phaseOf(entry)],
    label: (key, _entries, words) => phaseWord(key, words),
    compare: (a, b) => phaseOrder(a) - phaseOrder(b),
    unfolded: (key) => !settled.includes(key),
  },
  owner: {
    keys: (entry) => [entry.owner?.name ?? ''],
    label: (key, _entries, words) => key || words.say('group.no-owner'),
    compare: byText,
    unfolded: () => true,
  },
  team: {
    keys: ({ teams = [] }) => (teams.length === 0 ? [''] : teams),
    label: (key, _entries, words) => key || words.say('group.no-team'),
    compare: byText,
    unfolded: () => true,
  },
  log: {
    keys: (entry) => [`${entry.folder}#${entry.log.path}`],
    label: (_key, entries) => logLabel(entries),
    compare: byText,
    unfolded: () => true,
  },
  tag: {
    keys: (entry) => (entry.record.tags.length === 0 ? [''] : [...new Set(entry.record.tags.map((tag) => tag.value))]),
    label: (key, _entries, words) => key || words.say('group.no-tags'),
    compare: byText,
    unfolded: () => true,
  },
  year: {
    keys: (entry) => [entry.record.date?.value.slice(0, 4) ?? ''],
    label: (key, _entries, words) => key || words.say('group.no-date'),
    compare: (a, b) => byText(b, a),
    unfolded: () => true,
  },
} as const satisfies Record<Exclude<Grouping, 'none'>, Scheme>;

function logLabel(entries: readonly Entry[]): string {
  const first = entries[0];
  if (first === undefined) return '';
  if (first.log.path === '.') return first.folderLabel ?? first.folderName;
  return first.log.path;
}
