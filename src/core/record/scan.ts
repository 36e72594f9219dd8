import type { Span } from '../text/span.ts';
import { normalLabel } from './fieldNames.ts';
import { fenceAt, headingAt, mayFence, mayUnderline, underlineMark, type Markup } from './marks.ts';

/** A heading and the lines below it, up to the next heading of any level. */
export interface Heading {
  readonly level: number;
  readonly text: string;
  /** The text as a label: lower case, words apart, without marks; empty where it is too long or too deep for one. */
  readonly label: string;
  /** The characters of `text`. */
  readonly span: Span;
  /** Where its first line begins. */
  readonly start: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
  readonly underlined: boolean;
}

/** What one pass over a document finds. */
export interface Scan {
  readonly headings: readonly Heading[];
  readonly code: readonly Span[];
  readonly comments: readonly Span[];
}

const longestLabel = 48;
const blankLine = /\n[ \t\r]*\n/g;

type FoundHeading = Omit<Heading, 'bodyTo' | 'label'>;

/** What is known while scanning. Offsets only grow, so that the whole is linear. */
interface Progress {
  readonly text: string;
  readonly markup: Markup;
  readonly headings: FoundHeading[];
  readonly code: Span[];
  readonly comments: Span[];
  /** Styles of underlines (with `overlined`, if so) in the order in which they came: in reStructuredText this is their level. */
  readonly underlines: string[];
  /** Where the next comment may begin, and the first end of a comment behind that. */
  comment: number;
  commentEnd: number;
  /** The end of the paragraph in which a comment may begin. */
  paragraphEnd: number;
  /** Where the last heading, fence or comment ended: no title line reaches over it. */
  barrier: number;
}

/** Finds headings, fenced code and comments from `from` on. */
export function scan(text: string, from: number, markup: Markup): Scan {
  const comment = markup === 'markdown' ? indexFrom(text, '<!--', from) : Infinity;
  const found = { headings: [], code: [], comments: [], underlines: [] };
  const progress: Progress = { text, markup, ...found, comment, commentEnd: -1, paragraphEnd: -1, barrier: from };
  for (let start = from; start < text.length;) start = scanLine(progress, start);
  return { headings: withBodies(progress), code: progress.code, comments: progress.comments };
}

/** Looks at one line and gives where the next one to look at begins. */
function scanLine(progress: Progress, start: number): number {
  const { text, markup } = progress;
  const end = lineEnd(text, start);
  const first = text.charCodeAt(start);
  const fence = mayFence(first, markup) ? fenceAt(text, start, end, markup) : undefined;
  if (fence !== undefined) return skipCode(progress, start, end, fence.marks);
  if (progress.comment < end) return scanCommented(progress, start, end);
  if (first === 35 || first === 32 || first === 61) addHeading(progress, start, end);
  if (mayUnderline(first, markup)) addUnderlined(progress, start, end);
  return end + 1;
}

function addHeading(progress: Progress, start: number, end: number): boolean {
  const found = headingAt(progress.text, start, end, progress.markup);
  if (found === undefined) return false;
  const next = lineEnd(progress.text, end) + 1;
  const { level, text, span } = found;
  progress.headings.push({ level, text, span, start, bodyFrom: Math.min(next, progress.text.length), underlined: false });
  progress.barrier = next;
  return true;
}

/** `Title` with a line of `===` or `---` below it. It stands alone: what is above is blank, another structure or an overline. */
function addUnderlined(progress: Progress, start: number, end: number): void {
  const { text, markup, barrier } = progress;
  const mark = start > barrier ? underlineMark(text, start, end, markup) : undefined;
  if (mark === undefined) return;
  const titleStart = Math.max(barrier, text.lastIndexOf('\n', start - 2) + 1);
  const line = text.slice(titleStart, start - 1);
  const title = line.trim();
  const above = aboveOf(progress, titleStart);
  if (title === '' || /^(?: {4}|\t)/.test(line) || isNoTitle(title, markup) || above === 'prose') return;
  const at = titleStart + line.indexOf(title);
  const span = { start: at, end: at + title.length };
  const level = levelOf(progress, mark, above);
  const bodyFrom = Math.min(end + 1, text.length);
  progress.headings.push({ level, text: title, span, start: titleStart, bodyFrom, underlined: true });
  progress.barrier = end + 1;
}

function isNoTitle(title: string, markup: Markup): boolean {
  if (markup === 'rst' && /^\d+[.)]\s/.test(title)) return false;
  return /^(?:[-*+>|#]|\d+[.)]\s)|^[-=]+$/.test(title.replace(/^\*\*/, '')) || title.includes('|');
}

function aboveOf({ text, barrier }: Progress, titleStart: number): 'blank' | 'overline' | 'prose' {
  if (titleStart <= barrier) return 'blank';
  const start = Math.max(barrier, text.lastIndexOf('\n', titleStart - 2) + 1);
  if (underlineMark(text, start, titleStart - 1, 'rst') !== undefined) return 'overline';
  return text.slice(start, titleStart - 1).trim() === '' ? 'blank' : 'prose';
}

function levelOf({ markup, underlines }: Progress, mark: string, above: 'blank' | 'overline'): number {
  if (markup !== 'rst') return mark === '=' ? 1 : 2;
  const style = `${mark} ${above}`;
  if (!underlines.includes(style)) underlines.push(style);
  return underlines.indexOf(style) + 1;
}

/** Hides a fence up to the line that closes it, or up to the end of the text. Only lines with its marks are looked at. */
function skipCode(progress: Progress, start: number, firstEnd: number, marks: string): number {
  const { text, markup } = progress;
  let end = text.length;
  for (let at = text.indexOf(marks, firstEnd); at >= 0; at = text.indexOf(marks, lineEnd(text, at))) {
    const lineStart = Math.max(firstEnd + 1, text.lastIndexOf('\n', at) + 1);
    const fence = fenceAt(text, lineStart, lineEnd(text, at), markup);
    if (fence?.bare !== true || !fence.marks.startsWith(marks)) continue;
    end = lineEnd(text, at);
    break;
  }
  progress.code.push({ start, end: end + 1 });
  progress.barrier = end + 1;
  if (progress.comment <= end) progress.comment = indexFrom(text, '<!--', end);
  return end + 1;
}

/** A line in which a comment may begin: notes the comments, and the heading in front: `## Status <!-- optional -->`. */
function scanCommented(progress: Progress, start: number, firstEnd: number): number {
  const { text, comments, comment } = progress;
  let end = firstEnd;
  while (progress.comment < end) {
    const closed = noteComment(progress, start);
    if (closed > end) end = lineEnd(text, closed);
  }
  const hidden = (comments.at(-1)?.start ?? -1) >= comment;
  const isHeading = addHeading(progress, start, hidden ? comment : firstEnd);
  if (hidden || isHeading) progress.barrier = end + 1;
  return end + 1;
}

/**
 * Notes the comment that begins at `progress.comment`, gives where it ends, and goes on to the next. In the middle of a line it
 * is one only if it ends in the same paragraph: people write about `<!--`, too.
 */
function noteComment(progress: Progress, start: number): number {
  const { text, comment } = progress;
  if (progress.commentEnd < comment + 4) progress.commentEnd = indexFrom(text, '-->', comment + 4);
  if (progress.paragraphEnd < comment) progress.paragraphEnd = paragraphEnd(text, comment);
  const closed = Math.min(progress.commentEnd + 3, text.length);
  const opensLine = text.slice(start, comment).trim() === '';
  const isComment = opensLine || progress.commentEnd < progress.paragraphEnd;
  if (isComment) progress.comments.push({ start: comment, end: closed });
  progress.comment = indexFrom(text, '<!--', isComment ? closed : comment + 4);
  return isComment ? closed : comment;
}

function withBodies({ headings, text: { length } }: Progress): Heading[] {
  return headings.map((heading, index) => ({
    level: heading.level,
    text: heading.text,
    label: labelOf(heading),
    span: heading.span,
    start: heading.start,
    bodyFrom: heading.bodyFrom,
    bodyTo: headings[index + 1]?.start ?? length,
    underlined: heading.underlined,
  }));
}

/** Only short headings near the top of the hierarchy state or announce something; most others need not be looked at. */
function labelOf({ level, text }: FoundHeading): string {
  return level > 3 || text.length > longestLabel ? '' : normalLabel(text);
}

function indexFrom(text: string, word: string, from: number): number {
  const found = text.indexOf(word, from);
  return found < 0 ? Infinity : found;
}

function paragraphEnd(text: string, from: number): number {
  blankLine.lastIndex = from;
  return blankLine.exec(text)?.index ?? text.length;
}

function lineEnd(text: string, from: number): number {
  const newline = text.indexOf('\n', from);
  return newline < 0 ? text.length : newline;
}
