import { addDuration, daysBetween, parseDay, type Day } from '../day/day.ts';
import { groupedBy } from '../groupedBy.ts';
import { firstDayOf } from '../review/reviewState.ts';
import { byDue, dueRecords } from './findings.ts';
import type { ListedRecord } from './listedRecord.ts';

/** A month of the calendar, `2026-11`. */
export type Month = string;

/** The reviews that fall due in a month, earliest first. */
export interface AheadMonth {
  readonly month: Month;
  readonly records: readonly ListedRecord[];
}

/** Every record that asks for a review or will, each in one place. */
export interface ReviewsAhead {
  readonly overdue: readonly ListedRecord[];
  readonly unreadable: readonly ListedRecord[];
  /** What is not due by its day, and asks for a review because something happened. */
  readonly changed: readonly ListedRecord[];
  /** This month and the twelve that follow it, also those without a review. */
  readonly months: readonly AheadMonth[];
  /** What falls due after these months. */
  readonly later: readonly ListedRecord[];
}

/** How many reviews fall to somebody. */
export interface Workload {
  /** Null: nobody answers for these records. */
  readonly owner: string | null;
  /** What asks for a review today, then one number for each month of the calendar, then what comes later. */
  readonly counts: readonly number[];
  readonly sum: number;
}

/** A draft or proposal that waits. */
export interface OpenProposal {
  readonly record: ListedRecord;
  /** Days since its date; null where it states none, or one that is yet to come. */
  readonly days: number | null;
}

const monthsAhead = 12;

/** The review calendar of some records. */
export function reviewsAhead(records: readonly ListedRecord[], today: Day): ReviewsAhead {
  const { overdue, unreadable, changed } = dueRecords(records);
  const months = monthsFrom(today);
  const last = months.at(-1) ?? '';
  const now = new Set(changed);
  const coming = records.filter((record) => isComing(record) && !now.has(record)).sort(byDue);
  const byMonth = groupedBy(coming, monthOf);
  return {
    overdue,
    unreadable,
    changed,
    months: months.map((month) => ({ month, records: byMonth.get(month) ?? [] })),
    later: coming.filter((record) => monthOf(record) > last),
  };
}

/** How many reviews fall to each owner, the most first; nobody stands last. Names that differ by case alone are one. */
export function workloads(ahead: ReviewsAhead): readonly Workload[] {
  const columns = columnsOf(ahead);
  const counts = new Map<string, { owner: string | null; counts: number[] }>();
  columns.forEach((records, column) => {
    for (const { owner } of records) {
      const key = owner?.name.toLowerCase() ?? '';
      const row = counts.get(key) ?? { owner: owner?.name ?? null, counts: columns.map(() => 0) };
      row.counts[column] = (row.counts[column] ?? 0) + 1;
      counts.set(key, row);
    }
  });
  return [...counts.values()].map((row) => ({ ...row, sum: total(row.counts) })).sort(byLoad);
}

/** What falls to everybody together. */
export function wholeWorkload(ahead: ReviewsAhead): Workload {
  const counts = columnsOf(ahead).map(({ length }) => length);
  return { owner: null, counts, sum: total(counts) };
}

/** Drafts and proposals, those that wait longest first, then those of which that is not known. */
export function openProposals(records: readonly ListedRecord[], today: Day): readonly OpenProposal[] {
  return records
    .filter(({ status }) => status?.phase === 'draft' || status?.phase === 'proposed')
    .map((record) => ({ record, days: daysOpen(record, today) }))
    .sort((a, b) => (b.days ?? -1) - (a.days ?? -1) || (a.record.path < b.record.path ? -1 : 1));
}

function daysOpen({ date }: ListedRecord, today: Day): number | null {
  const day = date === null ? undefined : firstDayOf(date);
  return day === undefined || day > today ? null : daysBetween(day, today);
}

function monthsFrom(today: Day): readonly Month[] {
  const first = parseDay(`${today.slice(0, 7)}-01`) ?? today;
  return Array.from({ length: monthsAhead + 1 }, (_, months) => addDuration(first, { months, days: 0 }).slice(0, 7));
}

function isComing({ review }: ListedRecord): boolean {
  return review.due !== null && (review.state === 'due-soon' || review.state === 'scheduled');
}

function monthOf({ review }: ListedRecord): Month {
  return review.due?.slice(0, 7) ?? '';
}

function columnsOf({ overdue, unreadable, changed, months, later }: ReviewsAhead): readonly (readonly ListedRecord[])[] {
  return [[...overdue, ...unreadable, ...changed], ...months.map(({ records }) => records), later];
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function byLoad(a: Workload, b: Workload): number {
  const nobodyLast = Number(a.owner === null) - Number(b.owner === null);
  return nobodyLast || b.sum - a.sum || ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1);
}
