import type { FoundField, OpenDocument } from '../edits/document.ts';
import type { Edit } from '../edits/edit.ts';
import type { FieldName } from '../record/fieldNames.ts';
import { overlap, type Source, type Span } from '../text/span.ts';
import { withoutOtherStages } from '../record/statusField.ts';
import { dayPlace, daySpelling } from './freshValues.ts';
import type { Place } from './template.ts';
import type { FillingHints } from './withPlaces.ts';

/** What the log of a record tells of a template that is made of it. */
export type LogCustoms = Pick<FillingHints, 'example' | 'placeOf'>;

/** The places that stand for the values of fields. A field that is not here is emptied: what it says is the record's alone. */
const placeOfField: ReadonlyMap<FieldName, Place> = new Map([
  ['title', 'title'],
  ['name', 'title'],
  ['status', 'status'],
  ['stage', 'status'],
  ['date', 'date'],
  ['created', 'date'],
  ['updated', 'date'],
  ['history', 'date'],
  ['authors', 'author'],
  ['owner', 'owner'],
  ['decision-makers', 'decision-makers'],
  ['review-by', 'review-by'],
  ['risk', 'risk'],
  ['supersedes', 'supersedes'],
] as const);

/** What only happens to a record later: a new one has no line for it. */
const later: ReadonlySet<FieldName> = new Set(['last-reviewed', 'superseded-by', 'amended-by', 'approvals']);

/** These have a value in every new record, so that no line with them drops out. */
const always: ReadonlySet<string> = new Set<Place>(['title', 'status', 'date', 'number']);

/** The edits that put places where a record states its fields, its days as its log writes them. */
export function fieldEdits(document: OpenDocument, customs: LogCustoms): readonly Edit[] {
  const found: FieldEdit[] = [];
  const counts = new Map<number, number>();
  for (const field of withoutOtherStages(document.fields)) {
    const span = field.name === 'kind' ? undefined : valueSpan(document, field);
    if (span === undefined || found.some((other) => overlap(other.span, span))) continue;
    found.push({ field, span });
    const line = lineOf(document.text, span.start);
    counts.set(line, (counts.get(line) ?? 0) + 1);
  }
  const counted = (span: Span): 'alone' | 'shared' => (counts.get(lineOf(document.text, span.start)) === 1 ? 'alone' : 'shared');
  return found.map((one) => editOf(document, one, counted(one.span), customs));
}

/** The edits that put places where the front matter states what each record of the log states of itself: its number under `nav_order`. */
export function customEdits({ text, outline }: OpenDocument, { placeOf }: LogCustoms): readonly Edit[] {
  return (outline.yaml?.entries ?? []).flatMap(({ keySpan, value }) => {
    const place = placeOf(text.slice(keySpan.start, keySpan.end));
    if (place === undefined || value?.kind !== 'scalar' || value.text === '') return [];
    const quotes = /^["']/.test(text.charAt(value.span.start)) ? 1 : 0;
    return [{ span: { start: value.span.start + quotes, end: value.span.end - quotes }, text: place }];
  });
}

/** A field and the characters of its value. */
interface FieldEdit {
  readonly field: FoundField;
  readonly span: Span;
}

/** A line with several fields must not drop out for want of one value; a label without a value would take what stands below it. */
function editOf(document: OpenDocument, { field, span }: FieldEdit, line: 'alone' | 'shared', customs: LogCustoms): Edit {
  if (field.name === 'id') return { span, text: numbered(document, span) };
  const place = placeOfField.get(field.name);
  const nothing = lines.has(field.source) ? '–' : '';
  if (place !== undefined)
    return { span, text: line === 'shared' && !always.has(place) ? nothing : placed(document, span, place, customs) };
  if (line === 'shared' || !lines.has(field.source)) return { span, text: line === 'shared' ? nothing : '' };
  if (!later.has(field.name)) return { span, text: `{{${field.name}}}` };
  const end = document.text.indexOf('\n', span.end);
  return { span: { start: lineOf(document.text, span.start), end: end < 0 ? document.text.length : end + 1 }, text: '' };
}

/** Where a field is a label with its value on one line. */
const lines: ReadonlySet<Source> = new Set(['bullet', 'bold-line', 'plain-line']);

/** `0012` → `{{number:4}}`, `12` → `{{number}}`; in `ADR-0012` only the digits give way. */
export function numberPlace(digits: string): string {
  return digits.startsWith('0') && digits.length > 1 ? `{{number:${String(Math.min(9, digits.length))}}}` : '{{number}}';
}

function numbered({ text }: OpenDocument, { start, end }: Span): string {
  return text.slice(start, end).replace(/\d+/, numberPlace);
}

function placed({ text }: OpenDocument, { start, end }: Span, place: Place, { example }: LogCustoms): string {
  const written = place === 'date' ? dayPlace(daySpelling(text.slice(start, end), example)) : `{{${place}}}`;
  return (text.charAt(start - 1) === ':' ? ' ' : '') + written;
}

/** From the first to the last character of a value; of YAML also its quotes, its brackets and the lines of its list. */
function valueSpan({ text, outline }: OpenDocument, { parts, source }: FoundField): Span | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const entry = outline.yaml?.entries.find(
    ({ value }) => value !== undefined && value.span.start <= first.span.start && last.span.end <= value.span.end,
  );
  if (entry?.value !== undefined && source === 'front-matter') {
    const colon = text.indexOf(':', entry.keySpan.end);
    return { start: colon + 1, end: text.slice(0, entry.value.span.end).trimEnd().length };
  }
  // TOML wants its quotes around a place, too.
  const quoted = source === 'front-matter' && /^(["']).*\1$/s.test(text.slice(first.span.start, last.span.end)) ? 1 : 0;
  return { start: first.span.start + quoted, end: last.span.end - quoted };
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
