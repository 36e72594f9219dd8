import { addDuration, daysBetween, parseDay, type Day } from '../day/day.ts';
import { say, type MessageKey } from '../words/messages.ts';
import { byDue } from './findings.ts';
import type { ListedRecord } from './listedRecord.ts';

/**
 * A calendar (RFC 5545) with an all-day event for each record that has a review day, the soonest first. The same record keeps the same
 * UID, and what is printed later has the higher SEQUENCE: a calendar that subscribes or imports again moves the event instead of doubling it.
 */
export function reviewCalendar(records: readonly ListedRecord[], asOf: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//docket-adr//Docket//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(say('calendar.name'))}`,
    `X-WR-CALNAME:${escaped(say('calendar.name'))}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    'X-PUBLISHED-TTL:P1D',
    ...[...records].sort(byDue).flatMap((record) => eventOf(record, asOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(record: ListedRecord, asOf: Day): readonly string[] {
  const due = parseDay(record.review.due ?? '');
  if (due === undefined) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(record.path)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `LAST-MODIFIED:${compact(asOf)}T000000Z`,
    `SEQUENCE:${sequenceOf(asOf, due)}`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    ...endOf(due),
    `SUMMARY:${escaped(say(summaryOf(record.review.source), record.title))}`,
    `DESCRIPTION:${escaped(describe(record))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function summaryOf(source: ListedRecord['review']['source']): MessageKey {
  if (source === 'last-call') return 'calendar.comments';
  return source === 'stale-after' ? 'calendar.answer' : 'calendar.summary';
}

/** The end of an all-day event is the day after it. The last day that there is has none, and lasts a day even so. */
function endOf(due: Day): readonly string[] {
  const end = addDuration(due, { months: 0, days: 1 });
  return end > due ? [`DTEND;VALUE=DATE:${compact(end)}`] : [];
}

const century = '2000-01-01';
/** A century has 36,525 days; the product of both stays below 2³¹, which calendar programs count in. */
const mostDays = 32_768;

/**
 * Calendar programs ignore an entry whose SEQUENCE is not above the one they have (RFC 5545, 3.8.7.4), and core has no clock to count by. So
 * each day counts more than the one before, and on one day the later review counts more: a review that was held moves its entry at once.
 */
function sequenceOf(asOf: Day, due: Day): number {
  return daysSince(asOf) * mostDays + daysSince(due);
}

function daysSince(day: Day): number {
  const start = parseDay(century);
  return start === undefined ? 0 : Math.min(Math.max(daysBetween(start, day), 0), mostDays - 1);
}

function describe(record: ListedRecord): string {
  const lines = [record.path];
  if (record.status !== null) lines.push(say('calendar.status', record.status.written));
  if (record.owner !== null) lines.push(say('calendar.owner', record.owner.name));
  lines.push(...(record.review.reasons ?? []).map(({ message }) => message));
  return lines.join('\n');
}

/** `docs/adr/0007-x.md` → `review/docs/adr/0007-x.md@docket`, in ASCII. */
function uidOf(path: string): string {
  const ascii = [...path].map((character) =>
    /[\w./-]/.test(character) ? character : `%${character.codePointAt(0)?.toString(16) ?? ''}`,
  );
  return `review/${ascii.join('')}@docket`;
}

/** `2026-11-21` → `20261121` */
function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** TEXT of RFC 5545, 3.3.11. Other control characters are not allowed in it. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 octets of UTF-8, continued with a space, never inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
