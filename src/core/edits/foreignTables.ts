import type { FoundField, OpenDocument } from './document.ts';
import { proseLanguage } from './language.ts';
import { endingAt, lineEnd, lineStart, linesBelow } from './lines.ts';
import type { Ways, Writer } from './place.ts';
import { newLabel, proseStyle, rankOf } from './writableFields.ts';

const mostLines = 4;

/** New rows in the tables of AsciiDoc and reStructuredText: a row like that of a neighbour, with another label and value. */
export const foreignTables: Writer = {
  dialects: ['asciidoc-tables', 'rst-tables'],
  places: () => [],
  add: (document, field, items) => {
    const own = document.fields.filter(({ dialect, name }) => foreignTables.dialects.includes(dialect) && rankOf(name) >= 0);
    const before = own.filter(({ name }) => rankOf(name) <= rankOf(field)).at(-1) ?? own.at(-1);
    if (before === undefined) return [];
    const label = newLabel(field, proseStyle(own.map((one) => one.label)), proseLanguage(document));
    return rowLike(document, before, label, items.join(', '));
  },
};

/** The lines of a row: from that of its label to that of its value, and the border that is drawn below. */
export interface RowLines {
  readonly start: number;
  readonly end: number;
  readonly labelAt: number;
}

function rowLike({ text, outline }: OpenDocument, field: FoundField, label: string, value: string): Ways {
  const part = field.parts[0];
  const row = part === undefined ? undefined : rowOf(text, field, part.span.start);
  if (part === undefined || row === undefined || field.parts.length > 1) return [];
  const columns = outline.markup === 'rst' && row.labelAt >= lineStart(text, part.span.start) ? 'drawn' : 'free';
  const between = text.slice(row.labelAt + field.label.length, part.span.start);
  const named = padded(label, field.label, between, columns);
  const said = padded(value, part.text, text.slice(part.span.end, row.end), columns);
  if (named === undefined || said === undefined) return [];
  const written = text.slice(row.start, row.labelAt) + named + said;
  return [[linesBelow(text, row.end, written.split(endingAt(text, row.start)))]];
}

/** The lines of the row that states a field; undefined where its label is not found. */
export function rowOf(text: string, { label }: FoundField, valueAt: number): RowLines | undefined {
  let start = lineStart(text, valueAt);
  for (let count = 0; count < mostLines; count += 1) {
    const labelAt = text.slice(start, valueAt).indexOf(label);
    if (labelAt >= 0) return { start, end: behindBorder(text, valueAt), labelAt: start + labelAt };
    if (start < 2) break;
    start = lineStart(text, start - 1);
  }
  return undefined;
}

function behindBorder(text: string, valueAt: number): number {
  const end = lineEnd(text, valueAt);
  const next = text.indexOf('\n', end) + 1;
  const below = next === 0 ? '' : text.slice(next, lineEnd(text, next));
  return /^\s*\+[-=+]+\+\s*$/.test(below) ? lineEnd(text, next) : end;
}

/** A text in the room of another and the blanks behind it, then what stands there; undefined where drawn columns have no room. */
function padded(written: string, old: string, behind: string, columns: 'drawn' | 'free'): string | undefined {
  const blanks = /^ */.exec(behind)?.[0].length ?? 0;
  const width = old.length + blanks;
  if (behind.trim() === '') return written + behind.slice(blanks);
  if (columns === 'drawn' && written.length >= width) return undefined;
  return written.padEnd(Math.max(width, written.length + Math.min(blanks, 1))) + behind.slice(blanks);
}
