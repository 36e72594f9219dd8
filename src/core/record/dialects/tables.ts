import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';
import { plainText } from '../plainText.ts';
import type { Line } from '../outline.ts';

type Row = readonly (Part | undefined)[];

const mostRows = 60;
const mostTables = 20;

/** Fields in tables at the top of a document: one field a row, or one a column; the header row may carry a field itself. */
export const tables: Dialect = {
  name: 'tables',
  fields: (outline, header) => (outline.text.includes('|') ? tablesIn(header).flatMap(readTable) : []),
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

function readRow(line: Line): Row {
  const cells: (Part | undefined)[] = [];
  let start = line.text.length - line.text.trimStart().length;
  if (line.text.charAt(start) === '|') start += 1;
  for (let at = start; at <= line.text.length; at += 1) {
    if (at < line.text.length && (line.text.charAt(at) !== '|' || line.text.charAt(at - 1) === '\\')) continue;
    if (at < line.text.length || line.text.slice(start).trim() !== '')
      cells.push(partOf(line.text.slice(start, at), line.start + start));
    start = at + 1;
  }
  return cells;
}

function readTable(rows: readonly Row[]): Field[] {
  const [header = [], ...body] = rows;
  const down = rows.filter((row) => isLabel(row[0])).length;
  const across = header.filter(isLabel).length;
  if (across >= 2 || (across === 1 && down <= 1 && !isLabel(header[0]))) {
    return header.flatMap((cell, column) => fieldFrom(cell, [body[0]?.[column]]));
  }
  return rows.flatMap((row) => fieldFrom(row[0], row.slice(1)));
}

function isLabel(cell: Part | undefined): boolean {
  return cell !== undefined && fieldNameOf(plainText(cell.text.slice(0, 200))) !== undefined;
}

function fieldFrom(cell: Part | undefined, values: Row): Field[] {
  const label = cell === undefined ? '' : plainText(cell.text.slice(0, 200)).replace(/[:：]\s*$/u, '');
  const name = fieldNameOf(label);
  return name === undefined ? [] : [fieldOf(name, label, values, 'table')];
}
