import { fieldNameOf, type FieldName } from '../record/fieldNames.ts';
import type { Line } from '../record/outline.ts';
import type { OpenDocument } from './document.ts';
import { insertion, type Edit } from './edit.ts';
import { attributeLanguage } from './language.ts';
import { lineEnd, linesBelow, withoutLines, withoutParagraph } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { keyStyle, newLabel, proseStyle, rankOf, type WritableField } from './writableFields.ts';
import { rewordings } from './wording.ts';

/** Attributes of AsciiDoc and field lists of reStructuredText: `:status: Accepted`. */
export const attributeFields: Writer = {
  dialects: ['attributes', 'asciidoc-header'],
  places: (document) => attributesOf(document).map((one) => placeOf(document, one)),
  add: (document, field, items) => {
    if (document.outline.markup === 'markdown') return [];
    const own = attributesOf(document).filter(({ field: name }) => rankOf(name) >= 0);
    const last = own.at(-1);
    return last === undefined ? firstAttribute(document, field, items) : [[beside(document, own, last, field, items)]];
  },
};

interface Attribute {
  readonly field: FieldName;
  readonly label: string;
  readonly line: Line;
  /** Offsets into the line: of the first colon, and behind the second. */
  readonly from: number;
  readonly valueAt: number;
  /** Where the value ends that goes on below. */
  readonly end: number;
}

function attributesOf({ outline, header, fields }: OpenDocument): readonly Attribute[] {
  if (outline.markup === 'markdown') return [];
  return header.flatMap((line) => {
    const from = line.text.length - line.text.trimStart().length;
    const close = line.text.charAt(from) === ':' ? line.text.indexOf(':', from + 1) : -1;
    if (close < 0) return [];
    const label = line.text.slice(from + 1, close);
    const field = fieldNameOf(label);
    if (field === undefined) return [];
    const stated = fields.find(
      ({ parts: [first] }) => first !== undefined && first.span.start > line.start && first.span.end <= line.end,
    );
    const end = Math.max(line.end, stated?.parts.at(-1)?.span.end ?? 0);
    return [{ field, label, line, from, valueAt: close + 1, end }];
  });
}

function placeOf({ text, options }: OpenDocument, { field, label, line, from, valueAt, end }: Attribute): Place {
  const value = line.text.slice(valueAt).replace(/ \\$/, '').trim();
  const at = line.start + valueAt + Math.max(0, line.text.slice(valueAt).indexOf(value));
  const below = end > line.end ? [withoutLines(text, line.end + 1, end)] : [];
  const stop = end > line.end ? line.end : at + value.length;
  return {
    field,
    label,
    span: { start: line.start + from, end },
    items: value === '' ? [] : [value],
    write: (items) =>
      value === ''
        ? [[insertion(line.start + valueAt, ` ${items.join(', ')}`), ...below]]
        : rewordings(field, value, items.join(', '), options.statuses).map((written) => [
            { span: { start: at, end: stop }, text: written },
            ...below,
          ]),
    remove: () => [[withoutParagraph(text, line.start, end)]],
  };
}

/** Below the last one, spelt and set as it is. */
function beside(
  document: OpenDocument,
  own: readonly Attribute[],
  last: Attribute,
  field: WritableField,
  items: readonly string[],
): Edit {
  const { text, outline } = document;
  const labels = own.map(({ label }) => label);
  const style = outline.markup === 'asciidoc' || proseStyle(labels) === 'lower' ? keyStyle(labels) : 'words';
  const label = newLabel(field, style, attributeLanguage(document));
  const lead = last.line.text.slice(0, last.from);
  return linesBelow(text, last.end, [`${lead}:${label}: ${items.join(', ')}`]);
}

/** Directly below the title in AsciiDoc; in reStructuredText a field list of its own, a blank line below the title. */
function firstAttribute(document: OpenDocument, field: WritableField, items: readonly string[]): Ways {
  const { text, outline } = document;
  const [title] = outline.headings;
  if (title === undefined) return [];
  const value = items.join(', ');
  if (outline.markup === 'rst') {
    const underline = lineEnd(text, Math.min(text.length, lineEnd(text, title.span.end) + 2));
    return [[linesBelow(text, underline, ['', `:${newLabel(field, 'words', attributeLanguage(document))}: ${value}`])]];
  }
  let end = lineEnd(text, title.span.end);
  for (let next = text.indexOf('\n', end) + 1; next > 0 && next < text.length; next = text.indexOf('\n', end) + 1) {
    if (text.slice(next, lineEnd(text, next)).trim() === '') break;
    end = lineEnd(text, next);
  }
  const line = `:${newLabel(field, 'kebab', attributeLanguage(document))}: ${value}`;
  return [[linesBelow(text, end, [line])], [linesBelow(text, lineEnd(text, title.span.end), [line])]];
}
