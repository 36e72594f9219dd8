import type { Source } from '../../text/span.ts';
import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { mayState } from '../header.ts';
import { readLabel } from '../label.ts';
import type { Line } from '../outline.ts';
import { named } from './sections.ts';

/**
 * Fields on lines of their own at the top of a document (and in a closing paragraph): `* Status: x`, `- **Status:** x`,
 * `**Status**: x`, `Status: x`, `> **Status**: x`; also several on one line, and values on the lines below.
 */
export const headerLines: Dialect = {
  name: 'header-lines',
  fields: (_outline, header) => fieldsOfLines(header),
};

/** The fields that lines state, whatever block they stand in. */
export function fieldsOfLines(lines: readonly Line[]): Field[] {
  return lines.flatMap((line, index) => readLine(lines, line, index));
}

const mostOnOneLine = 8;
const longestAlone = 60;

function readLine(lines: readonly Line[], line: Line, index: number): Field[] {
  if (line.kind !== 'prose' || !mayState(line.text) || /^\s*\|/.test(line.text)) return [];
  const marker = /^[\s>]*(?:([-*+•])\s+)?/u.exec(line.text);
  const bullet = marker?.[1] !== undefined;
  const fields: Field[] = [];
  let at = marker?.[0].length ?? 0;
  for (let count = 0; count < mostOnOneLine; count += 1) {
    const label = readLabel(line.text, at);
    if (label === undefined) break;
    const source: Source = bullet ? 'bullet' : label.bold ? 'bold-line' : 'plain-line';
    const first = partOf(line.text.slice(label.valueAt, label.valueEnd), line.start + label.valueAt);
    const below = label.next === undefined ? linesBelow(lines, index, indentOf(line), first === undefined) : [];
    const alone = label.bold && first === undefined && below.length === 0 && label.next === undefined && named.has(label.name);
    const parts = alone ? paragraphBelow(lines, index) : [first, ...below];
    fields.push(fieldOf(label.name, label.label, parts, source));
    at = label.next ?? line.text.length;
  }
  return fields;
}

/** What belongs to a value but stands on the lines below it: deeper indented lines, or bullets under a label without a value. */
function linesBelow(lines: readonly Line[], index: number, indent: number, empty: boolean): Part[] {
  const parts: Part[] = [];
  let blanks = 0;
  for (const line of lines.slice(index + 1, index + 1 + 60)) {
    if (line.kind === 'blank') {
      blanks += 1;
      if (parts.length > 0 || blanks > 1 || !empty) break;
      continue;
    }
    const bulleted = /^\s*[-*+•]\s/u.test(line.text);
    const belongs = indentOf(line) > indent || (empty && bulleted && !/^\s*[-*+•]/u.test(lines[index]?.text ?? ''));
    const text = line.text.replace(/^\s*(?:[-*+•]|\d+[.)])\s+/u, '');
    if (line.kind !== 'prose' || !belongs || readLabel(text, 0) !== undefined) break;
    const part = partOf(text, line.start + line.text.length - text.length);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

/** A bold label that stands alone is a heading: its value is the one short line below. */
function paragraphBelow(lines: readonly Line[], index: number): (Part | undefined)[] {
  const at = lines[index + 1]?.kind === 'blank' ? index + 2 : index + 1;
  const line = lines[at];
  const isShort = line?.kind === 'prose' && line.text.length <= longestAlone && (lines[at + 1]?.kind ?? 'blank') === 'blank';
  return !isShort || /^\s*[|#>]/.test(line.text) || readLabel(line.text, 0) !== undefined ? [] : [partOf(line.text, line.start)];
}

function indentOf(line: Line): number {
  return line.text.length - line.text.trimStart().length;
}
