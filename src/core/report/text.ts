import { daysBetween, parseDay } from '../day/day.ts';
import type { Day } from '../day/day.ts';
import { formatDay } from '../words/days.ts';
import { say } from '../words/messages.ts';
import { dueRecords, reviewsAndAnswers } from './findings.ts';
import type { Finding } from './findings.ts';
import type { ListedRecord } from './listedRecord.ts';

/** What a stretch of printed text is, so that a terminal can colour it. */
export type Tone = 'heading' | 'path' | 'faint' | 'error' | 'warning' | 'information' | 'hint';

/** Colours a stretch of text, or leaves it as it is. */
export type Ink = (text: string, tone: Tone) => string;

/** Prints without colour. */
export const plainInk: Ink = (text) => text;

/** `docket list`: a table with one line per record, then their count. */
export function listText(records: readonly ListedRecord[], ink: Ink = plainInk): string {
  if (records.length === 0) return `${say('list.empty')}\n`;
  const head = [say('list.id'), say('list.title'), say('list.status'), say('list.owner'), say('list.review'), say('list.path')];
  const rows = records.map((record) => [
    record.id ?? '–',
    shortened(record.title),
    shortened(record.status?.written ?? '–'),
    shortened(record.owner?.name ?? '–'),
    reviewText(record),
    record.path,
  ]);
  const [first = '', ...lines] = table([head, ...rows]);
  return [ink(first, 'heading'), ...lines, '', countText(records.length, 'list'), ''].join('\n');
}

/** `docket check`: `path:line:column severity message code`, one line per problem, then their count. */
export function checkText(findings: readonly Finding[], ink: Ink = plainInk): string {
  if (findings.length === 0) return `${say('check.clean')}\n`;
  const lines = findings.map((finding) => {
    const place = ink(`${finding.path}:${finding.line}:${finding.column}`, 'path');
    return [place, ink(finding.severity, finding.severity), finding.message, ink(finding.code, 'faint')].join(' ');
  });
  return [...lines, '', countText(findings.length, 'check'), ''].join('\n');
}

/** `docket due`: what is overdue, stale, due soon and unreadable, each earliest first, with how far the day is away; then what is due only because something happened. */
export function dueText(records: readonly ListedRecord[], asOf: Day, ink: Ink = plainInk): string {
  const { overdue, dueSoon, unreadable, changed } = dueRecords(records);
  const { reviews, answers } = reviewsAndAnswers(overdue);
  const groups = [
    ...group(ink(say('due.overdue'), 'warning'), reviews, asOf),
    ...group(ink(say('due.stale'), 'warning'), answers, asOf),
    ...group(ink(say('due.due-soon'), 'information'), dueSoon, asOf),
    ...group(ink(say('due.unreadable'), 'warning'), unreadable, asOf),
    ...group(ink(say('due.changed'), 'information'), changed, asOf),
  ];
  return groups.length === 0 ? `${say('due.clean')}\n` : `${groups.join('\n\n')}\n`;
}

function group(heading: string, records: readonly ListedRecord[], asOf: Day): readonly string[] {
  if (records.length === 0) return [];
  const rows = records.map((record) => [
    record.review.due ?? '–',
    distance(record.review.due, asOf),
    shortened(record.title),
    shortened(record.owner?.name ?? '–'),
    record.path,
  ]);
  const lines = table(rows).flatMap((row, index) => [`  ${row}`, ...reasonLines(records[index])]);
  return [[heading, ...lines].join('\n')];
}

function reasonLines(record: ListedRecord | undefined): readonly string[] {
  return (record?.review.reasons ?? []).map(({ message }) => `    ${message}`);
}

function distance(due: string | null, asOf: Day): string {
  const day = due === null ? undefined : parseDay(due);
  if (day === undefined) return '–';
  const days = daysBetween(asOf, day);
  if (days < -1) return say('due.days', String(-days));
  if (days === -1) return say('due.day-one');
  if (days === 0) return say('due.today');
  return days === 1 ? say('due.tomorrow') : say('due.in-days', String(days));
}

function reviewText({ review }: ListedRecord): string {
  const day = review.due === null ? undefined : parseDay(review.due);
  return say(`review.${review.state}`, day === undefined ? '' : formatDay(day));
}

function countText(count: number, list: 'list' | 'check'): string {
  return count === 1 ? say(`${list}.count-one`) : say(`${list}.count`, String(count));
}

/** Rows with their cells padded to columns; the last column runs free. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[column])), 0));
  return rows.map((row) => row.map((cell, column) => cell + padding(cell, column, widths)).join('  '));
}

function padding(cell: string, column: number, widths: readonly number[]): string {
  return column === widths.length - 1 ? '' : ' '.repeat(Math.max(0, (widths[column] ?? 0) - widthOf(cell)));
}

function widthOf(cell = ''): number {
  return [...cell].length;
}

/** One line of at most 60 characters: a title may hold anything, a table row is one line. */
export function shortened(text: string): string {
  const characters = [...text.replace(/[\p{Cc}\s]+/gu, ' ').trim()];
  return characters.length <= 60 ? characters.join('') : `${characters.slice(0, 59).join('')}…`;
}
