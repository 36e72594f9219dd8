import { parseDay, subtractDuration, type Day } from '../day/day.ts';
import { groupedBy } from '../groupedBy.ts';
import { allRecords, assemble, type RepositoryFacts } from '../log/assemble.ts';
import type { Phase } from '../record/decisionRecord.ts';
import { targetsOf } from '../relation/targets.ts';
import { questionsIn } from '../review/questions.ts';
import { reviewOf } from '../review/reviewOf.ts';
import type { DecidedRecord } from './leadTimes.ts';

/** How reviews stood on a day. */
export interface PastDay {
  readonly day: Day;
  /** Records that were neither rejected, deprecated nor superseded. */
  readonly open: number;
  /** Those of them that had a day for their review. */
  readonly scheduled: number;
  readonly overdue: number;
}

/** What cannot be known of the past: `begins-later`, `too-much`: of so many days; `unreadable`: so many versions of files; `cut-off`: the clone is shallow; `no-history`: so many folders have none. */
export interface PastGap {
  readonly reason: 'begins-later' | 'cut-off' | 'unreadable' | 'too-much' | 'no-history';
  readonly count: number;
}

/** What a repository's history says of its reviews. */
export interface PastReviews {
  /** The earliest first; days of which nothing is known are missing. */
  readonly days: readonly PastDay[];
  /** Decisions of which it is known when they were proposed and when decided. */
  readonly decisions: readonly DecidedRecord[];
  readonly gaps: readonly PastGap[];
}

/** What is asked of a repository's history. */
export interface HistoryQuestion {
  readonly today: Day;
  /** The records that there are now, by posix path inside the folder. */
  readonly paths: readonly string[];
  /** A team's own status words. */
  readonly statuses: ReadonlyMap<string, Phase>;
  /** Which of the records of earlier days are asked for; all of them, where nothing is said. */
  readonly includes?: (path: string) => boolean;
}

/** Why nothing is known of the past. */
export type NoPast = 'not-asked' | 'reading' | 'no-history' | 'no-access';

const daysBack = 12;

/** The last days of the twelve months before this one, the earliest first. */
export function monthEndsBefore(today: Day): readonly Day[] {
  const first = parseDay(`${today.slice(0, 7)}-01`) ?? today;
  return Array.from({ length: daysBack }, (_, at) =>
    subtractDuration(subtractDuration(first, { months: daysBack - 1 - at, days: 0 }), { months: 0, days: 1 }),
  );
}

/** How the reviews of a repository stood on a day, by what it held then. `includes`: the records that are asked for. */
export function pastDay(facts: RepositoryFacts, day: Day, includes: (path: string) => boolean): PastDay {
  const { configuration } = facts;
  const index = assemble(facts);
  const questions = questionsIn({ index, configuration, targets: targetsOf(index) });
  const states = allRecords(index)
    .filter(({ path }) => includes(path))
    .map((record) => reviewOf(record, { configuration, today: day, questions }))
    .filter(({ state }) => state !== 'not-applicable');
  return {
    day,
    open: states.length,
    scheduled: states.filter(({ due }) => due !== undefined).length,
    overdue: states.filter(({ state }) => state === 'overdue').length,
  };
}

/** What several repositories' histories say together: a day is known where it is known of one of them. `without`: how many more have none. */
export function pastTogether(pasts: readonly PastReviews[], without: number): PastReviews | NoPast {
  if (pasts.length === 0) return 'no-history';
  const lacking: readonly PastGap[] = without === 0 ? [] : [{ reason: 'no-history', count: without }];
  const days = groupedBy(
    pasts.flatMap((past) => past.days),
    ({ day }) => day,
  );
  const gaps = groupedBy(
    pasts.flatMap((past) => past.gaps),
    ({ reason }) => reason,
  );
  return {
    days: [...days.values()].map(sumOf).sort((a, b) => (a.day < b.day ? -1 : 1)),
    decisions: pasts.flatMap(({ decisions }) => decisions),
    gaps: [
      ...[...gaps].map(([reason, some]) => ({ reason, count: some.reduce((sum, { count }) => sum + count, 0) })),
      ...lacking,
    ],
  };
}

function sumOf(days: readonly PastDay[]): PastDay {
  return days.reduce((sum, { day, open, scheduled, overdue }) => ({
    day,
    open: sum.open + open,
    scheduled: sum.scheduled + scheduled,
    overdue: sum.overdue + overdue,
  }));
}
