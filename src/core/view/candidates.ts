import { isRetired } from '../review/effectivePhase.ts';
import { phaseOf, type Entry } from './entry.ts';
import { sortEntries } from './sorting.ts';

/** The records that a record may be related to: those of its log first, newest number first; what is over comes last. */
export function candidatesFor(of: Entry, entries: readonly Entry[]): readonly Entry[] {
  const others = entries.filter(({ folder, record }) => folder === of.folder && record.path !== of.record.path);
  const rank = ({ log, ...entry }: Entry): number => {
    const phase = phaseOf({ log, ...entry });
    const isOver = phase !== 'none' && isRetired(phase) && entry.record.status?.value.partial !== true;
    return (isOver ? 2 : 0) + (log.path === of.log.path ? 0 : 1);
  };
  const ranked = newestFirst(others).map((entry) => ({ entry, rank: rank(entry) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}

/** Records to choose from, in the logs that they are in: the log with most records first, and of each the newest number first. */
export function recordsByLog(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const logs = new Map<string, Entry[]>();
  for (const entry of newestFirst(entries)) {
    const key = `${entry.folder} ${entry.log.path}`;
    logs.set(key, [...(logs.get(key) ?? []), entry]);
  }
  return [...logs.values()].sort((a, b) => b.length - a.length);
}

/** The newest number first; what has none stands last, by its path. */
function newestFirst(entries: readonly Entry[]): readonly Entry[] {
  const sorted = sortEntries(entries, 'number');
  const numbered = sorted.filter(({ record }) => record.identity !== undefined);
  return [...numbered.toReversed(), ...sorted.slice(numbered.length)];
}
