import type { Span } from '../text/span.ts';
import { splitFrontMatter, type FrontMatter } from '../text/frontMatter.ts';
import { parseYaml, type YamlMapping } from '../text/yaml.ts';

/** Which markup a document is written in, by its file name. */
export type Markup = 'markdown' | 'asciidoc' | 'rst';

/** One line of the body. `text` has as many characters as the line itself, with comments blanked out. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: 'prose' | 'blank' | 'code' | 'heading' | 'rule';
}

/** A heading and the lines below it, up to the next heading of any level. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  readonly span: Span;
  /** Index of the line that begins it. */
  readonly line: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly underlined: boolean;
}

/** A document as lines and headings: all that reading fields needs, found in one pass. */
export interface Outline {
  readonly text: string;
  readonly markup: Markup;
  readonly frontMatter: FrontMatter | undefined;
  /** What the front matter says. */
  readonly yaml: YamlMapping | undefined;
  readonly lines: readonly Line[];
  readonly headings: readonly Heading[];
}

/** Scans a document once, from top to bottom. */
export function outlineOf(text: string, markup: Markup): Outline {
  const frontMatter = splitFrontMatter(text);
  const from = frontMatter?.bodyStart ?? (text.startsWith('\uFEFF') ? 1 : 0);
  const lines = scanLines(text, from, markup);
  const yaml = frontMatter === undefined ? undefined : parseYaml(frontMatter.yaml, frontMatter.span.start);
  return { text, markup, frontMatter, yaml, lines, headings: findHeadings(lines, markup) };
}

/** The markup that a path's extension says. */
export function markupOf(path: string): Markup {
  if (/\.(?:adoc|asciidoc)$/i.test(path)) return 'asciidoc';
  return /\.rst$/i.test(path) ? 'rst' : 'markdown';
}

function scanLines(text: string, from: number, markup: Markup): Line[] {
  const lines: Line[] = [];
  const masked = markup === 'markdown' ? commentMask(text, from) : undefined;
  let fence: string | undefined;
  for (let start = from; start < text.length || start === from;) {
    const newline = text.indexOf('\n', start);
    const next = newline < 0 ? text.length + 1 : newline + 1;
    let end = newline < 0 ? text.length : newline;
    if (end > start && text.charCodeAt(end - 1) === 13) end -= 1;
    const written = text.slice(start, end);
    const marker = fenceOf(written, markup);
    const code = fence !== undefined || marker !== undefined;
    const closes = fence !== undefined && marker?.bare === true && marker.marks.startsWith(fence);
    fence = closes ? undefined : (fence ?? marker?.marks);
    const line = code ? written : (masked?.(start, end) ?? written);
    lines.push({ start, end, text: line, kind: code ? 'code' : kindOf(line, lines.at(-1)) });
    start = next;
  }
  return lines;
}

interface Fence {
  readonly marks: string;
  /** Nothing stands behind the marks: only such a fence closes. */
  readonly bare: boolean;
}

function fenceOf(line: string, markup: Markup): Fence | undefined {
  if (markup === 'rst' || !(markup === 'asciidoc' ? '-.' : '`~ \t>').includes(line.charAt(0))) return undefined;
  const match = (markup === 'asciidoc' ? /^()(-{4,}|\.{4,})/ : /^([ \t>]*)(`{3,}|~{3,})/).exec(line);
  if (match?.[2] === undefined) return undefined;
  const rest = line.slice(match[0].length);
  const inline = rest.includes('`') && match[2].startsWith('`');
  return inline || (markup === 'asciidoc' && rest.trim() !== '') ? undefined : { marks: match[2], bare: rest.trim() === '' };
}

function kindOf(line: string, before: Line | undefined): Line['kind'] {
  if (line.trim() === '') return 'blank';
  if (!' \t*_'.includes(line.charAt(0))) return 'prose';
  if (/^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$/.test(line)) return 'rule';
  const indented = /^(?: {4}|\t)/.test(line) && !/^\s*(?:[-*+]|\d+[.)])\s/.test(line);
  const codeMayBegin = before === undefined || before.kind === 'blank' || before.kind === 'code';
  return indented && codeMayBegin ? 'code' : 'prose';
}

/** A function that gives a line with its comments blanked out; comments may span lines. Linear over all calls in order. */
function commentMask(text: string, from: number): (start: number, end: number) => string {
  let opened = text.indexOf('<!--', from);
  let closed = closeOf(text, opened);
  return (start, end) => {
    let result = '';
    let at = start;
    while (at < end) {
      while (opened >= 0 && closed <= at) {
        opened = text.indexOf('<!--', Math.max(closed, at));
        closed = closeOf(text, opened);
      }
      if (opened < 0 || opened >= end) return result + text.slice(at, end);
      const hiddenFrom = Math.max(opened, at);
      const hiddenTo = Math.min(closed, end);
      result += text.slice(at, hiddenFrom) + ' '.repeat(hiddenTo - hiddenFrom);
      at = hiddenTo;
    }
    return result;
  };
}

function closeOf(text: string, opened: number): number {
  if (opened < 0) return -1;
  const close = text.indexOf('-->', opened + 4);
  return close < 0 ? text.length : close + 3;
}

interface FoundHeading {
  readonly level: number;
  readonly start: number;
  readonly text: string;
  readonly line: number;
  readonly bodyFrom: number;
  readonly underlined: boolean;
}

function findHeadings(lines: readonly Line[], markup: Markup): Heading[] {
  const found: FoundHeading[] = [];
  lines.forEach((line, index) => {
    if (line.kind !== 'prose') return;
    const heading = markedHeading(line, index, markup) ?? underlinedHeading(lines, index, markup);
    if (heading !== undefined) found.push(heading);
  });
  return found.map((heading, index) => ({
    level: heading.level,
    text: heading.text,
    span: { start: heading.start, end: heading.start + heading.text.length },
    line: heading.line,
    bodyFrom: heading.bodyFrom,
    bodyTo: found[index + 1]?.line ?? lines.length,
    underlined: heading.underlined,
  }));
}

function markedHeading(line: Line, index: number, markup: Markup): FoundHeading | undefined {
  if (!' #='.includes(line.text.charAt(0))) return undefined;
  const match = (markup === 'asciidoc' ? /^(={1,6})[ \t]+(\S.*)$/ : /^ {0,3}(#{1,6})[ \t]+(\S.*)$/).exec(line.text);
  const [, marks, rest] = match ?? [];
  if (marks === undefined || rest === undefined || markup === 'rst') return undefined;
  const text = withoutClosingMarks(rest.trimEnd(), marks.charAt(0));
  const start = line.start + line.text.length - rest.length;
  return { level: marks.length, start, text, line: index, bodyFrom: index + 1, underlined: false };
}

function withoutClosingMarks(text: string, mark: string): string {
  let end = text.length;
  while (end > 0 && text.charAt(end - 1) === mark) end -= 1;
  return end < text.length && (end === 0 || text.charAt(end - 1) === ' ') ? text.slice(0, end).trimEnd() : text;
}

function underlinedHeading(lines: readonly Line[], index: number, markup: Markup): FoundHeading | undefined {
  const line = lines[index];
  const under = lines[index + 1];
  if (line === undefined || under === undefined || markup === 'asciidoc') return undefined;
  const mark = underlineOf(under.text, markup);
  if (mark === undefined) return undefined;
  const above = lines[index - 1];
  if (above !== undefined && above.kind === 'prose' && !isOverline(above.text)) return undefined;
  const text = line.text.trim();
  if (/^(?:[-*+>|#]|\d+[.)]\s)|^[-=]+$/.test(text.replace(/^\*\*/, '')) || text.includes('|')) return undefined;
  const start = line.start + line.text.indexOf(text);
  return { level: mark === '=' ? 1 : 2, start, text, line: index, bodyFrom: index + 2, underlined: true };
}

function isOverline(text: string): boolean {
  return underlineOf(text, 'rst') !== undefined;
}

function underlineOf(line: string, markup: Markup): string | undefined {
  const trimmed = line.trim();
  const mark = trimmed.charAt(0);
  const allowed = markup === 'rst' ? '=-~^"*+#`' : '=-';
  if (mark === '' || !allowed.includes(mark) || (markup === 'rst' && trimmed.length < 3)) return undefined;
  for (const char of trimmed) if (char !== mark) return undefined;
  return mark;
}
