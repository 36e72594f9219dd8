import { withoutComments } from './comments.ts';
import { fieldNameOf, fieldNameOfNormal, normalLabel } from './fieldNames.ts';
import { isEmpty, linesIn, type Line, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';
import { isChapterName } from './chapters.ts';
import { isHeaderSection, opensWithFields } from './headerSections.ts';

/** A document without headings is all header: of a long one the beginning is enough. */
const mostLines = 500;
const mostInFooter = 12;
const mostOpening = 12;
/** Behind more characters than these no label ends. */
const longestBefore = 160;

/**
 * The lines in which a document states its fields: from the top to the first section that is not about the document itself, and
 * the last paragraph, if nothing but fields is in it.
 */
export function headerOf(outline: Outline): readonly Line[] {
  const lines: Line[] = [];
  const end = addHeader(outline, lines);
  lines.push(...footer(outline, end));
  return withoutComments(lines, outline.markup).filter((line) => line.kind !== 'code' && line.kind !== 'rule');
}

/** Adds the lines of the header to `lines` and gives the offset behind them. */
function addHeader(outline: Outline, lines: Line[]): number {
  let fieldsSeen = false;
  let from = outline.bodyStart;
  for (const heading of outline.headings) {
    const above = linesIn(outline, from, heading.start, mostLines);
    lines.push(...above);
    fieldsSeen ||= above.some(statesField);
    const about = isHeaderSection(heading.label) || isTitle(outline, heading) || opensRecord(outline, heading);
    if ((!about && (heading.level > 1 || fieldsSeen)) || lines.length > mostLines) return heading.start;
    from = heading.start;
  }
  lines.push(...linesIn(outline, from, outline.text.length, mostLines));
  return lines.at(-1)?.end ?? from;
}

// Some titles are on the second level, and some stand there twice.
function isTitle(outline: Outline, heading: Heading): boolean {
  const [first] = outline.headings;
  if (first === undefined || (heading.level > 2 && heading !== first)) return false;
  if (heading !== first) return follows(outline, first, heading) && normalLabel(heading.text) === normalLabel(first.text);
  return (
    (heading.level === 1 || isEmpty(outline, outline.bodyStart, heading.start)) &&
    fieldNameOfNormal(heading.label) === undefined &&
    !isChapterName(heading.label)
  );
}

// "Summary", "Steckbrief": the first section is part of the header where it begins with fields, whatever its name.
function opensRecord(outline: Outline, heading: Heading): boolean {
  const [title, first] = outline.headings;
  if (heading !== first || title === undefined || title.level >= first.level || !isTitle(outline, title)) return false;
  if (fieldNameOfNormal(heading.label) !== undefined || !isEmpty(outline, title.bodyFrom, first.start)) return false;
  const lines = linesIn(outline, first.bodyFrom, first.bodyTo, mostOpening);
  return mayState(lines.find((line) => line.kind !== 'blank')?.text ?? '') && opensWithFields(lines);
}

function follows({ text }: Outline, first: Heading, second: Heading): boolean {
  return second.start - first.bodyFrom < 200 && text.slice(first.bodyFrom, second.start).split('\n').length <= 5;
}

function footer(outline: Outline, after: number): readonly Line[] {
  const { text } = outline;
  const end = text.trimEnd().length;
  let from = lineStart(text, end);
  if (from < after || !linesIn(outline, from, end).every(statesField)) return [];
  for (let count = 1; from > after; count += 1) {
    const above = Math.max(after, lineStart(text, from - 1));
    if (text.slice(above, from).trim() === '') break;
    if (count === mostInFooter) return [];
    from = above;
  }
  const block = linesIn(outline, from, end);
  return block.every(statesField) ? block : [];
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function statesField(line: Line): boolean {
  if (line.kind !== 'prose' || !mayState(line.text)) return false;
  const found = /^[\s>|*_+-]*([^:：|*_]{1,60}?)\s*(?:[:：]|\*\*|__|\|)/u.exec(line.text.slice(0, 160));
  return found?.[1] !== undefined && fieldNameOf(found[1]) !== undefined;
}

/** Whether a line holds a mark that sets a label apart from its value, or a digit: a quick look that most prose does not pass. */
export function mayState(line: string): boolean {
  for (let at = 0; at < line.length && at < longestBefore; at += 1) {
    const code = line.charCodeAt(at);
    if (code === 58 || code === 0xff1a || code === 124) return true;
    if ((code === 42 || code === 95) && line.charCodeAt(at + 1) === code) return true;
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}
