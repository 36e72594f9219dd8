import { parseDay, type Day, type Duration } from '../day/day.ts';
import { parseDuration } from '../day/duration.ts';
import { readDate } from '../day/readDate.ts';
import type { Sourced } from '../text/span.ts';
import type { Phase, ReviewFields } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { plainText } from './plainText.ts';

/** What a record says of its own reviews. `N/A` and `-` say nothing; what is no day or duration is kept, unreadable. */
export function reviewFieldsOf(fields: readonly Field[], phase: Phase | undefined): ReviewFields {
  // The end of a last call is a due day only for what is not decided yet.
  const lastCall = phase === 'proposed' || phase === 'draft' ? firstOf(fields, 'last-call', dueDayOf) : undefined;
  return {
    reviewBy: firstOf(fields, 'review-by', dueDayOf) ?? lastCall,
    reviewEvery: firstOf(fields, 'review-every', readInterval),
    lastReviewed: firstOf(fields, 'last-reviewed', readExactDay),
  };
}

function firstOf<T>(
  fields: readonly Field[],
  name: FieldName,
  read: (text: string) => T | undefined,
): Sourced<T | undefined> | undefined {
  for (const field of fields) {
    const part = field.name === name ? field.parts[0] : undefined;
    if (part !== undefined && !saysNothing(part))
      return { value: read(plainText(part.text.slice(0, 300))), span: part.span, source: field.source };
  }
  return undefined;
}

/** Whether a value is there for its own sake: `N/A`, `tbd`, `–`, a place to fill. */
export function saysNothing(part: Part): boolean {
  return /^(?:n\/?a|none|never|tbd|tba|no|[-–—?.\s]*|\{.*\}|<.*>|yyyy-mm-dd)$/i.test(plainText(part.text.slice(0, 300)));
}

function readExactDay(text: string): Day | undefined {
  const found = readDate(text);
  return found === undefined ? undefined : parseDay(found.day);
}

/** The day that a text says. Of a month ("Febrero 2026") or a year, the first day is due: late is worse than early. */
export function dueDayOf(text: string): Day | undefined {
  const stated = readDate(text)?.day;
  if (stated === undefined) return undefined;
  return parseDay(stated.length === 4 ? `${stated}-01-01` : stated.length === 7 ? `${stated}-01` : stated);
}

function readInterval(text: string): Duration | undefined {
  return parseDuration(text);
}
