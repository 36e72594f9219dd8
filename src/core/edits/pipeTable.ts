import { fieldNameOf } from '../record/fieldNames.ts';
import type { Line } from '../record/outline.ts';
import { plainText } from '../record/plainText.ts';
import type { Span } from '../text/span.ts';

/** A table drawn with `|`: its header, the row of dashes, and the rows below. */
export interface PipeTable {
  readonly header: TableRow;
  readonly delimiter: TableRow;
  readonly body: readonly TableRow[];
  /** One field a row, or one a column. */
  readonly direction: 'down' | 'across';
}

/** One line of a table, with what stands between its marks, blanks included. */
export interface TableRow {
  readonly line: Line;
  readonly cells: readonly Span[];
}

const mostTables = 20;

/** The tables in the lines of a header that state fields. */
export function pipeTables(text: string, lines: readonly Line[]): readonly PipeTable[] {
  const tables: PipeTable[] = [];
  for (let index = 1; index < lines.length && tables.length < mostTables; index += 1) {
    const [header, delimiter] = [lines[index - 1], lines[index]];
    if (header === undefined || delimiter === undefined || !isDelimiter(delimiter.text) || !header.text.includes('|')) continue;
    let end = index + 1;
    while (lines[end]?.kind === 'prose' && lines[end]?.text.includes('|') === true) end += 1;
    tables.push(tableOf(text, header, delimiter, lines.slice(index + 1, end)));
    index = end;
  }
  return tables;
}

function isDelimiter(line: string): boolean {
  return line.includes('|') && line.includes('--') && /^[\s|:-]+$/.test(line);
}

function tableOf(text: string, header: Line, delimiter: Line, body: readonly Line[]): PipeTable {
  const rows = body.map(rowOf);
  const head = rowOf(header);
  const down = [head, ...rows].filter((row) => isLabel(text, row.cells[0])).length;
  const across = head.cells.filter((cell) => isLabel(text, cell)).length;
  const isAcross = across >= 2 || (across === 1 && down <= 1 && !isLabel(text, head.cells[0]));
  return { header: head, delimiter: rowOf(delimiter), body: rows, direction: isAcross ? 'across' : 'down' };
}

function rowOf(line: Line): TableRow {
  const cells: Span[] = [];
  let start = line.text.length - line.text.trimStart().length;
  if (line.text.charAt(start) === '|') start += 1;
  for (let at = start; at <= line.text.length; at += 1) {
    if (at < line.text.length && (line.text.charAt(at) !== '|' || line.text.charAt(at - 1) === '\\')) continue;
    const isCell = at < line.text.length || line.text.slice(start).trim() !== '';
    if (isCell) cells.push({ start: line.start + start, end: line.start + at });
    start = at + 1;
  }
  return { line, cells };
}

function isLabel(text: string, cell: Span | undefined): boolean {
  return fieldNameOf(labelIn(text, cell)) !== undefined;
}

/** The words of a cell as a label. */
export function labelIn(text: string, cell: Span | undefined): string {
  return cell === undefined
    ? ''
    : plainText(text.slice(cell.start, Math.min(cell.end, cell.start + 200)))
        .replace(/[:：]\s*$/u, '')
        .trim();
}
