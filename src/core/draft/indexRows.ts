import type { DecisionRecord } from '../record/decisionRecord.ts';

/** A document that lists the records of a log. */
export interface IndexDocument {
  readonly path: string;
  readonly text: string;
}

/** A line of an index that leads to one record. */
export interface IndexRow {
  readonly record: DecisionRecord;
  readonly kind: 'table' | 'bullet';
  /** Offsets of the line, without its ending. */
  readonly start: number;
  readonly end: number;
  /** The line between the bars of a table; of a list, the whole line. */
  readonly cells: readonly string[];
}

/** A line is no longer than this: what is longer is no row. */
const longest = 2000;

/** The rows of an index, one for each record that has exactly one; records without one are not there. */
export function indexRows({ path, text }: IndexDocument, records: readonly DecisionRecord[]): readonly IndexRow[] {
  const byPath = new Map(records.map((record) => [record.path, record]));
  const rows = new Map<string, IndexRow | undefined>();
  let start = 0;
  for (const whole of text.split('\n')) {
    const line = whole.replace(/\r$/, '');
    const kind = kindOf(line);
    const record = kind === undefined ? undefined : byPath.get(leadsTo(line, path) ?? '');
    if (record !== undefined && kind !== undefined) {
      const cells = kind === 'table' ? line.split(/(?<!\\)\|/) : [line];
      const row = { record, kind, start, end: start + line.length, cells };
      rows.set(record.path, rows.has(record.path) ? undefined : row);
    }
    start += whole.length + 1;
  }
  return [...rows.values()].filter((row) => row !== undefined);
}

function kindOf(line: string): IndexRow['kind'] | undefined {
  if (line.length > longest) return undefined;
  if (/^\s*\|/.test(line)) return 'table';
  return /^\s*(?:[-*+]|\d+[.)])\s/.test(line) ? 'bullet' : undefined;
}

/** The file that the first link of a line leads to. */
function leadsTo(line: string, from: string): string | undefined {
  const target = /\]\(\s*<?([^()<>\s]+(?:\([^()]*\)[^()<>\s]*)?)>?(?:\s+["'][^"']*["'])?\s*\)/.exec(line)?.[1];
  if (target === undefined || /^(?:[a-z][\w+.-]*:|#)/i.test(target)) return undefined;
  const way = decoded(target.replace(/#.*$/, ''));
  const segments = way.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const segment of way.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURI(target);
  } catch {
    return target;
  }
}
