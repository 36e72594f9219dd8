import { partOf, type Dialect } from '../field.ts';
import type { Line } from '../outline.ts';
import { tableFields, type Cell, type Row } from './tableFields.ts';
import { readRow } from './tables.ts';

/** A table, and the index of the line behind it. */
interface FoundTable {
  readonly rows: readonly Row[];
  readonly next: number;
}

const mostLines = 120;
const longestBorder = 400;

/** Fields in the tables of reStructuredText at the top of a document: drawn with `+---+`, between `====` lines, or as `list-table`. */
export const rstTables: Dialect = {
  name: 'rst-tables',
  fields: ({ markup }, header) => (markup === 'rst' ? tablesIn(header).flatMap(tableFields) : []),
};

function tablesIn(lines: readonly Line[]): (readonly Row[])[] {
  const found: (readonly Row[])[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const table = tableAt(lines, index);
    if (table === undefined) continue;
    found.push(table.rows);
    index = table.next - 1;
  }
  return found;
}

function tableAt(lines: readonly Line[], index: number): FoundTable | undefined {
  const line = lines[index]?.text.trim() ?? '';
  if (line.length > longestBorder) return undefined;
  if (line.startsWith('+-') && isGridBorder(line)) return gridTable(lines, index);
  if (line.startsWith('==') && isBorder(line)) return simpleTable(lines, index);
  return line.startsWith('.. list-table::') ? listTable(lines, index) : undefined;
}

function isGridBorder(line: string): boolean {
  return /^\+[-=+]+\+$/.test(line);
}

function isBorder(line: string): boolean {
  return /^=+(?: +=+)+$/.test(line);
}

/** Each row stands between two borders; a cell has as many lines as it needs. */
function gridTable(lines: readonly Line[], from: number): FoundTable {
  const rows: Cell[][] = [];
  let next = from + 1;
  let open: Cell[] = [];
  for (; next < lines.length && next - from < mostLines; next += 1) {
    const line = lines[next];
    const text = line?.text.trim() ?? '';
    if (line === undefined || !/^[|+]/.test(text)) break;
    if (isGridBorder(text)) {
      rows.push(open);
      open = [];
    } else open = merged(open, readRow(line));
  }
  return { rows, next };
}

/** The columns are those of the border; a line without a first cell belongs to the row above. */
function simpleTable(lines: readonly Line[], from: number): FoundTable {
  const rows: Cell[][] = [];
  const columns = [...(lines[from]?.text ?? '').matchAll(/=+/g)].map((match) => match.index);
  let next = from + 1;
  for (; next < lines.length && next - from < mostLines; next += 1) {
    const line = lines[next];
    const text = line?.text.trim() ?? '';
    if (line === undefined || line.kind === 'blank' || /^-[- ]+$/.test(text)) continue;
    if (!isBorder(text)) addRow(rows, columnsOf(line, columns));
    else if (rows.length > 0 && (lines[next + 1]?.kind ?? 'blank') === 'blank') break;
  }
  return { rows, next: Math.min(next + 1, lines.length) };
}

function columnsOf(line: Line, columns: readonly number[]): Cell[] {
  return columns.map((from, index) => cellOf(line, from, columns[index + 1] ?? line.text.length));
}

function addRow(rows: Cell[][], row: Cell[]): void {
  const above = rows.at(-1);
  if (above === undefined || (row[0]?.length ?? 0) > 0) rows.push(row);
  else rows[rows.length - 1] = merged(above, row);
}

/** `* - Status` begins a row, `  - Accepted` a cell, and what is indented deeper belongs to the cell. */
function listTable(lines: readonly Line[], from: number): FoundTable {
  const rows: Cell[][] = [];
  const outer = indentOf(lines[from]);
  let rowAt = -1;
  let next = from + 1;
  for (; next < lines.length && next - from < mostLines; next += 1) {
    const line = lines[next];
    const indent = indentOf(line);
    if (line === undefined || line.kind === 'blank') continue;
    if (indent <= outer) break;
    const inner = behindBullet(line.text, indent);
    if (inner !== undefined && (rowAt === -1 || indent === rowAt)) {
      rowAt = indent;
      rows.push([cellOf(line, behindBullet(line.text, inner) ?? inner)]);
    } else addCell(rows.at(-1), line, inner !== undefined && indent - rowAt <= 3 ? inner : undefined);
  }
  return { rows, next };
}

function addCell(row: Cell[] | undefined, line: Line, start: number | undefined): void {
  if (row === undefined) return;
  if (start !== undefined) row.push(cellOf(line, behindBullet(line.text, start) ?? start));
  else row.push([...(row.pop() ?? []), ...cellOf(line, behindBullet(line.text, indentOf(line)) ?? 0)]);
}

/** Where the text behind a bullet begins; undefined where no bullet stands. */
function behindBullet(text: string, at: number): number | undefined {
  if (!'*+-'.includes(text.charAt(at)) || text.charAt(at + 1).trim() !== '') return undefined;
  let start = at + 1;
  while (start < text.length && text.charAt(start).trim() === '') start += 1;
  return start;
}

function cellOf(line: Line, from: number, to = line.text.length): Cell {
  const part = partOf(line.text.slice(from, to), line.start + from);
  return part === undefined ? [] : [part];
}

function merged(above: readonly Cell[], below: readonly Cell[]): Cell[] {
  const width = Math.max(above.length, below.length);
  return Array.from({ length: width }, (_, index) => [...(above[index] ?? []), ...(below[index] ?? [])]);
}

function indentOf(line: Line | undefined): number {
  return line === undefined ? 0 : line.text.length - line.text.trimStart().length;
}
