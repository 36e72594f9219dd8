import { fieldOf, type Field, type Part } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';
import { plainText } from '../plainText.ts';

/** The lines of one cell. */
export type Cell = readonly Part[];

/** The cells of one row, whatever the markup. */
export type Row = readonly Cell[];

const longestLabel = 200;

/** The fields of a table: one a row, or one a column; the header row may carry a field itself. */
export function tableFields(rows: readonly Row[]): Field[] {
  const [header = [], body = []] = rows;
  const down = rows.filter((row) => isLabel(row[0])).length;
  const across = header.filter(isLabel).length;
  if (across >= 2 || (across === 1 && down <= 1 && !isLabel(header[0])))
    return header.flatMap((cell, column) => fieldFrom(cell, body[column] ?? []));
  return rows.flatMap((row) => fieldFrom(row[0], row.slice(1).flat()));
}

function isLabel(cell: Cell | undefined): boolean {
  return fieldNameOf(labelOf(cell)) !== undefined;
}

function fieldFrom(cell: Cell | undefined, values: Cell): Field[] {
  const label = labelOf(cell).replace(/[:：]\s*$/u, '');
  const name = fieldNameOf(label);
  return name === undefined ? [] : [fieldOf(name, label, values, 'table')];
}

function labelOf(cell: Cell | undefined): string {
  return cell?.[0] === undefined ? '' : plainText(cell[0].text.slice(0, longestLabel));
}
