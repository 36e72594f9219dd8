import type { Edit } from '../edits/edit.ts';
import type { Span } from '../text/span.ts';
import type { DocumentLink } from './documentLinks.ts';
import type { RenamePlan } from './plan.ts';
import { restated, saysOnlyThat } from './restated.ts';
import type { CitingFile } from './rewriting.ts';

/**
 * What stands beside a link in an index and states the number or title of the record it leads to: the cells of its row, `- 0012: ` before it,
 * ` - Use X` behind it. A cell with a bare number counts only before the link: behind it, numbers count other things.
 */
export function besideLink({ whole }: DocumentLink, { text }: CitingFile, plan: RenamePlan): readonly Edit[] {
  const row = lineOf(text, whole);
  if (row === undefined) return [];
  const { start, end } = row;
  const line = text.slice(start, end);
  if (/^\s*\|/.test(line)) return inRow(text, row, whole, plan);
  return [...beforeLink(text, start, whole.start, plan), ...behindLink(text, whole.end, end, plan)];
}

const longestLine = 2000;

/** The line that a span stands in; undefined where it is longer than people write. */
export function lineOf(text: string, { start, end }: Span): Span | undefined {
  const from = Math.max(0, start - longestLine);
  const near = text.slice(from, end + longestLine);
  const before = near.slice(0, start - from).lastIndexOf('\n');
  const newline = near.indexOf('\n', end - from);
  if ((before < 0 && from > 0) || (newline < 0 && from + near.length < text.length)) return undefined;
  const line = { start: from + before + 1, end: newline < 0 ? text.length : from + newline };
  return line.end - line.start > longestLine ? undefined : line;
}

function inRow(text: string, row: Span, link: Span, plan: RenamePlan): readonly Edit[] {
  return cellsOf(text, row).flatMap((cell) => {
    const said = text.slice(cell.start, cell.end);
    if (cell.start <= link.start && link.end <= cell.end) return [];
    if (!saysOnlyThat(said, plan)) return [];
    const isBare = /^\s*\d+\s*$/.test(said);
    return isBare && cell.start > link.start ? [] : restated(said, cell.start, plan, 'cell');
  });
}

/** The cells of a row of a table, with the blanks around what they say. */
export function cellsOf(text: string, row: Span): readonly Span[] {
  const cells: Span[] = [];
  let start = row.start;
  for (const bar of text.slice(row.start, row.end).matchAll(/(?<!\\)\|/g)) {
    cells.push({ start, end: row.start + bar.index });
    start = row.start + bar.index + 1;
  }
  return [...cells, { start, end: row.end }];
}

/** `- 0012: `; the number of an ordered list is that of the list. */
function beforeLink(text: string, from: number, to: number, plan: RenamePlan): readonly Edit[] {
  const bullet = /^\s*[-*+] +(?:\[[ xX]\] +)?!?/.exec(text.slice(from, to))?.[0];
  if (bullet === undefined) return [];
  const said = text.slice(from + bullet.length, to);
  return saysOnlyThat(said, plan) ? restated(said, from + bullet.length, plan, 'line') : [];
}

/** `) - Use X` */
function behindLink(text: string, from: number, to: number, plan: RenamePlan): readonly Edit[] {
  const mark = /^[^\s)]{0,3}(?: ["'][^"']{0,200}["'])?\)?\s*[-–—:]+\s+/.exec(text.slice(from, to))?.[0];
  if (mark === undefined) return [];
  const said = text.slice(from + mark.length, to).trimEnd();
  return !/^\d+$/.test(said) && saysOnlyThat(said, plan) ? restated(said, from + mark.length, plan, 'line') : [];
}
