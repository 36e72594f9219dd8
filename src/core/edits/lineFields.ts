import type { Part } from '../record/field.ts';
import { linesIn, type Line } from '../record/outline.ts';
import type { OpenDocument } from './document.ts';
import { deletion, insertion, type Edit } from './edit.ts';
import { labelledLines, type LabelledLine } from './labelledLines.ts';
import { withoutLines, withoutParagraph } from './lines.ts';
import { lineBesides } from './lineInsertion.ts';
import type { Place, Ways, Writer } from './place.ts';
import { joined, writeProse } from './proseValue.ts';

/** Bullets, bold lines, plain lines and quotations: `* Status: x`, `**Status:** x`, `Status: x`, `> Status: x`. */
export const lineFields: Writer = {
  dialects: ['header-lines', 'header-fence'],
  places: (document) =>
    [...labelledLines(document.header), ...labelledLines(fenceOf(document))].map((one) => placeOf(document, one)),
  add: (document, field, items) => {
    const fenced = labelledLines(fenceOf(document));
    return lineBesides(document, fenced.length > 0 ? fenced : labelledLines(document.header), field, items);
  },
};

/** The lines of a header that stands in a fence; none where the reader finds no such header. */
function fenceOf({ outline, fields }: OpenDocument): readonly Line[] {
  const [first] = outline.code;
  if (first === undefined || !fields.some(({ dialect }) => dialect === 'header-fence')) return [];
  const lines = linesIn(outline, first.start, first.end).slice(1);
  return lines.map((line) => ({ ...line, kind: line.text.trim() === '' ? 'blank' : 'prose' }));
}

function placeOf(document: OpenDocument, one: LabelledLine): Place {
  const { line, label, labelAt, parts } = one;
  const end = parts.at(-1)?.span.end ?? line.start + Math.max(label.valueAt, labelAt);
  return {
    field: label.name,
    label: label.label,
    span: { start: line.start + labelAt, end },
    items: parts.map((part) => part.text),
    write: (items) => write(document, one, items),
    remove: () => remove(document.text, one),
  };
}

function write(document: OpenDocument, one: LabelledLine, items: readonly string[]): Ways {
  const { line, label, parts } = one;
  const [first, ...below] = parts;
  if (first === undefined) return [[intoEmpty(one, items)]];
  const field = label.name;
  if (first.span.start > line.start + line.text.length) return writeProse(document, { field, parts }, items);
  const ways = writeProse(document, { field, parts: [first] }, [joined(first.text, items)]);
  return below.length === 0 || field === 'status' ? ways : ways.map((edits) => [...edits, ...without(document.text, below)]);
}

/** Behind the label, in front of blanks that break the line. */
function intoEmpty({ line, label }: LabelledLine, items: readonly string[]): Edit {
  const at = line.text.slice(0, label.valueAt).trimEnd().length;
  return insertion(line.start + at, ` ${items.join(', ')}`);
}

function without(text: string, parts: readonly Part[]): Edit[] {
  return parts.map(({ span }) => withoutLines(text, span.start, span.end));
}

function remove(text: string, { line, label, labelAt, parts, behind }: LabelledLine): Ways {
  if (label.next !== undefined) return [[deletion(line.start + labelAt, line.start + label.next)]];
  if (behind !== undefined) {
    const from = line.start + line.text.slice(0, behind).trimEnd().length;
    return [[deletion(from, line.start + line.text.slice(0, label.valueEnd).trimEnd().length)]];
  }
  const end = Math.max(parts.at(-1)?.span.end ?? 0, line.end);
  return [[withoutParagraph(text, line.start, end)], [withoutLines(text, line.start, end)]];
}
