import { insertion, type Edit } from '../edits/edit.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { plainText } from '../record/plainText.ts';
import { inCell } from '../text/escaping.ts';
import { relativePath, stemOf } from '../text/path.ts';
import { commonest } from './commonest.ts';
import { indexRows, type IndexDocument, type IndexRow } from './indexRows.ts';

/** The names that an index of a log may have, in the log's own folder. */
export const indexNames = ['README.md', 'readme.md', 'Readme.md', 'index.md', 'INDEX.md'] as const;

/**
 * The edit that lists a new record where every other record of its log is listed, in the manner of the rows there; none where one is
 * missing, where the rows follow no order, or where they say something that cannot be known of a new record.
 */
export function rowEdits(index: IndexDocument, log: DecisionLog, record: DecisionRecord): readonly Edit[] {
  const others = log.records.filter(({ path }) => path !== record.path);
  const rows = indexRows(index, others);
  const [first] = rows;
  if (first === undefined || rows.length < others.length || rows.some(({ cells }) => cells.length !== first.cells.length))
    return [];
  const beside = placeAmong(rows);
  const cells = beside === undefined ? undefined : rowLike(rows, beside.row, index, record);
  if (beside === undefined || cells === undefined) return [];
  return [besideRow(index.text, beside, cells)];
}

interface Beside {
  readonly row: IndexRow;
  readonly side: 'above' | 'below';
}

/** Below the last row where they go up, above the first where they go down. */
function placeAmong(rows: readonly IndexRow[]): Beside | undefined {
  const byAge = rows.toSorted((a, b) => compareAge(a.record, b.record));
  const newest = byAge.at(-1);
  if (newest === undefined) return undefined;
  const goesUp = byAge.every(({ start }, at) => start > (byAge[at - 1]?.start ?? -1));
  const goesDown = byAge.every(({ start }, at) => start < (byAge[at - 1]?.start ?? Infinity));
  const text = rows.length === 1 || goesUp ? 'below' : goesDown ? 'above' : undefined;
  return text === undefined ? undefined : { row: newest, side: text };
}

function compareAge(a: DecisionRecord, b: DecisionRecord): number {
  const [one, other] = [a.identity?.value.number, b.identity?.value.number];
  if (one !== undefined && other !== undefined && one !== other) return one - other;
  return a.path < b.path ? -1 : 1;
}

/** The cells of a new row; undefined where one tells things of the others that are not known of it. */
function rowLike(rows: readonly IndexRow[], model: IndexRow, index: IndexDocument, record: DecisionRecord): string | undefined {
  const cells = model.cells.map((cell, at) => {
    const forms = rows.map((row) => formOf(row.cells[at] ?? '', row.record, index));
    const form = commonForm(forms);
    const isAligned = rows.length > 1 && rows.every((row) => row.cells[at]?.length === cell.length);
    if (form === undefined) return model.kind === 'table' ? ' '.repeat(isAligned ? cell.length : 2) : undefined;
    const filled = filledForm(form, cell, record, index);
    return model.kind === 'table' && isAligned ? filled.padEnd(cell.length) : filled;
  });
  if (cells.some((cell) => cell === undefined) || !cells.join('').includes(target(index, record.path))) return undefined;
  return model.kind === 'table' ? cells.join('|') : cells.join('');
}

/** The form that most have; one row alone may say what only it can. What stands in front of a link (a mark for the status, say) is the same in all of them. */
function commonForm(forms: readonly string[]): string | undefined {
  const form = commonest(forms);
  const same = forms.filter((one) => one === form).length;
  if (form === undefined || same * 2 <= forms.length) return undefined;
  if (forms.length === 1 && /\p{L}{4}/u.test(form)) return undefined;
  const lead = (one: string): string => one.slice(0, Math.max(0, one.indexOf('[')));
  if (form.includes(marks.target) && forms.some((one) => lead(one) !== lead(form))) return undefined;
  return form;
}

// Characters that no document has stand for what a row says of its record.
const marks = {
  target: '\uE000',
  file: '\uE001',
  title: '\uE002',
  id: '\uE003',
  number: '\uE004',
  status: '\uE005',
  date: '\uE006',
} as const;

function formOf(cell: string, record: DecisionRecord, index: IndexDocument): string {
  const file = stemOf(record.path);
  const { title, identity, status, date } = record;
  const written = [
    ...targets(index, record.path).map((one) => [one, marks.target] as const),
    [file, marks.file],
    [title.value, marks.title],
    [status?.value.written, marks.status],
    [date?.value, marks.date],
  ] as const;
  const found = written.reduce(
    (text, [value, mark]) => (value === undefined || value === '' ? text : replaceOnce(text, value, mark)),
    cell,
  );
  const titled = found.includes(marks.title) ? found : withPlainTitle(found, title.value);
  return withNumber(titled, identity?.value.id, identity?.value.number).trim().replace(/\s+/g, ' ');
}

// "[`x`](…)" is titled "x".
function withPlainTitle(text: string, title: string): string {
  const label = /\[([^\]]+)\]\(/.exec(text)?.[1];
  return label !== undefined && plainText(label) === title ? text.replace(`[${label}](`, () => `[${marks.title}](`) : text;
}

function withNumber(text: string, id: string | undefined, number: number | undefined): string {
  const [digits = ''] = /(?<!\d)\d+(?!\d)/.exec(text) ?? [];
  if (digits === '' || number === undefined || Number(digits) !== number) return text;
  return text.replace(digits, digits === id ? marks.id : marks.number);
}

function replaceOnce(text: string, value: string, mark: string): string {
  const at = text.toLowerCase().indexOf(value.toLowerCase());
  return at < 0 ? text : text.slice(0, at) + mark + text.slice(at + value.length);
}

function filledForm(form: string, like: string, record: DecisionRecord, index: IndexDocument): string {
  const { title, identity, status, date } = record;
  const values = new Map<string, string>([
    [marks.target, target(index, record.path)],
    [marks.file, stemOf(record.path)],
    [marks.title, inCell(title.value)],
    [marks.id, identity?.value.id ?? ''],
    [marks.number, String(identity?.value.number ?? '')],
    [marks.status, status?.value.written ?? ''],
    [marks.date, date?.value ?? ''],
  ]);
  const lead = /^\s*/.exec(like)?.[0] ?? '';
  const tail = /\s*$/.exec(like)?.[0] ?? '';
  return lead + form.replace(/[\uE000-\uE006]/g, (mark) => values.get(mark) ?? '') + tail.slice(0, 1);
}

/** The ways to write a link's target: `0012-x.md`, and with the blanks encoded. */
function targets(index: IndexDocument, path: string): readonly string[] {
  const way = relativePath(index.path, path);
  return [...new Set([encodeURI(way), way])];
}

function target(index: IndexDocument, path: string): string {
  return targets(index, path)[0] ?? path;
}

function besideRow(text: string, { row, side }: Beside, line: string): Edit {
  const ending = text.includes('\r\n') ? '\r\n' : '\n';
  return side === 'above' ? insertion(row.start, line + ending) : insertion(row.end, ending + line);
}
