import { fieldNameOf, type FieldName } from './fieldNames.ts';

/** A known label in a line, and where its value begins. */
export interface Label {
  readonly name: FieldName;
  readonly label: string;
  readonly bold: boolean;
  readonly valueAt: number;
  readonly valueEnd: number;
  /** Where the next label on the same line begins. */
  readonly next: number | undefined;
}

const longest = 70;
/** A line with more separators than these is no line of fields. */
const mostSeparators = 64;

/** Reads `Label: `, `**Label:** `, `**Label**: ` or `**Label** ` at a place in a line; undefined where no known label stands. */
export function readLabel(line: string, at: number): Label | undefined {
  const found = labelAt(line, at);
  if (found === undefined) return undefined;
  const colon = hasColon(line, at, found.valueAt);
  return { ...found, ...valueEnd(line, found.valueAt, colon) };
}

function labelAt(line: string, at: number): Omit<Label, 'next' | 'valueEnd'> | undefined {
  const window = line.slice(at, at + longest + 10);
  const match =
    /^([*_]{0,3})([^*_:：|[\]<>`][^*:：|[\]<>`]{0,60}?)(\s*)(?:([:：])\s*([*_]{1,3})?|(\*{1,3}|_{1,3}(?![\p{L}\p{N}]))\s*([:：])?)/u.exec(
      window,
    );
  const [whole, open = '', label = ''] = match ?? [];
  if (match === null || whole === undefined) return dateWithoutColon(at, window);
  const colon = match[4] ?? match[7];
  const bold = open.length >= 2;
  if (colon === undefined && !(bold && match[6] === open)) return dateWithoutColon(at, window);
  const name = fieldNameOf(label);
  return name === undefined
    ? undefined
    : { name, label: label.trim(), bold, valueAt: valueStart(line, at + whole.length, open, match[5]) };
}

// In `Status: **Accepted**` the stars behind the colon open the value, they don't close the label.
function valueStart(line: string, at: number, open: string, closing: string | undefined): number {
  return open === '' && closing !== undefined ? at - closing.length : Math.min(at, line.length);
}

// "Date 09/04/2018": people forget the colon before a number.
function dateWithoutColon(at: number, window: string): Omit<Label, 'next' | 'valueEnd'> | undefined {
  const match = /^(\p{L}{1,20}(?: \p{L}{1,20})?)\s+\d{1,4}[-/.]/u.exec(window);
  const name = match?.[1] === undefined ? undefined : fieldNameOf(match[1]);
  if (match?.[1] === undefined || (name !== 'date' && name !== 'created' && name !== 'updated' && name !== 'review-by'))
    return undefined;
  return { name, label: match[1], bold: false, valueAt: at + match[1].length };
}

function hasColon(line: string, from: number, to: number): boolean {
  return /[:：]/u.test(line.slice(from, to));
}

/**
 * Several fields on one line are set apart by `|`, `;`, `·`, or begin with a bold label, which has a colon if the first has one:
 * in `**Status:** ~~Accepted~~ **Superseded** by ADR-9` the last bold word is part of the value.
 */
function valueEnd(line: string, from: number, colon: boolean): Pick<Label, 'next' | 'valueEnd'> {
  let tries = 0;
  for (let at = from; at < line.length && tries < mostSeparators; at += 1) {
    const char = line.charAt(at);
    if (char === '|' || char === ';' || char === '·' || char === '•' || char === '—') {
      tries += 1;
      const start = at + 1 + (/^\s*/.exec(line.slice(at + 1, at + 20))?.[0].length ?? 0);
      if (labelAt(line, start) !== undefined) return { valueEnd: at, next: start };
    } else if (char === '*' && line.startsWith('**', at) && /\s/.test(line.charAt(at - 1))) {
      const next = labelAt(line, at);
      if (next !== undefined && (!colon || hasColon(line, at, next.valueAt))) return { valueEnd: at, next: at };
    }
  }
  return { valueEnd: line.length, next: undefined };
}
