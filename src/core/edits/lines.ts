import { deletion, insertion, type Edit } from './edit.ts';

/** Where the line begins that an offset lies in. */
export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return start === 0 && text.charCodeAt(0) === 0xfeff ? 1 : start;
}

/** Where the line ends that an offset lies in, before its line ending. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline < 0) return text.length;
  return newline > offset && text.charCodeAt(newline - 1) === 13 ? newline - 1 : newline;
}

/** The line ending that is used at an offset: that of its line, or else of the line above. */
export function endingAt(text: string, offset: number): string {
  const below = text.indexOf('\n', offset);
  const newline = below < 0 ? text.lastIndexOf('\n') : below;
  return newline > 0 && text.charCodeAt(newline - 1) === 13 ? '\r\n' : '\n';
}

/** An edit that adds lines below the line of an offset; the last line of a text without a final newline gets none. */
export function linesBelow(text: string, offset: number, lines: readonly string[]): Edit {
  const ending = endingAt(text, offset);
  return insertion(lineEnd(text, offset), lines.map((line) => ending + line).join(''));
}

/** An edit that adds lines above the line of an offset. */
export function linesAbove(text: string, offset: number, lines: readonly string[]): Edit {
  const ending = endingAt(text, offset);
  return insertion(lineStart(text, offset), lines.map((line) => line + ending).join(''));
}

/** An edit that takes out whole lines, from that of `from` to that of `to`, with one line ending. */
export function withoutLines(text: string, from: number, to: number): Edit {
  const start = lineStart(text, from);
  const newline = text.indexOf('\n', to);
  if (newline >= 0) return deletion(start, newline + 1);
  const above = start > 0 && text.charAt(start - 1) === '\n' ? start - 1 : start;
  return deletion(above > 0 && text.charAt(above - 1) === '\r' ? above - 1 : above, text.length);
}

/** Takes out whole lines, and the blank line behind them where one stands in front, too. */
export function withoutParagraph(text: string, from: number, to: number): Edit {
  const start = lineStart(text, from);
  const above = start < 2 ? '' : text.slice(lineStart(text, start - 1), start);
  const next = text.indexOf('\n', to) + 1;
  const below = next === 0 ? 'x' : text.slice(next, lineEnd(text, next));
  const isAlone = above.trim() === '' && below.trim() === '' && next < text.length;
  return withoutLines(text, from, isAlone ? next : to);
}
