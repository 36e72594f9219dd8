import { partOf, type Dialect } from '../field.ts';
import type { Line } from '../outline.ts';
import { tableFields, type Cell, type Row } from './tableFields.ts';

const mostRows = 60;
const mostTables = 20;

/** Fields in tables at the top of a document: one field a row, or one a column; the header row may carry a field itself. */
export const tables: Dialect = {
  name: 'tables',
  fields: (outline, header) => (outline.text.includes('|') ? tablesIn(header).flatMap(tableFields) : []),
};

function tablesIn(lines: readonly Line[]): Row[][] {
  const found: Row[][] = [];
  let free = 0;
  for (let index = 1; index < lines.length; index += 1) {
    const header = lines[index - 1];
    if (index <= free || !isDelimiter(lines[index]?.text ?? '') || header?.kind !== 'prose' || !header.text.includes('|'))
      continue;
    free = endOfTable(lines, index + 1);
    if (found.length < mostTables) found.push([header, ...lines.slice(index + 1, Math.min(free, index + mostRows))].map(readRow));
  }
  return found;
}

function endOfTable(lines: readonly Line[], from: number): number {
  let end = from;
  while (lines[end]?.kind === 'prose' && lines[end]?.text.includes('|') === true) end += 1;
  return end;
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('--') && /^[\s|:-]+$/.test(line);
}

/** The cells of a line between `|`. */
export function readRow(line: Line): Row {
  const cells: Cell[] = [];
  let start = line.text.length - line.text.trimStart().length;
  if (line.text.charAt(start) === '|') start += 1;
  for (let at = start; at <= line.text.length; at += 1) {
    if (at < line.text.length && (line.text.charAt(at) !== '|' || line.text.charAt(at - 1) === '\\')) continue;
    if (at < line.text.length || line.text.slice(start).trim() !== '') cells.push(cellOf(line, start, at));
    start = at + 1;
  }
  return cells;
}

function cellOf(line: Line, from: number, to: number): Cell {
  const part = partOf(line.text.slice(from, to), line.start + from);
  return part === undefined ? [] : [part];
}
