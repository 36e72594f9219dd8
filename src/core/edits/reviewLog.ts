import type { Markup } from '../record/marks.ts';
import type { Line } from '../record/outline.ts';
import { bulletIn, reviewItems, reviewLogIn } from '../record/reviewLog.ts';
import type { Heading } from '../record/scan.ts';
import { openDocument, type DocumentText, type OpenDocument } from './document.ts';
import { insertion, type Edit } from './edit.ts';
import type { EditResult } from './editFields.ts';
import { headingEnd, headingLike } from './headings.ts';
import { misreading } from './judge.ts';
import { endingAt, lineStart, linesAbove, linesBelow } from './lines.ts';

// In English in every record, as the words of its entries are, which are read back. In Romance languages the word for a review is also the one
// for a revision: the history of a document's text below such a heading would be read as its reviews.
const newName = 'Review log';

/**
 * The edits that note a review, as one item of the list below `## Review log`: where the list goes on, or in a section of its own at
 * the end of the document, or above its last chapter where fields stand at the end. Where the newest item is the very line, there is nothing to add.
 */
export function addReviewLine(document: DocumentText, line: string): EditResult {
  const open = openDocument(document);
  if (open === undefined) return { refused: 'edit-not-a-record', args: ['last-reviewed'] };
  const log = reviewLogIn(open.outline);
  const items = log === undefined ? [] : reviewItems(open.outline, log);
  const newest = isNewestOnTop(items) ? items[0] : items.at(-1);
  if (newest?.text.slice(bulletIn(newest.text).length).trimEnd() === line) return { edits: [] };
  const ways = [...(log === undefined ? [] : [intoLog(open, log, items, line)]), newLog(open, line), ...logAbove(open, line)];
  const way = ways.find((edit) => misreading(open, undefined, [edit], 'strict') === undefined);
  return way === undefined ? { refused: 'edit-misread', args: ['last-reviewed', 'record'] } : { edits: [way] };
}

/** Below the last item, or above the first one where the newest stand on top. */
function intoLog({ text, outline }: OpenDocument, log: Heading, items: readonly Line[], line: string): Edit {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined)
    return linesBelow(text, headingEnd(text, log), ['', bulletOf(outline.markup) + line, ...gapBehind(text, log)]);
  const item = bulletIn(first.text) + line;
  if (isNewestOnTop(items)) return insertion(first.start, item + endingAt(text, first.start));
  return linesBelow(text, endOfItem(text, last, log), [item]);
}

function gapBehind(text: string, { bodyFrom, bodyTo }: Heading): readonly string[] {
  return text.slice(bodyFrom, bodyTo).trim() === '' || text.charAt(bodyFrom) === '\n' ? [] : [''];
}

/** An item goes on in the lines below it that are indented. */
function endOfItem(text: string, item: Line, { bodyTo }: Heading): number {
  const goesOn = /^(?:\r?\n[ \t]+\S[^\r\n]*)+/.exec(text.slice(item.end, bodyTo));
  return item.end + (goesOn?.[0].length ?? 0);
}

/** What names no day says nothing of the order. */
function isNewestOnTop(items: readonly Line[]): boolean {
  const days = items.map(({ text }) => dayIn(text)).filter((day) => day !== '');
  return (days[0] ?? '') > (days.at(-1) ?? '');
}

function dayIn(text: string): string {
  return /\d{4}-\d{2}-\d{2}/.exec(text.slice(0, 40))?.[0] ?? '';
}

function bulletOf(markup: Markup): string {
  return markup === 'asciidoc' ? '* ' : '- ';
}

/** At the end of the document, but above the definitions of its links. */
function newLog({ text, outline }: OpenDocument, line: string): Edit {
  const like = chapterLike(outline.headings);
  const heading = like === undefined ? plainHeading(outline.markup) : headingLike(text, like, newName);
  const end = text.slice(0, definitionsFrom(text)).trimEnd().length;
  return linesBelow(text, end, ['', ...heading, '', bulletOf(outline.markup) + line]);
}

/** Above the last chapter, where the document ends with fields. */
function logAbove({ text, outline }: OpenDocument, line: string): readonly Edit[] {
  const like = chapterLike(outline.headings);
  if (like === undefined) return [];
  const lines = [...headingLike(text, like, newName), '', bulletOf(outline.markup) + line, ''];
  return [linesAbove(text, like.start, lines)];
}

/** The last heading of the level that most chapters have. */
function chapterLike(headings: readonly Heading[]): Heading | undefined {
  const chapters = headings.slice(1);
  const levels = chapters.map(({ level }) => level);
  const highest = Math.min(...levels);
  return chapters.findLast(({ level }) => level === highest);
}

function plainHeading(markup: Markup): readonly string[] {
  if (markup === 'rst') return [newName, '-'.repeat(newName.length)];
  return [`${markup === 'asciidoc' ? '==' : '##'} ${newName}`];
}

/** Where the last block begins, if it does nothing but say where links lead: `[1]: https://…`. */
function definitionsFrom(text: string): number {
  let from = text.trimEnd().length;
  for (let start = from; start > 0;) {
    start = lineStart(text, from - 1);
    if (!/^(?:\[[^\]]{1,200}\]:|\s*$)/.test(text.slice(start, Math.min(from, start + 300)))) break;
    from = start;
  }
  return from === text.trimEnd().length ? text.length : from;
}
