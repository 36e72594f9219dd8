import { partOf, type Dialect } from '../field.ts';
import type { Line } from '../outline.ts';
import { tableFields, type Cell, type Row } from './tableFields.ts';

const mostCells = 200;
const longestLine = 2000;

/** Fields in the tables of AsciiDoc at the top of a document, between two `|===`: a row on one line, or each cell on its own. */
export const asciidocTables: Dialect = {
  name: 'asciidoc-tables',
  fields: ({ markup }, header) => (markup === 'asciidoc' ? tablesIn(header).flatMap(tableFields) : []),
};

function tablesIn(lines: readonly Line[]): (readonly Row[])[] {
  const borders = lines.flatMap((line, index) => (line.text.trimEnd() === '|===' ? [index] : []));
  return borders.flatMap((from, order) => {
    const to = borders[order + 1];
    if (order % 2 === 1 || to === undefined) return [];
    const inside = lines.slice(from + 1, to).filter((line) => line.kind !== 'blank');
    return [rowsOf(inside, columnsIn(lines[from - 1]?.text ?? ''))];
  });
}

/** The number of columns in `[cols="1,3"]`, `[cols="1h,3a"]` or `[cols="2*"]`; undefined where it is not said. */
function columnsIn(attributes: string): number | undefined {
  const cols = /^\[.{0,200}?\bcols="?([^"\]]{1,100})/.exec(attributes)?.[1];
  if (cols === undefined) return undefined;
  return cols.split(/[,;]/).reduce((sum, column) => sum + Number(/^\s*(\d{1,2})\*/.exec(column)?.[1] ?? 1), 0);
}

function rowsOf(lines: readonly Line[], stated: number | undefined): Row[] {
  const cells: Cell[] = [];
  let width = stated ?? 0;
  for (const line of lines) {
    const [rest = [], ...begun] = piecesOf(line);
    if (rest.length > 0) cells.push([...(cells.pop() ?? []), ...rest]);
    cells.push(...begun);
    if (width === 0) width = cells.length;
    if (cells.length > mostCells) break;
  }
  // Each cell on a line of its own, and nothing says how many make a row: two do, a label and its value.
  const columns = stated ?? (width === 1 ? 2 : width);
  return columns === 0 ? [] : chunks(cells, columns);
}

/** What stands before the first `|` of a line, which belongs to the cell above, and the cells that begin on the line; no bullets. */
function piecesOf({ text: line, start }: Line): Cell[] {
  const text = line.slice(0, longestLine);
  const pieces: Cell[] = [];
  let from = /^\s*\*+\s/.exec(text)?.[0].length ?? 0;
  for (let at = from; at <= text.length; at += 1) {
    if (at < text.length && (text.charAt(at) !== '|' || text.charAt(at - 1) === '\\')) continue;
    const end = at < text.length ? withoutFormat(text, from, at) : at;
    const part = partOf(text.slice(from, end), start + from);
    pieces.push(part === undefined ? [] : [part]);
    from = at + 1;
  }
  return pieces;
}

/** Without the format of the cell that follows: `Status a|` */
function withoutFormat(text: string, from: number, to: number): number {
  const format = /(?:^|\s)(?:\d{0,2}(?:\.\d{1,2})?[+*])?(?:\.?[<^>]){0,2}[adehlmsv]?$/.exec(
    text.slice(Math.max(from, to - 12), to),
  );
  return format === null ? to : to - format[0].trimStart().length;
}

function chunks(cells: readonly Cell[], size: number): Row[] {
  return Array.from({ length: Math.ceil(cells.length / size) }, (_, row) => cells.slice(row * size, (row + 1) * size));
}
