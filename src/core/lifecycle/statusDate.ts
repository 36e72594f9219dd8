import type { Day } from '../day/day.ts';
import { readDate } from '../day/readDate.ts';
import { spelledLike } from '../draft/dateSpelling.ts';
import { openDocument, type FoundField, type OpenDocument } from '../edits/document.ts';
import { applyEdits } from '../edits/edit.ts';
import type { EditResult } from '../edits/editFields.ts';
import { lineStart, linesBelow } from '../edits/lines.ts';
import type { Phase } from '../record/decisionRecord.ts';
import { normalLabel } from '../record/fieldNames.ts';
import { statedAs } from '../record/statusField.ts';
import { phraseAtStart } from '../record/statusPhrase.ts';
import type { Span } from '../text/span.ts';

/** A day stands this near to its status word. */
const nearby = 24;
const before = /^[\s*_("'[,;:–—-]*(?:(?:on|since|as of|am|seit|le|depuis|el|em|il|op)\s+)?$/iu;
const behind = /^[\s*_)"'\].]*$/u;

/** A new status with the day of today, where the old one has a day and nothing else beside it: `Accepted (2024-05-01)`, `2024-05-01 accepted`. */
export function datedStatus({ record, text, options }: OpenDocument, word: string, today: Day): string | undefined {
  const span = record.status?.span;
  const written = span === undefined ? '' : text.slice(span.start, span.end);
  const phrase = phraseAtStart(written, options.statuses);
  if (phrase === undefined) return undefined;
  const [lead, tail] = [written.slice(0, phrase.start), written.slice(phrase.end)];
  const [first, last] = [readDate(lead), readDate(tail, nearby)];
  if (first !== undefined && before.test(lead.slice(0, first.start)) && before.test(lead.slice(first.end)) && behind.test(tail))
    return spelledLike(lead.slice(first.start, first.end), today) + lead.slice(first.end).replace(/[*_]+/g, '') + word;
  if (last === undefined || !before.test(tail.slice(0, last.start)) || !behind.test(tail.slice(last.end))) return undefined;
  const [opening, closing] = [tail.slice(0, last.start), tail.slice(last.end)];
  return (
    word +
    opening.replace(/[*_"']+/g, '') +
    spelledLike(tail.slice(last.start, last.end), today) +
    (/^[)\]]/.exec(closing)?.[0] ?? '')
  );
}

/** One more line where a section lists the steps of its decision, each with its day: what was is left as it was. */
export function nextStep(open: OpenDocument, word: string, today: Day): EditResult | undefined {
  const [field] = statedAs(open.fields, 'status');
  const parts = field?.parts ?? [];
  const isHistory = parts.length > 1 && parts.every(({ text }) => readDate(text, 1) !== undefined);
  const last = parts.at(-1);
  if (!isHistory || last === undefined) return undefined;
  const { text } = open;
  const date = readDate(last.text, 1);
  const gap = /^[\s:–—-]*/u.exec(last.text.slice(date?.end))?.[0] ?? ' ';
  const lead = text.slice(lineStart(text, last.span.start), last.span.start);
  const line = lead + spelledLike(last.text.slice(0, date?.end), today) + gap + word;
  const edits = [linesBelow(text, last.span.end, [line])];
  const read = openDocument({ ...open, text: applyEdits(text, edits) })?.record.status?.value.written ?? '';
  return read.includes(word) ? { edits } : undefined;
}

/**
 * The new value of a date that follows the status; undefined where there is none. Labels tell: "decided on" is the day on which
 * it is accepted or rejected. A `date` beside status and decision-makers is, by the template of MADR, the day of the last
 * decision. Any other date, as Nygard's, is taken for the day on which the record was written, and stays.
 */
export function followingDate(
  { record, fields, text }: OpenDocument,
  { from, to }: { readonly from: Phase | undefined; readonly to: Phase },
  today: Day,
): string | undefined {
  const { date, status } = record;
  const field = date === undefined ? undefined : fieldAt(fields, date.span);
  if (date === undefined || field?.name !== 'date') return undefined;
  const isOfDecision = decidedOn.test(normalLabel(field.label));
  const follows = isOfDecision ? isDecided(to) && !isDecided(from) : isMadr(fields, field, status?.span);
  return follows ? spelledLike(text.slice(date.span.start, date.span.end), today) : undefined;
}

const decidedOn =
  /decid|decis|décis|entsch|beslut|beslis|besluit|approv|accept|ratif|vedtak|decyz|rozhod|karar|決|决|批准|承認|결정|승인|확정|рішення|решения|принятия|quyết/u;

function isDecided(phase: Phase | undefined): boolean {
  return phase === 'accepted' || phase === 'rejected';
}

function isMadr(fields: readonly FoundField[], date: FoundField, status: Span | undefined): boolean {
  const beside = (field: FoundField | undefined): boolean => field?.dialect === date.dialect;
  const home = status === undefined ? undefined : fieldAt(fields, status);
  return beside(home) && fields.some((field) => field.name === 'decision-makers' && beside(field)) && date.dialect !== 'sections';
}

function fieldAt(fields: readonly FoundField[], { start, end }: Span): FoundField | undefined {
  return fields.find(({ parts }) => parts.some(({ span }) => span.start <= start && end <= span.end));
}
