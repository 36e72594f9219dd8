import { parseDay } from '../day/day.ts';
import { readDate } from '../day/readDate.ts';
import { dressed } from '../edits/wording.ts';
import type { Part } from '../record/field.ts';
import type { FieldName } from '../record/fieldNames.ts';
import { overlap, type Span } from '../text/span.ts';
import type { Anatomy, Slot } from './anatomy.ts';
import { numberPlace } from './headingForm.ts';

/**
 * What stands in a new record where another one states this value, as a template: `{{status}}`, `{{date:1 May 2024}}`; empty where
 * the value was the other record's own.
 */
export function freshValue({ field, part, index }: Slot, { record, text }: Anatomy, example: string): string {
  const { name } = field;
  if (index > 0) return '';
  if (isStatus(name, record.status?.span, part)) return freshStatus(text.slice(part.span.start, part.span.end), example);
  if (days.has(name)) return freshDay(part.text, example);
  if (name === 'history') return `${freshDay(part.text, example)}:`;
  if (name === 'owner' && /^(?:decision )?owner$/i.test(field.label)) return '{{owner}}';
  if (name === 'review-by') return '{{review-by}}';
  if (name === 'title' || part.span.start === record.title.span.start) return '{{title}}';
  const digits = name === 'id' ? /\d+$/.exec(part.text)?.[0] : undefined;
  if (digits !== undefined && Number(digits) === record.identity?.value.number)
    return part.text.slice(0, -digits.length) + numberPlace(digits);
  return '';
}

const days: ReadonlySet<FieldName> = new Set(['date', 'created', 'updated'] as const);

/** Whether a field says on which day something was written. */
export function isDay(name: FieldName): boolean {
  return days.has(name);
}

const ownFacts: ReadonlySet<FieldName> = new Set([
  ...['title', 'id', 'status', 'stage', 'last-reviewed', 'review-by', 'history'],
  ...['owner', 'decision-makers', 'authors', 'approvers', 'reviewers', 'sponsors', 'consulted', 'informed', 'contributors'],
  ...['supersedes', 'superseded-by', 'amends', 'amended-by', 'relates-to', 'depends-on'],
] as const satisfies readonly FieldName[]);

/** Whether a field says something of one record alone: people, relations, its status. The same in several is chance. */
export function isOwnFact(name: FieldName): boolean {
  return ownFacts.has(name);
}

/** The place of a day that is spelt like the example. */
export function dayPlace(example: string): string {
  return example === '' || /[{}:\n]/.test(example) || parseDay(example) !== undefined ? '{{date}}' : `{{date:${example}}}`;
}

// Some repeat their status; a quotation says what the word means.
function isStatus(name: FieldName, status: Span | undefined, { text, span }: Part): boolean {
  if (name === 'status') return !text.startsWith('>');
  return name === 'stage' && status !== undefined && overlap(span, status);
}

// "**Accepted** (2024-05-01)" keeps its marks and its day; everything else behind the word was said of another decision.
function freshStatus(written: string, example: string): string {
  const found = readDate(written);
  const isWhole = found !== undefined && parseDay(found.day) !== undefined;
  const lead = /^[*_]*[\p{L} ]+?([*_]{0,3}(?:\s+on|,|:)?\s*[–—-]?\s*\(?)$/u;
  const between = isWhole ? lead.exec(written.slice(0, found.start)) : null;
  if (found === undefined || between?.[1] === undefined) return dressed(written, '{{status}}');
  const behind = /^\)?\.?/.exec(written.slice(found.end))?.[0] ?? '';
  const marks = /^[*_]*/.exec(written)?.[0] ?? '';
  return `${marks}{{status}}${between[1]}${dayPlace(example)}${behind}`;
}

// "04/05/2024" may be in April or in May: the log's example knows.
const numeric = /^\d{1,2}[-/.]\d{1,2}[-/.]\d/;

// "Decided on 2024-05-01 (Ann)": what is not the day is another record's.
function freshDay(written: string, example: string): string {
  const found = readDate(written);
  if (found === undefined) return dayPlace(example);
  const lead = /^[*_"'`]*/.exec(written)?.[0] ?? '';
  const close = lead !== '' && written.slice(found.end).startsWith(lead) ? lead : '';
  return (close === '' ? '' : lead) + dayPlace(daySpelling(written, example)) + close;
}

/** The day in a value as it is spelt there; the log's example, where the value has none or does not tell how it is to be read. */
export function daySpelling(written: string, example: string): string {
  const found = readDate(written);
  if (found === undefined) return example;
  const own = written.slice(found.start, found.end);
  const isOpen = parseDay(found.day) === undefined || (numeric.test(own) && numeric.test(example));
  return isOpen ? example : own;
}
