import { fieldNameOf, type FieldName } from '../record/fieldNames.ts';
import type { Span } from '../text/span.ts';
import type { OpenDocument } from './document.ts';
import { deletion, insertion, type Edit } from './edit.ts';
import { proseLanguage } from './language.ts';
import { linesBelow, withoutLines } from './lines.ts';
import { labelIn, pipeTables, type PipeTable, type TableRow } from './pipeTable.ts';
import type { Place, Ways, Writer } from './place.ts';
import { joined } from './proseValue.ts';
import { newLabel, proseStyle, rankOf, type WritableField } from './writableFields.ts';
import { rewordings } from './wording.ts';

/** A table that states none of these may be one of other things. */
const usual: ReadonlySet<FieldName> = new Set(['status', 'date', 'created', 'owner', 'authors', 'decision-makers'] as const);

/** Tables with one field a row, or one a column. */
export const tableFields: Writer = {
  dialects: ['tables'],
  places: (document) => tablesOf(document).flatMap((table) => placesIn(document, table)),
  add: (document, field, items) => {
    const table = tablesOf(document).find((one) => placesIn(document, one).some((place) => usual.has(place.field)));
    if (table === undefined) return [];
    return [table.direction === 'down' ? newRow(document, table, field, items) : newColumn(document, table, field, items)];
  },
};

function tablesOf({ text, header }: OpenDocument): readonly PipeTable[] {
  return text.includes('|') ? pipeTables(text, header) : [];
}

function placesIn(document: OpenDocument, table: PipeTable): readonly Place[] {
  const { text } = document;
  if (table.direction === 'down')
    return [table.header, ...table.body].flatMap((row) => {
      const values = row.cells.slice(1);
      const value = values.find((cell) => text.slice(cell.start, cell.end).trim() !== '') ?? values[0];
      const removed = (): Ways =>
        row === table.header ? cleared(text, value) : [[withoutLines(text, row.line.start, row.line.end)]];
      return placeOf(document, row.cells[0], value, removed);
    });
  return table.header.cells.flatMap((label, column) =>
    placeOf(document, label, table.body[0]?.cells[column], () => [withoutColumn(table, column)]),
  );
}

function placeOf(document: OpenDocument, label: Span | undefined, value: Span | undefined, remove: () => Ways): readonly Place[] {
  const { text, options } = document;
  const name = fieldNameOf(labelIn(text, label));
  if (name === undefined || label === undefined || value === undefined) return [];
  const old = text.slice(value.start, value.end).trim();
  const field = name === 'stage' ? 'status' : name;
  return [
    {
      field: name,
      label: labelIn(text, label),
      span: value,
      items: old === '' ? [] : [old],
      write: (items) =>
        rewordings(field, old, joined(old, items), options.statuses).map((written) => [fill(text, value, written)]),
      remove,
    },
  ];
}

/** Puts a value into a cell, which stays as wide as it is, if there is room. */
export function fill(text: string, cell: Span, value: string): Edit {
  const inner = text.slice(cell.start, cell.end);
  const written = escaped(value);
  const lead = inner.trim() === '' ? ' ' : inner.slice(0, inner.length - inner.trimStart().length);
  const blank = inner.endsWith(' ') || inner === '' ? ' ' : '';
  const padded = (lead + written).padEnd(inner.length - blank.length) + blank;
  return { span: cell, text: padded };
}

function escaped(value: string): string {
  return value.replace(/(?<!\\)\|/g, '\\|');
}

/** A label stays without a value where the table would be none without it. */
function cleared(text: string, value: Span | undefined): Ways {
  return value === undefined ? [] : [[fill(text, value, '')]];
}

function withoutColumn(table: PipeTable, column: number): readonly Edit[] {
  return [table.header, table.delimiter, ...table.body].flatMap(({ cells }) => {
    const [cell, next, before] = [cells[column], cells[column + 1], cells[column - 1]];
    if (cell === undefined) return [];
    return [next === undefined ? deletion(before?.end ?? cell.start, cell.end) : deletion(cell.start, next.start)];
  });
}

/** Below the row that stands before it in the order of fields, as wide as that, the label in the same marks. */
function newRow(document: OpenDocument, table: PipeTable, field: WritableField, items: readonly string[]): readonly Edit[] {
  const { text } = document;
  const rows = [table.header, ...table.body];
  const ranked = rows.map((row) => ({ row, rank: rankOf(fieldNameOf(labelIn(text, row.cells[0])) ?? 'title') }));
  const known = ranked.filter(({ rank }) => rank >= 0);
  const before = known.filter(({ rank }) => rank <= rankOf(field)).at(-1) ?? known.at(-1);
  const like = before?.row ?? table.header;
  const labels = known.map(({ row }) => labelIn(text, row.cells[0]));
  const label = labelLike(text, like.cells[0], newLabel(field, proseStyle(labels), proseLanguage(document)));
  const after = like === table.header ? table.delimiter : like;
  const written = [label, escaped(items.join(', '))];
  return [linesBelow(text, after.line.end, [rowLike(text, like, written)])];
}

/** A row with the marks and widths of another. */
function rowLike(text: string, { line, cells }: TableRow, values: readonly string[]): string {
  const first = cells[0]?.start ?? line.start;
  const filled = cells.map((cell, index) => fill(text, { start: cell.start, end: cell.end }, values[index] ?? '').text);
  const tail = text.slice(cells.at(-1)?.end ?? line.end, line.end).trimEnd();
  return text.slice(line.start, first) + filled.join('|') + tail;
}

function labelLike(text: string, cell: Span | undefined, label: string): string {
  const old = cell === undefined ? '' : text.slice(cell.start, cell.end).trim();
  const marks = /^([*_]{0,3})[^*_]*?([:：]?)([*_]{0,3})([:：]?)$/u.exec(old);
  return `${marks?.[1] ?? ''}${label}${marks?.[2] ?? ''}${marks?.[3] ?? ''}${marks?.[4] ?? ''}`;
}

function newColumn(document: OpenDocument, table: PipeTable, field: WritableField, items: readonly string[]): readonly Edit[] {
  const { text } = document;
  const labels = table.header.cells.map((cell) => labelIn(text, cell));
  const label = labelLike(text, table.header.cells[0], newLabel(field, proseStyle(labels), proseLanguage(document)));
  const value = escaped(items.join(', '));
  const width = Math.max(label.length, value.length);
  return [
    cellBehind(text, table.header, label.padEnd(width)),
    cellBehind(text, table.delimiter, '-'.repeat(width)),
    ...table.body.map((row, index) => cellBehind(text, row, (index === 0 ? value : '').padEnd(width))),
  ];
}

function cellBehind(text: string, { line, cells }: TableRow, content: string): Edit {
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  const isClosed = (cells.at(-1)?.end ?? line.end) < end;
  return insertion(end, isClosed ? ` ${content} |` : ` | ${content}`);
}
