import type { FoundField, OpenDocument } from '../edits/document.ts';
import { collide, type Edit } from '../edits/edit.ts';
import type { FieldName } from '../record/fieldNames.ts';
import type { Span } from '../text/span.ts';
import type { Place } from './template.ts';

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

/** These have a value in every new record, so that no line with them drops out. */
const always: ReadonlySet<string> = new Set<Place>(['title', 'status', 'date', 'number']);

/** The edits that put places where a record states its fields. */
export function fieldEdits(document: OpenDocument): readonly Edit[] {
  const edits: (Edit & { readonly place: Place | undefined })[] = [];
  for (const field of document.fields) {
    const span = field.name === 'kind' ? undefined : valueSpan(document, field);
    if (span === undefined) continue;
    const place = placeOfField.get(field.name);
    const edit = { span, text: field.name === 'id' ? numbered(document, span) : placed(document, span, place), place };
    if (!collide([...edits, edit])) edits.push(edit);
  }
  const lines = edits.map(({ span }) => lineOf(document.text, span.start));
  const isShared = (index: number): boolean => lines.indexOf(lines[index] ?? 0) !== lines.lastIndexOf(lines[index] ?? 0);
  return edits.map(({ span, text, place }, index) =>
    place !== undefined && !always.has(place) && isShared(index) ? { span, text: '' } : { span, text },
  );
}

/** `0012` → `{{number:4}}`, `12` → `{{number}}`; in `ADR-0012` only the digits give way. */
export function numberPlace(digits: string): string {
  return digits.startsWith('0') && digits.length > 1 ? `{{number:${String(Math.min(9, digits.length))}}}` : '{{number}}';
}

function numbered({ text }: OpenDocument, { start, end }: Span): string {
  return text.slice(start, end).replace(/\d+/, numberPlace);
}

function placed({ text }: OpenDocument, { start }: Span, place: Place | undefined): string {
  const gap = text.charAt(start - 1) === ':' ? ' ' : '';
  return place === undefined ? '' : `${gap}{{${place}}}`;
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
  return { start: first.span.start, end: last.span.end };
}

function lineOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
