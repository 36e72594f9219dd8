import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { readDate } from '../../src/core/day/readDate.ts';
import { readFileName } from '../../src/core/record/fileName.ts';
import { plainText } from '../../src/core/record/plainText.ts';
import { readStatus } from '../../src/core/record/status.ts';
import { cleanTitle } from '../../src/core/record/title.ts';
import type { Source, Sourced, Span } from '../../src/core/text/span.ts';

/** The first thing that a record promises of its spans and does not keep; undefined where it keeps all. */
export function brokenPromise(record: DecisionRecord, text: string): string | undefined {
  const outside = spansOf(record).find(({ start, end }) => !(0 <= start && start <= end && end <= text.length));
  if (outside !== undefined) return `the span ${outside.start}–${outside.end} lies outside of the text (${text.length})`;
  return (
    emptySpan(record) ??
    values(record)
      .map((check) => check(text))
      .find((message) => message !== undefined)
  );
}

type Check = (text: string) => string | undefined;

/** A date in a longer status is looked for in what is shown of it. */
const longestDated = 250;

function spansOf(record: DecisionRecord): readonly Span[] {
  return [...sourced(record).map((value) => value.span), record.anchor, ...record.problems.map((problem) => problem.span)];
}

function sourced({ identity, title, status, date, risk, review, ...record }: DecisionRecord): readonly Sourced<unknown>[] {
  const lists = [record.people, record.relations, record.appliesTo, record.tags, record.links];
  const single = [identity, title, status, date, risk, review.reviewBy, review.reviewEvery, review.lastReviewed];
  return [...lists.flat(), ...single.filter((value) => value !== undefined)];
}

/** Only what comes from a file's name stands nowhere in the text. */
function emptySpan(record: DecisionRecord): string | undefined {
  const empty = sourced(record).find(({ span, source }) => span.start === span.end && source !== 'file-name');
  return empty === undefined ? undefined : `the span of ${JSON.stringify(empty.value)} is empty`;
}

function values(record: DecisionRecord): readonly Check[] {
  const { title, status, date } = record;
  const name = readFileName(record.path);
  return [
    ...record.links.map((link) => stated('link', link, link.value, (slice) => slice)),
    // Links of other markups than Markdown are read as Markdown's.
    ...(/\.md$/.test(record.path) ? [...record.tags, ...record.appliesTo] : []).map((item) =>
      stated('item', item, item.value, (slice) => slice),
    ),
    ...record.relations.map((relation) => contained('relation', relation, [relation.value.target])),
    ...record.people.map((person) => contained('person', person, person.value.name.match(/\p{L}+/gu) ?? [])),
    ...(title.source === 'heading'
      ? [stated('title', title, title.value, (slice) => endOf(cleanTitle(slice, name), title.value))]
      : []),
    ...(status === undefined
      ? []
      : [stated('status', status, status.value.written, (slice) => statusIn(slice, record.path) ?? status.value.written)]),
    ...(date === undefined
      ? []
      : [
          stated('date', date, date.value, (slice) =>
            slice.length > longestDated ? date.value : readDate(plainText(slice))?.day,
          ),
        ]),
  ];
}

/** The status that characters say by themselves; undefined where the marks of another markup stand among them. */
function statusIn(slice: string, path: string): string | undefined {
  return /\.(?:adoc|asciidoc|rst)$/i.test(path) && /[`<]/.test(slice) ? undefined : (readStatus(slice, new Map())?.written ?? '');
}

/** The characters of the span read back as the value. */
function stated(what: string, { span, source }: Place, value: string, read: (slice: string) => string | undefined): Check {
  return (text) => {
    const slice = text.slice(span.start, span.end);
    if (isFree(slice, source)) return undefined;
    const again = read(slice);
    return again === value
      ? undefined
      : `the ${what} ${JSON.stringify(value)} reads back from its span ${JSON.stringify(slice)} as ${JSON.stringify(again)}`;
  };
}

/** The letters of the span hold these words: marks, emoji and the targets of links may stand between them. */
function contained(what: string, { span, source }: Place, words: readonly string[]): Check {
  return (text) => {
    const slice = text.slice(span.start, span.end);
    const missing = isFree(slice, source)
      ? undefined
      : words.find((word) => !slice.includes(word) && !lettersOf(slice).includes(word));
    return missing === undefined
      ? undefined
      : `the ${what}'s ${JSON.stringify(missing)} is not in its span ${JSON.stringify(slice)}`;
  };
}

// "# Name: Use X" is "Use X": a title may be what stands behind a label.
function endOf(text: string, end: string): string {
  return text.endsWith(end) ? end : text;
}

function lettersOf(text: string): string {
  return text.replace(/\]\([^()]*\)/g, '').replace(/[^\p{L}\p{N}]+/gu, '');
}

type Place = Pick<Sourced<unknown>, 'span' | 'source'>;

// Quotes, escapes and folded lines of YAML stand for other characters than they are; comments are no part of a value.
function isFree(slice: string, source: Source): boolean {
  return (
    source === 'file-name' ||
    slice.includes('<!--') ||
    slice.includes('-->') ||
    /[&\\]/.test(slice) ||
    (source === 'front-matter' && /["'\n\r|>]/.test(slice))
  );
}
