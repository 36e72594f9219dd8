import { readDate } from '../day/readDate.ts';
import type { Sourced, Source } from '../text/span.ts';
import type { StatedDate, Status } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import type { NameParts } from './fileName.ts';

// The day of the decision, or else the day nearest to it that is stated.
const order: readonly FieldName[] = ['date', 'created', 'updated'];

/** An entry of a history begins with its date. */
const entryLead = 40;
const mostEntries = 500;

/** The day of a decision: a labelled date, one in the status, the first entry of a changelog, or the file name. */
export function dateOf(
  fields: readonly Field[],
  status: Sourced<Status> | undefined,
  name: NameParts,
): Sourced<StatedDate> | undefined {
  for (const label of order) {
    const found = firstDate(fields, label, status?.source);
    if (found !== undefined) return found;
  }
  const stated = status === undefined ? undefined : dateIn({ text: status.value.written, span: status.span }, status);
  const otherwise = (): Sourced<StatedDate> | undefined => fromHistory(fields) ?? fromName(name);
  // "Superseded by ADR-9 (2024-05-01)" is dated later than the decision: any other date is nearer to it.
  return status?.value.phase === 'superseded' ? (otherwise() ?? stated) : (stated ?? otherwise());
}

/** Stated dates that are none: `2022-09-39`. Placeholders and words are passed over. */
export function unreadableDates(fields: readonly Field[]): readonly Part[] {
  const dated = fields.filter((field) => (field.name === 'date' || field.name === 'created') && field.source !== 'section');
  return dated
    .flatMap((field) => field.parts.slice(0, 1))
    .filter((part) => /^\D{0,3}\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}\b/.test(part.text) && readDate(part.text) === undefined);
}

/** The first date, unless it is that of a page (`date:` in the front matter of a site) and the record has one beside its status. */
function firstDate(
  fields: readonly Field[],
  label: FieldName,
  besideStatus: Source | undefined,
): Sourced<StatedDate> | undefined {
  let first: Sourced<StatedDate> | undefined;
  for (const field of fields) {
    const part = field.name === label ? field.parts[0] : undefined;
    const found = part === undefined ? undefined : dateIn(part, field);
    if (found === undefined) continue;
    if (found.source !== 'front-matter' || besideStatus === 'front-matter' || besideStatus === undefined)
      return found.source === besideStatus ? found : (first ?? found);
    first ??= found;
  }
  return first;
}

function dateIn(part: Part, field: Pick<Field, 'source'>, most?: number): Sourced<StatedDate> | undefined {
  const found = readDate(part.text, most);
  if (found === undefined) return undefined;
  const whole = part.span.end - part.span.start !== part.text.length;
  const span = whole ? part.span : { start: part.span.start + found.start, end: part.span.start + found.end };
  return { value: found.day, span, source: field.source };
}

function fromHistory(fields: readonly Field[]): Sourced<StatedDate> | undefined {
  const field = fields.find((candidate) => candidate.name === 'history');
  if (field === undefined) return undefined;
  const entries = field.parts.slice(0, mostEntries).flatMap((part) => {
    const date = dateIn(part, field, entryLead);
    return date === undefined ? [] : [{ date, text: part.text }];
  });
  const initial = entries.find((entry) => /\b(?:initial|first|creat|draft|original)/i.test(entry.text));
  const earliest = entries.reduce<(typeof entries)[number] | undefined>(
    (a, b) => (a === undefined || b.date.value < a.date.value ? b : a),
    undefined,
  );
  return (initial ?? earliest)?.date;
}

function fromName(name: NameParts): Sourced<StatedDate> | undefined {
  return name.date === undefined ? undefined : { value: name.date, span: { start: 0, end: 0 }, source: 'file-name' };
}
