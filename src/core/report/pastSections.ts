import type { Day } from '../day/day.ts';
import { groupedBy } from '../groupedBy.ts';
import { formatDay } from '../words/days.ts';
import { say } from '../words/messages.ts';
import { bar } from './bar.ts';
import { leadTimes, type LeadTime } from './leadTimes.ts';
import type { ListedRecord } from './listedRecord.ts';
import { columns, type Cell, type Section } from './page.ts';
import type { NoPast, PastDay, PastGap, PastReviews } from './pastReviews.ts';

/** What the past is compared with. */
export interface PastInput {
  readonly records: readonly ListedRecord[];
  readonly today: Day;
  readonly past: PastReviews | NoPast;
}

/** How long decisions took and how many reviews were overdue, as far as that is known. */
export function pastSections({ records, today, past }: PastInput): readonly Section[] {
  if (typeof past === 'string') return [{ heading: say('ahead.trend'), level: 2, notes: [say(`ahead.past.${past}`)] }];
  return [leadSection(records, past), trendSection([...past.days, presentDay(records, today)], past.gaps)];
}

/** How reviews stand today, in the terms of the past. */
export function presentDay(records: readonly ListedRecord[], day: Day): PastDay {
  const open = records.filter(({ review }) => review.state !== 'not-applicable');
  return {
    day,
    open: open.length,
    scheduled: open.filter(({ review }) => review.due !== null).length,
    overdue: open.filter(({ review }) => review.state === 'overdue').length,
  };
}

function leadSection(records: readonly ListedRecord[], { decisions }: PastReviews): Section {
  const { years, all } = leadTimes(decisions);
  const unknown = countUnknown(records.filter(isDecided), decisions);
  const heading = { heading: say('ahead.lead'), level: 2 } as const;
  const missing = unknown === 0 ? [] : [say(unknown === 1 ? 'ahead.lead.unknown-one' : 'ahead.lead.unknown', String(unknown))];
  if (all === undefined) return { ...heading, notes: [say('ahead.lead.none')] };
  const rows = [...years.map((year) => leadRow(String(year.year), year)), leadRow(say('ahead.lead.all'), all)];
  const names = (['count', 'quarter', 'median', 'three-quarters'] as const).map((key) => say(`ahead.lead.${key}`));
  const head = [...columns('words', say('ahead.lead.years')), ...columns('numbers', ...names)];
  return { ...heading, notes: [say('ahead.lead.note'), ...missing], grid: { columns: head, rows } };
}

/** Two workspace folders may have a record at the same path, and only one of them a history. */
function countUnknown(decided: readonly ListedRecord[], known: PastReviews['decisions']): number {
  const knownAt = groupedBy(known, ({ path }) => path);
  const decidedAt = [...groupedBy(decided, ({ path }) => path)];
  return decidedAt.reduce((sum, [path, some]) => sum + Math.max(0, some.length - (knownAt.get(path)?.length ?? 0)), 0);
}

function leadRow(name: string, { decisions, lowerQuartile, median, upperQuartile }: LeadTime): readonly Cell[] {
  return [name, ...[decisions, lowerQuartile, median, upperQuartile].map(String)];
}

function isDecided({ status }: ListedRecord): boolean {
  return status !== null && !['draft', 'proposed', 'other'].includes(status.phase);
}

function trendSection(days: readonly PastDay[], gaps: readonly PastGap[]): Section {
  const most = Math.max(...days.map(({ overdue }) => overdue));
  const rows = days.map(({ day, open, scheduled, overdue }, at): readonly Cell[] => [
    at === days.length - 1 ? say('ahead.trend.today') : formatDay(day),
    open,
    scheduled,
    overdue,
    bar(overdue, most),
  ]);
  const numbers = columns('numbers', ...(['live', 'scheduled', 'overdue'] as const).map((key) => say(`ahead.trend.${key}`)));
  const head = [...columns('words', say('ahead.trend.day')), ...numbers, ...columns('words', say('ahead.bar'))];
  const notes = [say('ahead.trend.note'), ...gaps.map(({ reason, count }) => say(`ahead.gap.${reason}`, String(count)))];
  return { heading: say('ahead.trend'), level: 2, notes, grid: { columns: head, rows } };
}
