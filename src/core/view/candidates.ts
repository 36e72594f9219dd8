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
  const ranked = sortEntries(others, 'number')
    .toReversed()
    .map((entry) => ({ entry, rank: rank(entry) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ entry }) => entry);
}
