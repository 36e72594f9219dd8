import { parseDay, type Day } from '../day/day.ts';
import type { Problem } from '../problem.ts';
import { putOff } from '../review/reviewOf.ts';
import { entryKey, type Entry } from './entry.ts';

/** A review that one person has put off for themselves alone. It is remembered beside the files, which say nothing of it. */
export interface OwnSnooze {
  /** Of the record; see `entryKey`. */
  readonly key: string;
  readonly until: Day;
  readonly since: Day;
  readonly reason: string | undefined;
  /** When the review was due: once that has changed, it was reviewed or is asked for anew, and this is another review. */
  readonly due: Day | undefined;
}

/** Reads what was remembered. What is of another shape, or over today, is forgotten. */
export function readOwnSnoozes(stored: unknown, today: Day): readonly OwnSnooze[] {
  const list: readonly unknown[] = Array.isArray(stored) ? stored : [];
  return list.flatMap(readOne).filter(({ until }) => until > today);
}

function readOne(stored: unknown): readonly OwnSnooze[] {
  if (typeof stored !== 'object' || stored === null) return [];
  const said = new Map<string, unknown>(Object.entries(stored));
  const textOf = (name: string): string | undefined => {
    const value = said.get(name);
    return typeof value === 'string' ? value : undefined;
  };
  const [key, until, since] = [textOf('key'), parseDay(textOf('until') ?? ''), parseDay(textOf('since') ?? '')];
  if (key === undefined || until === undefined || since === undefined) return [];
  return [{ key, until, since, reason: textOf('reason'), due: parseDay(textOf('due') ?? '') }];
}

/** A record as somebody sees it who has put reviews off for themselves; the very same where that changes nothing. */
export function seenWith(entry: Entry, snoozes: ReadonlyMap<string, OwnSnooze>): Entry {
  const own = snoozes.get(entryKey(entry));
  if (own === undefined || own.due !== entry.review.due) return entry;
  const { until, since, reason } = own;
  const review = putOff(entry.review, { until, since, reason, by: undefined, for: 'me', place: undefined });
  return review === entry.review ? entry : { ...entry, review };
}

/** The problems of a record that its reader is to see: not that a review is due which they have put off for themselves. */
export function problemsShown({ problems, review }: Entry): readonly Problem[] {
  if (review.snooze?.for !== 'me') return problems;
  return problems.filter(({ code }) => code !== 'review-overdue' && code !== 'review-due-soon');
}
