import type { Day } from '../day/day.ts';
import { formatDay } from '../words/days.ts';
import { say } from '../words/messages.ts';
import type { ListedRecord } from './listedRecord.ts';
import { plainInk, shortened, table, type Ink } from './text.ts';

/** How much one owner answers for. */
export interface OwnerLoad {
  /** Null: the records that nobody answers for. */
  readonly owner: string | null;
  /** Decisions that hold: neither drafts and proposals nor rejected, deprecated or superseded. */
  readonly live: number;
  /** Drafts and proposals. */
  readonly proposed: number;
  readonly overdue: number;
  readonly dueSoon: number;
  /** The share of all live decisions, from 0 to 1. */
  readonly share: number;
}

/** How much each owner answers for, the most first; what nobody answers for stands last. Names that differ by case alone are one. */
export function ownerLoads(records: readonly ListedRecord[]): readonly OwnerLoad[] {
  const byOwner = new Map<string, ListedRecord[]>();
  for (const record of records.filter(isOpen)) {
    const key = record.owner?.name.toLowerCase() ?? '';
    const list = byOwner.get(key);
    if (list === undefined) byOwner.set(key, [record]);
    else list.push(record);
  }
  const live = records.filter(isLive).length;
  return [...byOwner.values()].map((list) => loadOf(list, live)).sort(byLoad);
}

/** `docket report owners`: a table with one line per owner, then how many live decisions there are. */
export function ownersText(records: readonly ListedRecord[], ink: Ink = plainInk): string {
  const loads = ownerLoads(records);
  if (loads.length === 0) return `${say('list.empty')}\n`;
  const rows = loads.map((load) => [...numbersOf(load), shortened(nameOf(load))]);
  const [first = '', ...lines] = table([[...headings, 'report.owners.owner' as const].map((key) => say(key)), ...rows]);
  return [ink(first, 'heading'), ...lines, ''].join('\n');
}

/** `docket report owners --format json`. */
export function ownersJson(records: readonly ListedRecord[], asOf: Day): string {
  const owners = ownerLoads(records);
  const live = owners.reduce((sum, load) => sum + load.live, 0);
  return `${JSON.stringify({ version: 1, asOf, live, owners }, undefined, 2)}\n`;
}

/** `docket report owners --format markdown`: a page to read or to keep. Names are shown as they are, whatever they hold. */
export function ownersMarkdown(records: readonly ListedRecord[], asOf: Day): string {
  const head = [say('report.owners.owner'), ...headings.map((key) => say(key))];
  const rows = ownerLoads(records).map((load) => [escaped(nameOf(load)), ...numbersOf(load)]);
  const lines = [head, ['---', ...headings.map(() => '---:')], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
  const table = rows.length === 0 ? [say('list.empty')] : lines;
  return [`# ${say('report.owners.title')}`, '', say('report.owners.as-of', formatDay(asOf)), '', ...table, ''].join('\n');
}

const headings = [
  'report.owners.live',
  'report.owners.share',
  'report.owners.proposed',
  'report.owners.overdue',
  'report.owners.due-soon',
] as const;

function numbersOf({ live, share, proposed, overdue, dueSoon }: OwnerLoad): readonly string[] {
  return [String(live), `${String(Math.round(share * 100))} %`, String(proposed), String(overdue), String(dueSoon)];
}

function nameOf({ owner }: OwnerLoad): string {
  return owner ?? say('report.owners.nobody');
}

function loadOf(records: readonly ListedRecord[], allLive: number): OwnerLoad {
  const count = (holds: (record: ListedRecord) => boolean): number => records.filter(holds).length;
  const live = count(isLive);
  return {
    owner: records[0]?.owner?.name ?? null,
    live,
    proposed: count(isProposed),
    overdue: count(({ review }) => review.state === 'overdue'),
    dueSoon: count(({ review }) => review.state === 'due-soon'),
    share: allLive === 0 ? 0 : Math.round((live / allLive) * 1000) / 1000,
  };
}

function byLoad(a: OwnerLoad, b: OwnerLoad): number {
  const [left, right] = [a.owner ?? '', b.owner ?? ''];
  const nobodyLast = Number(a.owner === null) - Number(b.owner === null);
  return nobodyLast || b.live - a.live || b.proposed - a.proposed || (left < right ? -1 : 1);
}

/** Neither rejected, deprecated nor superseded: those need no owner. */
function isOpen({ review }: ListedRecord): boolean {
  return review.state !== 'not-applicable';
}

function isProposed({ status }: ListedRecord): boolean {
  return status?.phase === 'proposed' || status?.phase === 'draft';
}

function isLive(record: ListedRecord): boolean {
  return isOpen(record) && !isProposed(record);
}

/** Text that Markdown shows as it is, in one line: also in a cell of a table. */
export function escaped(text: string): string {
  return text.replace(/\s+/gu, ' ').replace(/[\\`*_{}[\]()#+!|~<>&$:]/gu, '\\$&');
}
