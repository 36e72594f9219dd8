import type { Span } from '../text/span.ts';

/** Which markup a document is written in, by its file name. */
export type Markup = 'markdown' | 'asciidoc' | 'rst';

/** A heading that its own line marks. */
export interface MarkedHeading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
}

/** What opens or closes a block of code. */
export interface Fence {
  readonly marks: string;
  /** Nothing stands behind the marks: only such a fence closes. */
  readonly bare: boolean;
}

const underlines: Readonly<Record<Markup, string>> = { markdown: '=-', asciidoc: '', rst: '=-~^"*+#`.:_\'' };

/** Reads `## Status ##` (in AsciiDoc also `== Status`) between two offsets of a text; undefined where no heading stands. */
export function headingAt(text: string, start: number, end: number, markup: Markup): MarkedHeading | undefined {
  if (markup === 'rst') return undefined;
  let at = start;
  while (at < start + 3 && text.charCodeAt(at) === 32) at += 1;
  const mark = text.charCodeAt(at);
  if (mark !== 35 && !(mark === 61 && markup === 'asciidoc')) return undefined;
  const from = at;
  while (text.charCodeAt(at) === mark) at += 1;
  const level = at - from;
  if (level > 6 || !isBlank(text.charCodeAt(at)) || at >= end) return undefined;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  const written = withoutClosingMarks(text.slice(at, end).trimEnd(), text.charAt(from));
  return written === '' ? undefined : { level, text: written, span: { start: at, end: at + written.length } };
}

/** The mark of a line that consists of one mark alone (`===`), as it stands below a title; undefined for every other line. */
export function underlineMark(text: string, start: number, end: number, markup: Markup): string | undefined {
  const mark = text.charAt(start);
  if (mark === '' || !underlines[markup].includes(mark)) return undefined;
  const code = mark.charCodeAt(0);
  let at = start;
  while (at < end && text.charCodeAt(at) === code) at += 1;
  if (markup === 'rst' && at - start < 3) return undefined;
  while (at < end && isSpace(text.charCodeAt(at))) at += 1;
  return at === end ? mark : undefined;
}

/** Whether a line that begins with this character may be a fence: looking at one character is enough for most lines. */
export function mayFence(first: number, markup: Markup): boolean {
  if (markup === 'markdown') return first === 96 || first === 126 || first === 62 || isBlank(first);
  return markup === 'asciidoc' && (first === 45 || first === 46);
}

/** Whether a line that begins with this character may underline a title. */
export function mayUnderline(first: number, markup: Markup): boolean {
  if (markup === 'rst') return first >= 33 && first <= 126 && underlines.rst.includes(String.fromCharCode(first));
  return markup === 'markdown' && (first === 61 || first === 45);
}

/** The fence in a line: ``` or ~~~, in AsciiDoc ---- or ....; undefined where none is. */
export function fenceAt(text: string, start: number, end: number, markup: Markup): Fence | undefined {
  let at = start;
  if (markup === 'markdown') while (at < end && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === 62)) at += 1;
  const mark = text.charCodeAt(at);
  const isMark = markup === 'markdown' ? mark === 96 || mark === 126 : mark === 45 || mark === 46;
  let close = at;
  while (isMark && close < end && text.charCodeAt(close) === mark) close += 1;
  if (close - at < (markup === 'markdown' ? 3 : 4)) return undefined;
  const rest = text.slice(close, end);
  const bare = rest.trim() === '';
  const isInline = markup === 'asciidoc' ? !bare : mark === 96 && rest.includes('`');
  return isInline ? undefined : { marks: text.slice(at, close), bare };
}

function withoutClosingMarks(text: string, mark: string): string {
  if (!text.endsWith(mark)) return text;
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === mark) end -= 1;
  return end === 0 || text.charAt(end - 1) === ' ' ? text.slice(0, end).trimEnd() : text;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 13;
}
