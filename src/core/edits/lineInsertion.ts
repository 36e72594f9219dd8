import { normalLabel } from '../record/fieldNames.ts';
import type { OpenDocument } from './document.ts';
import { insertion, type Edit } from './edit.ts';
import type { LabelledLine } from './labelledLines.ts';
import { proseLanguage } from './language.ts';
import { endingAt, lineEnd, lineStart, linesBelow } from './lines.ts';
import type { Ways } from './place.ts';
import { newLabel, proseStyle, rankOf, type WritableField } from './writableFields.ts';

/** Ways to put a field beside those that stand on lines at the top: with the same marks, below the last of them. */
export function lineBesides(
  document: OpenDocument,
  lines: readonly LabelledLine[],
  field: WritableField,
  items: readonly string[],
): Ways {
  const own = lines.filter(({ label }) => rankOf(label.name) >= 0);
  const like = own.find(({ label }) => label.name === 'status') ?? own[0];
  if (like === undefined) return [];
  const block = own.filter(({ marker }) => marker === like.marker);
  const last = block.at(-1) ?? like;
  const model = [like, ...block].find(isBalanced) ?? like;
  const style = proseStyle(block.map(({ label }) => label.label));
  const written = { label: newLabel(field, style, proseLanguage(document)), value: items.join(', ') };
  const ways = [below(document.text, lastOfBlock(document, last), model, written), below(document.text, last, last, written)];
  const onLine = like.label.next === undefined && like.behind === undefined ? [] : [onSameLine(like, block, written)];
  return [...onLine, ...ways].map((edit) => [edit]);
}

interface Written {
  readonly label: string;
  readonly value: string;
}

/** `**Status:** Accepted | **Date:** 2024-05-01`: one more of the kind at the end of the line. */
function onSameLine(like: LabelledLine, block: readonly LabelledLine[], written: Written): Edit {
  const onLine = block.filter(({ line }) => line.start === like.line.start);
  const [first, second] = onLine;
  const { line } = like;
  const from = first === undefined ? 0 : line.text.slice(0, first.label.valueEnd).trimEnd().length;
  const separator = second === undefined ? ' | ' : line.text.slice(from, second.labelAt);
  return insertion(line.start + line.text.trimEnd().length, separator + labelLike(like, written.label) + written.value);
}

// In "**Status: Active**" the marks of the label close behind the value.
function isBalanced({ line, label, labelAt }: LabelledLine): boolean {
  return (line.text.slice(labelAt, label.valueAt).match(/\*\*|__/g)?.length ?? 0) % 2 === 0;
}

/** The label and what sets it apart, with the marks of a neighbour: `**Review by:** ` */
function labelLike({ line, label, labelAt }: LabelledLine, name: string): string {
  const lead = line.text.slice(labelAt, label.valueAt);
  const at = lead.indexOf(label.label);
  const behind = lead.slice(at + label.label.length);
  return `${lead.slice(0, at)}${name}${/[:：]/u.test(behind) || label.bold ? withBlank(behind) : ': '}`;
}

// The wide colon of Chinese and Japanese has its room in it.
function withBlank(behind: string): string {
  return behind.endsWith('：') ? behind : `${behind.trimEnd()} `;
}

/** A line like a neighbour, with the same marker, and what breaks the line at its end. */
function below(text: string, after: LabelledLine | number, like: LabelledLine, written: Written): Edit {
  const { line, marker } = like;
  const at = typeof after === 'number' ? after : Math.max(after.parts.at(-1)?.span.end ?? 0, after.line.end);
  const lineBreak = breakAt(text, line.start);
  const isBroken = breakAt(text, lineStart(text, at)) === lineBreak;
  const content = marker + labelLike(like, written.label) + written.value + (isBroken ? lineBreak : '');
  const edit = linesBelow(text, at, isApart(text, like) ? [blankLike(marker), content] : [content]);
  // The last line of a block needs no break, until another one follows.
  return isBroken || isBullet(marker) ? edit : { ...edit, text: lineBreak + edit.text };
}

/** Two blanks or a backslash at the end of a line. */
function breakAt(text: string, start: number): string {
  return / {2,}$|\\$/.exec(text.slice(start, lineEnd(text, start)))?.[0] ?? '';
}

function isBullet(marker: string): boolean {
  return /[-*+•]/u.test(marker);
}

function blankLike(marker: string): string {
  return marker.includes('>') ? marker.trimEnd() : '';
}

/** Whether fields of this kind are set apart by blank lines: lines without a bullet that stand alone flow together otherwise. */
function isApart(text: string, { line, marker }: LabelledLine): boolean {
  if (isBullet(marker)) return false;
  const next = lineEnd(text, line.start) + endingAt(text, line.start).length;
  const above = line.start < 2 ? '' : text.slice(lineStart(text, line.start - 1), line.start - 1);
  const isBlank = (stretch: string): boolean => stretch.replaceAll('>', '').trim() === '';
  return isBlank(text.slice(next, lineEnd(text, next))) && (isBlank(above) || /^#{1,6}\s|^[=-]+\s*$/.test(above));
}

/** The end of the last line of the block that a field stands in: other bullets, whatever their labels, and what is below them. */
function lastOfBlock({ text }: OpenDocument, from: LabelledLine): number {
  const bullet = /[-*+•]/u.exec(from.marker)?.[0];
  let end = Math.max(from.parts.at(-1)?.span.end ?? 0, from.line.end);
  end = lineEnd(text, end);
  for (let next = text.indexOf('\n', end) + 1; next > 0 && next < text.length; next = text.indexOf('\n', end) + 1) {
    const line = text.slice(next, lineEnd(text, next));
    const goesOn =
      bullet === undefined
        ? isLabelled(line, from.marker) || isBelow(line)
        : line.startsWith(from.marker) || /^\s{2,}\S/.test(line);
    if (!goesOn) break;
    end = lineEnd(text, next);
  }
  return end;
}

/** The items of a list that a label without a value announces, or the rest of a value. */
function isBelow(line: string): boolean {
  return /^\s*[-*+•]\s+\S/u.test(line) || /^\s{2,}\S/.test(line);
}

function isLabelled(line: string, marker: string): boolean {
  if (!line.startsWith(marker)) return false;
  const label = /^[*_]{0,3}([\p{L}][^:：*_]{0,40})[*_]{0,3}[:：]/u.exec(line.slice(marker.length))?.[1];
  return label !== undefined && normalLabel(label).split(' ').length <= 4;
}
