import { parseDay, type Day } from '../day/day.ts';
import type { Sourced } from '../text/span.ts';
import { reviewDeeds, type ReviewEntry } from './decisionRecord.ts';
import { linesIn, type Line, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';

/** Headings below which teams note their reviews, in normal form. */
const logNames: ReadonlySet<string> = new Set(['review log', 'review history', 'reviews', 'history of reviews']);

const mostLines = 500;
const bullet = /^\s*(?:[-+•]|\*{1,5}|\d+[.)])\s+(?=\S)/;

/** The heading of a document's review log. */
export function reviewLogIn({ headings }: Pick<Outline, 'headings'>): Heading | undefined {
  return headings.find(({ label }) => logNames.has(label));
}

/** The items of a review log, whatever they say. */
export function reviewItems(outline: Outline, { bodyFrom, bodyTo }: Pick<Heading, 'bodyFrom' | 'bodyTo'>): readonly Line[] {
  return linesIn(outline, bodyFrom, bodyTo, mostLines).filter(({ kind, text }) => kind === 'prose' && bullet.test(text));
}

/** The bullet of an item with the spaces around it; empty where the line is none. */
export function bulletIn(line: string): string {
  return bullet.exec(line)?.[0] ?? '';
}

/** What a record's review log says, in the order of the text; undefined where there is nothing. An item that begins with no day is no entry. */
export function reviewLogOf(outline: Outline): readonly Sourced<ReviewEntry>[] | undefined {
  const log = reviewLogIn(outline);
  const entries = log === undefined ? [] : reviewItems(outline, log).flatMap(entryIn);
  return entries.length === 0 ? undefined : entries;
}

function entryIn({ text, start }: Line): readonly Sourced<ReviewEntry>[] {
  const from = bulletIn(text).length;
  const said = text.slice(from).trimEnd();
  const value = readReviewEntry(said);
  return value === undefined
    ? []
    : [{ value, span: { start: start + from, end: start + from + said.length }, source: 'section' }];
}

/** `2026-11-21: reaffirmed by Ann; 1 of 2 assumptions hold; next review 2027-11-21. A note.` */
export function reviewEntryLine({
  day,
  deed,
  by,
  held,
  next,
  note,
}: ReviewEntry & { readonly held?: string | undefined }): string {
  const until = deed === 'snoozed' ? 'until' : 'next review';
  return [
    `${day}: ${deed ?? 'reviewed'}`,
    by === undefined ? '' : ` by ${by.replace(/\s*;\s*/gu, ', ')}`,
    held === undefined ? '' : `; ${held}`,
    next === undefined ? '' : `; ${until} ${next}`,
    note === undefined || note === '' ? '' : `. ${note}`,
  ].join('');
}

/** Reads an entry as `reviewEntryLine` writes it. Of what somebody wrote in words of their own, the day is known and the rest is a note. */
export function readReviewEntry(line: string): ReviewEntry | undefined {
  const [, written = '', rest = ''] = /^(\d{4}-\d{2}-\d{2})\b[:,.]?\s*(?:[-–—]\s*)?(.*)$/su.exec(line) ?? [];
  const day = parseDay(written);
  if (day === undefined) return undefined;
  const deed = reviewDeeds.find((word) => rest.startsWith(word) && /^(?:$|[;.]| by )/u.test(rest.slice(word.length)));
  if (deed === undefined) return { day, deed, by: undefined, next: undefined, note: rest === '' ? undefined : rest };
  return { day, deed, ...detailsIn(rest.slice(deed.length)) };
}

function detailsIn(rest: string): Omit<ReviewEntry, 'day' | 'deed'> {
  const dated = /; (?:next review|until) (\d{4}-\d{2}-\d{2})(?=$|\. )/u.exec(rest);
  const [facts, note] =
    dated === null ? atSentence(rest) : [rest.slice(0, dated.index), rest.slice(dated.index + dated[0].length)];
  const by = /^ by ([^;]+)/u.exec(facts)?.[1]?.trim();
  const said = note.replace(/^\.\s*/u, '').trim();
  const [, holding, all] = /; (\d{1,4}) of (\d{1,4}) assumptions hold(?=$|;)/u.exec(facts) ?? [];
  const held = holding === undefined || all === undefined ? {} : { assumptions: { holding: Number(holding), all: Number(all) } };
  return { by, next: dayOr(dated?.[1]), note: said === '' ? undefined : said, ...held };
}

/** The first sentence and the rest. The stop behind an initial (`J. Smith`) ends none. */
function atSentence(text: string): readonly [string, string] {
  const at = text.search(/(?<!(?:^|\s)\p{Lu})\. /u);
  return at < 0 ? [text.replace(/\.$/u, ''), ''] : [text.slice(0, at), text.slice(at)];
}

function dayOr(written: string | undefined): Day | undefined {
  return written === undefined ? undefined : parseDay(written);
}
