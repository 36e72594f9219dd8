import type { Day } from '../day/day.ts';
import { say } from '../words/messages.ts';
import type { ListedRecord } from './listedRecord.ts';

/**
 * A calendar (RFC 5545) with an all-day event for each record that has a review day. The same record keeps the same
 * UID, so that a calendar that subscribes moves the event instead of doubling it.
 */
export function reviewCalendar(records: readonly ListedRecord[], asOf: Day): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//docket-adr//Docket//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(say('calendar.name'))}`,
    ...records.flatMap((record) => eventOf(record, asOf)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function eventOf(record: ListedRecord, asOf: Day): readonly string[] {
  if (record.review.due === null) return [];
  return [
    'BEGIN:VEVENT',
    `UID:${uidOf(record.path)}`,
    `DTSTAMP:${compact(asOf)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(record.review.due)}`,
    `SUMMARY:${escaped(say('calendar.summary', record.title))}`,
    `DESCRIPTION:${escaped(describe(record))}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function describe(record: ListedRecord): string {
  const lines = [record.path];
  if (record.status !== null) lines.push(say('calendar.status', record.status.written));
  if (record.owner !== null) lines.push(say('calendar.owner', record.owner.name));
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
