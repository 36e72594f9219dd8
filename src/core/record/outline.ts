import type { Span } from '../text/span.ts';
import { readFrontMatter, splitFrontMatter, type FrontMatter } from '../text/frontMatter.ts';
import type { YamlMapping } from '../text/yamlNodes.ts';
import type { Markup } from './marks.ts';
import { scan, type Heading } from './scan.ts';

/**
 * A document as its front matter, headings and hidden stretches, found in one pass over the beginnings of its lines. Lines
 * are cut out of it only where they are asked for (`linesIn`): most of a document states no field.
 */
export interface Outline {
  readonly text: string;
  readonly markup: Markup;
  readonly frontMatter: FrontMatter | undefined;
  /** What the front matter says; undefined where there is none, or where it has to be read line by line. */
  readonly yaml: YamlMapping | undefined;
  /** Where the text behind the front matter begins. */
  readonly bodyStart: number;
  readonly headings: readonly Heading[];
  /** Fenced code in whole lines, in order. */
  readonly code: readonly Span[];
  /** Comments (`<!-- … -->`), in order; none of them lies in code. */
  readonly comments: readonly Span[];
}

/** One line of the body. `text` has as many characters as the line itself, with comments blanked out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'prose' | 'blank' | 'code' | 'rule';
}

const mostLooked = 4000;

/** Scans a document once, from top to bottom. */
export function outlineOf(text: string, markup: Markup): Outline {
  const frontMatter = splitFrontMatter(text);
  const bodyStart = frontMatter?.bodyStart ?? (text.charCodeAt(0) === 0xfeff ? 1 : 0);
  const yaml = frontMatter === undefined ? undefined : readFrontMatter(frontMatter);
  return { text, markup, frontMatter, yaml, bodyStart, ...scan(text, bodyStart, markup) };
}

/** The markup that a path's extension says. A plain text is written like reStructuredText, unless it has headings of Markdown. */
export function markupOf(path: string, text: string): Markup {
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return 'asciidoc';
  if (/\.txt$/i.test(path)) return /^#{1,3} \S/m.test(text.slice(0, mostLooked)) ? 'markdown' : 'rst';
  return /\.rst$/i.test(path) ? 'rst' : 'markdown';
}

/** The lines that begin at `from` or behind it and before `to`, `most` at the most; `from` is the beginning of a line. */
export function linesIn({ text, code, comments }: Outline, from: number, to: number, most = Infinity): Line[] {
  const lines: Line[] = [];
  let fence = firstBehind(code, from);
  for (let start = from; start < to && lines.length < most;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    const end = newline > start && text.charCodeAt(newline - 1) === 13 ? newline - 1 : next - 1;
    while ((code[fence]?.end ?? Infinity) <= start) fence += 1;
    const fenced = (code[fence]?.start ?? Infinity) <= start;
    const written = fenced || comments.length === 0 ? text.slice(start, end) : visible(text, comments, start, end);
    lines.push({ start, end, text: written, kind: fenced ? 'code' : kindOf(written, lines.at(-1)) });
    start = next;
  }
  return lines;
}

/** The line that begins at an offset. Whether it is indented code depends on what stands above. */
export function lineAt(outline: Outline, start: number): Line {
  let from = start;
  for (let back = 0; back < 20 && from > outline.bodyStart && isIndented(outline.text, from); back += 1)
    from = Math.max(outline.bodyStart, outline.text.lastIndexOf('\n', from - 2) + 1);
  return linesIn(outline, from, start + 1).at(-1) ?? { start, end: start, text: '', kind: 'blank' };
}

function isIndented(text: string, start: number): boolean {
  return text.charCodeAt(start) === 9 || text.startsWith('    ', start);
}

/** Whether nothing but blanks and comments stands between two offsets. */
export function isEmpty({ text, comments }: Outline, from: number, to: number): boolean {
  if (comments.length === 0) return text.slice(from, to).trim() === '';
  return visible(text, comments, from, to).trim() === '';
}

/** A stretch of the text with its comments blanked out, so that offsets stay. */
function visible(text: string, comments: readonly Span[], start: number, end: number): string {
  let result = '';
  let at = start;
  for (let index = firstBehind(comments, start); (comments[index]?.start ?? end) < end; index += 1) {
    const from = Math.max(at, comments[index]?.start ?? end);
    const to = Math.min(end, comments[index]?.end ?? end);
    result += text.slice(at, from) + ' '.repeat(to - from);
    at = to;
  }
  return result + text.slice(at, end);
}

/** Whether an offset lies in one of the spans, which are in order. */
export function isWithin(spans: readonly Span[], offset: number): boolean {
  return (spans[firstBehind(spans, offset)]?.start ?? Infinity) <= offset;
}

/** The index of the first span that ends behind an offset. */
function firstBehind(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `***` and `_ _ _`: three or more of one mark, and blanks. */
function isRule(line: string): boolean {
  const marks = line.trim();
  const mark = marks.charCodeAt(0);
  if ((mark !== 42 && mark !== 95) || line.indexOf(marks) > 3) return false;
  let count = 0;
  for (let at = 0; at < marks.length; at += 1) {
    const code = marks.charCodeAt(at);
    if (code === mark) count += 1;
    else if (code !== 32 && code !== 9) return false;
  }
  return count >= 3;
}

function kindOf(line: string, before: Line | undefined): Line['kind'] {
  const first = line.charCodeAt(0);
  if (first > 32 && first < 128 && first !== 42 && first !== 95) return 'prose';
  if (line.trim() === '') return 'blank';
  if ((first === 42 || first === 95 || first === 32) && isRule(line)) return 'rule';
  const indented = /^(?: {4}|\t)/.test(line) && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line);
  const codeMayBegin = before === undefined || before.kind === 'blank' || before.kind === 'code';
  return indented && codeMayBegin ? 'code' : 'prose';
}
