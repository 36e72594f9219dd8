import { parseDay, type Day } from '../day/day.ts';
import { formatDay, formatMonth } from '../words/days.ts';
import { say } from '../words/messages.ts';
import { openProposals, reviewsAhead, wholeWorkload, workloads, type ReviewsAhead, type Workload } from './ahead.ts';
import { reviewsAndAnswers } from './findings.ts';
import { leadTimes } from './leadTimes.ts';
import type { ListedRecord } from './listedRecord.ts';
import { columns, pageMarkdown, pageText, type Cell, type Column, type LinkTo, type Page, type Section } from './page.ts';
import { pastSections } from './pastSections.ts';
import type { NoPast, PastReviews } from './pastReviews.ts';
import { bar } from './bar.ts';
import { plainInk, type Ink } from './text.ts';

/** What the look ahead is made from. */
export interface AheadInput {
  readonly records: readonly ListedRecord[];
  readonly today: Day;
  readonly past: PastReviews | NoPast;
}

/** `docket report reviews`: what falls due when and to whom, what waits for a decision, and how things stood in earlier months. */
export function aheadText(input: AheadInput, ink: Ink = plainInk): string {
  return pageText(pageOf(input), ink);
}

/** `docket report reviews --format markdown`: a page to read or to keep. */
export function aheadMarkdown(input: AheadInput, linkTo: LinkTo): string {
  return pageMarkdown(pageOf(input), linkTo);
}

/** `docket report reviews --format json`: null stands for what is not known. */
export function aheadJson({ records, today, past }: AheadInput): string {
  const ahead = reviewsAhead(records, today);
  const months = ahead.months.map(({ month, records: some }) => ({ month, records: some.map(brief) }));
  const overdue = ahead.overdue.map(brief);
  const [unreadable, changed, later] = [ahead.unreadable.map(brief), ahead.changed.map(brief), ahead.later.map(brief)];
  const known = typeof past === 'string' ? undefined : past;
  const report = {
    version: 1,
    asOf: today,
    calendar: { overdue, unreadable, changed, months, later },
    workload: { owners: workloads(ahead).map(listedLoad), all: listedLoad(wholeWorkload(ahead)) },
    proposals: openProposals(records, today).map(({ record, days }) => ({ ...brief(record), date: record.date, daysOpen: days })),
    leadTimes: known === undefined ? null : leadTimes(known.decisions),
    trend: known?.days ?? null,
    notKnown: known?.gaps ?? [{ reason: past }],
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

function brief({ path, id, title, owner, review }: ListedRecord) {
  return { path, id, title, owner: owner?.name ?? null, review };
}

function listedLoad({ owner, counts, sum }: Workload) {
  return { owner, now: counts[0], months: counts.slice(1, -1), later: counts.at(-1), sum };
}

function pageOf({ records, today, past }: AheadInput): Page {
  const ahead = reviewsAhead(records, today);
  return {
    title: say('ahead.title'),
    lead: say('ahead.as-of', formatDay(today)),
    sections: [
      ...calendar(ahead),
      ...monthSections(ahead),
      ...workload(ahead),
      proposals(records, today),
      ...pastSections({ records, today, past }),
    ],
  };
}

/** The whole year at a glance; what is asked for now stands first. */
function calendar(ahead: ReviewsAhead): readonly Section[] {
  const { counts, sum } = wholeWorkload(ahead);
  const heading = { heading: say('ahead.calendar'), level: 2 } as const;
  if (sum === 0) return [{ ...heading, notes: [say('ahead.empty')] }];
  const names = [say('ahead.now'), ...ahead.months.map(({ month }) => formatMonth(month)), say('ahead.later')];
  const most = Math.max(...counts);
  const rows = counts.map((count, at): readonly Cell[] => [names[at] ?? '', count, bar(count, most)]);
  return [{ ...heading, notes: [say('ahead.calendar.note')], grid: { columns: calendarColumns(), rows } }];
}

function calendarColumns(): readonly Column[] {
  return [
    ...columns('words', say('ahead.month')),
    ...columns('numbers', say('ahead.reviews')),
    ...columns('words', say('ahead.bar')),
  ];
}

function monthSections({ overdue, unreadable, changed, months, later }: ReviewsAhead): readonly Section[] {
  const { reviews, answers } = reviewsAndAnswers(overdue);
  const parts: readonly (readonly [string, readonly ListedRecord[]])[] = [
    [say('ahead.overdue'), reviews],
    [say('ahead.stale'), answers],
    [say('ahead.unreadable'), unreadable],
    [say('ahead.changed'), changed],
    ...months.map(({ month, records }) => [formatMonth(month), records] as const),
    [say('ahead.later'), later],
  ];
  return parts.filter(([, records]) => records.length > 0).map(([name, records]) => reviewsSection(name, records));
}

function reviewsSection(name: string, records: readonly ListedRecord[]): Section {
  return {
    heading: say('ahead.count', name, String(records.length)),
    level: 3,
    notes: [],
    grid: {
      columns: columns('words', say('ahead.due'), say('ahead.owner'), say('ahead.record')),
      rows: records.map((record) => [dayOf(record.review.due), ownerOf(record), record]),
    },
  };
}

/** A column for each month in which a review falls due; the calendar shows those without one. */
function workload(ahead: ReviewsAhead): readonly Section[] {
  const whole = wholeWorkload(ahead);
  if (whole.sum === 0) return [];
  const months = ahead.months.map(({ month }) => formatMonth(month, 'short'));
  const names = [say('ahead.now'), ...months, say('ahead.later')].filter((_, at) => whole.counts[at] !== 0);
  const rowOf = (name: string, { counts, sum }: Workload): readonly Cell[] => [
    name,
    ...counts.filter((_, at) => whole.counts[at] !== 0),
    sum,
  ];
  const rows = workloads(ahead).map((load) => rowOf(load.owner ?? say('ahead.nobody'), load));
  const head = [...columns('words', say('ahead.owner')), ...columns('numbers', ...names, say('ahead.sum'))];
  const grid = { columns: head, rows: [...rows, rowOf(say('ahead.sum'), whole)] };
  return [{ heading: say('ahead.workload'), level: 2, notes: [say('ahead.workload.note')], grid }];
}

function proposals(records: readonly ListedRecord[], today: Day): Section {
  const open = openProposals(records, today);
  const heading = say('ahead.count', say('ahead.proposals'), String(open.length));
  if (open.length === 0) return { heading: say('ahead.proposals'), level: 2, notes: [say('ahead.proposals.empty')] };
  const rows = open.map(({ record, days }): readonly Cell[] => [
    days === null ? '?' : String(days),
    record.date ?? say('ahead.no-date'),
    record.status?.written ?? '',
    ownerOf(record),
    record,
  ]);
  const named = columns('words', say('ahead.date'), say('ahead.status'), say('ahead.owner'), say('ahead.record'));
  const head = [...columns('numbers', say('ahead.age')), ...named];
  return { heading, level: 2, notes: [say('ahead.proposals.note')], grid: { columns: head, rows } };
}

function ownerOf({ owner }: ListedRecord): string {
  return owner?.name ?? say('ahead.nobody');
}

function dayOf(due: string | null): string {
  const day = due === null ? undefined : parseDay(due);
  return day === undefined ? '–' : formatDay(day);
}
