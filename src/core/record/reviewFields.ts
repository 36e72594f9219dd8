import { addDuration, parseDay, type Day, type Duration } from '../day/day.ts';
import { parseDuration } from '../day/duration.ts';
import { readDate } from '../day/readDate.ts';
import type { Sourced, Span } from '../text/span.ts';
import type { ReviewFields } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { plainText } from './plainText.ts';

/** What a record says of its own reviews. `N/A` and `-` say nothing; what is no day or duration is kept, unreadable. */
export function reviewFieldsOf(fields: readonly Field[]): ReviewFields {
  const lastCall = firstOf(fields, 'last-call', dueDayOf);
  return {
    reviewBy: firstOf(fields, 'review-by', dueDayOf) ?? promisedDay(fields),
    reviewEvery: firstOf(fields, 'review-every', intervalOf),
    lastReviewed: firstOf(fields, 'last-reviewed', exactDayOf),
    ...(lastCall === undefined ? {} : { lastCall }),
  };
}

type Read<T> = (text: string, label: string) => T | undefined;

const mostText = 300;

function firstOf<T>(fields: readonly Field[], name: FieldName, read: Read<T>): Sourced<T | undefined> | undefined {
  for (const { name: own, parts, label, source } of fields) {
    const part = own === name ? parts[0] : undefined;
    if (part !== undefined && !saysNothing(part))
      return { value: read(textOf(part), label), span: spanOfDate(part) ?? part.span, source };
  }
  return undefined;
}

/** Whether a value is there for its own sake: `N/A`, `tbd`, `–`, YAML's null, a place to fill. */
export function saysNothing(part: Part): boolean {
  return /^(?:n\/a|n\.?a\.?|not applicable|none|null|nil|~|never|tbd|tba|no|[-–—?.\s]*|\{.*\}|<.*>|yyyy-mm-dd)$/i.test(
    plainText(part.text.slice(0, mostText)),
  );
}

// "~~2026-03-01~~ 2026-06-01": what is struck out was said once.
function textOf({ text }: Part): string {
  return plainText(text.slice(0, mostText).replace(/~~[^~]*~~/g, ' '));
}

/** The characters of the date in "Until 2023-12-31, or when Node 18 is gone"; undefined where the text is another than the file's. */
function spanOfDate({ text, span }: Part): Span | undefined {
  if (span.end - span.start !== text.length || text.includes('~~')) return undefined;
  const found = readDate(text);
  return found === undefined ? undefined : { start: span.start + found.start, end: span.start + found.end };
}

/** A queue says when it took a record in, and within how many days it answers: `queuedAt` and `slaDays`. */
function promisedDay(fields: readonly Field[]): Sourced<Day | undefined> | undefined {
  const queued = firstOf(fields, 'queued', exactDayOf);
  const within = firstOf(fields, 'answer-within', intervalOf);
  if (queued === undefined || within === undefined) return undefined;
  const value = queued.value === undefined || within.value === undefined ? undefined : addDuration(queued.value, within.value);
  return { ...(queued.value === undefined ? queued : within), value };
}

function exactDayOf(text: string): Day | undefined {
  return parseDay(statedIn(text) ?? '');
}

/** The day that a text says. Of a month ("Febrero 2026"), a quarter or a year, the first day is due: late is worse than early. */
export function dueDayOf(text: string): Day | undefined {
  const stated = statedIn(text) ?? quarterIn(text);
  if (stated === undefined) return undefined;
  return parseDay(stated.length === 4 ? `${stated}-01-01` : stated.length === 7 ? `${stated}-01` : stated);
}

/** `2026-13-01` has the order of ISO 8601, and no such month: nobody can say which day was meant. */
function statedIn(text: string): string | undefined {
  const found = readDate(text);
  const month = found === undefined ? null : /^\d{4}\D(\d{1,2})\D\d/.exec(text.slice(found.start, found.end));
  return month !== null && Number(month[1]) > 12 ? undefined : found?.day;
}

/** The first month of `Q3 2026`, `2026-Q3`, `H2 2026`. */
function quarterIn(text: string): string | undefined {
  const found = /(?<![\p{L}\d])(?:([qh])([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?([qh])([1-4]))(?![\p{L}\d])/iu.exec(text);
  if (found === null) return undefined;
  const [kind, count, year] = [found[1] ?? found[5] ?? '', Number(found[2] ?? found[6]), found[3] ?? found[4] ?? ''];
  const month = (count - 1) * (kind.toLowerCase() === 'h' ? 6 : 3) + 1;
  return month > 12 ? undefined : `${year}-${String(month).padStart(2, '0')}`;
}

/** A length of time; a bare number counts in the unit of its label: `review-interval-days: 90`, `slaDays: 14`. */
function intervalOf(text: string, label: string): Duration | undefined {
  const unit = /(?:day|week|month|year)s?$/i.exec(label.trim())?.[0];
  return parseDuration(/^\d+$/.test(text.trim()) && unit !== undefined ? `${text} ${unit}` : text);
}
