import { isCandidate } from '../log/discover.ts';
import type { Edit } from '../edits/edit.ts';
import { inPattern } from '../text/escaping.ts';
import { baseName } from '../text/path.ts';
import type { Span } from '../text/span.ts';
import { isInUrl } from '../text/url.ts';
import { digitsLike, digitsPattern } from './digits.ts';
import type { RenamePlan } from './plan.ts';
import { insideAny, type CitingFile, type Found } from './rewriting.ts';

/**
 * Places that cite the record by its number: `ADR-0012`, `adr 12`, `docs/adr/0012`, in documents and in code. Where another record may be
 * meant as well, in a range, as part of a word, or where a document has only the number as the log writes it, they are unclear.
 */
export function numberCitations(file: CitingFile, visible: string, doubtful: readonly Span[], plan: RenamePlan): Found {
  const none: Found = { edits: [], unclear: [], settled: [], doubtful: [] };
  if (plan.number === undefined) return none;
  // An address is seen in the text itself: what is blanked out of it depends on which name is looked for.
  const cited = [...byWord(visible, plan), ...byFolder(visible, plan)].filter(({ span }) => !isInUrl(file.text, span.start));
  const found = [...cited, ...inLists(visible, plan), ...alone(file, visible, plan)];
  const edits: Edit[] = [];
  const unclear: Span[] = [];
  const seen = new Set<number>();
  const isDoubtful = insideAny(doubtful);
  for (const { span, isSure } of found.toSorted((a, b) => a.span.start - b.span.start)) {
    if (seen.has(span.start)) continue;
    seen.add(span.start);
    if (!isSure || isDoubtful(span)) unclear.push(span);
    else edits.push({ span, text: digitsLike(visible.slice(span.start, span.end), plan.number.to, plan.width) });
  }
  return { ...none, edits, unclear };
}

/** The digits of a citation. */
interface Citation {
  readonly span: Span;
  readonly isSure: boolean;
}

/** `ADR-0012`, `ADRs 12`, `adr#12`; `MY-ADR-12` is another log's, and `ADR-12.1` another record. */
function byWord(text: string, { words, number, width }: RenamePlan): readonly Citation[] {
  if (words.length === 0 || number === undefined) return [];
  const names = words.map(({ word }) => inPattern(word)).join('|');
  const pattern = `(?<![\\p{L}\\p{N}_.-])(${names})s?([-_ \\u00a0#]{0,2})(${digitsPattern(number.from)})(?![\\p{L}\\p{N}]|\\.\\d)`;
  return [...text.matchAll(new RegExp(pattern, 'dgiu'))].flatMap((match) => {
    const [start, end] = match.indices?.[3] ?? [0, 0];
    const word = words.find((one) => one.word === match[1]?.toLowerCase());
    const isPart = text[match.index - 1] === '/' || /^(?:[-_]|[–—]\d|\s?(?:[–—]|to|bis)\s?\d)/u.test(text.slice(end, end + 6));
    // Every reader of an RFC's number thinks of the Internet's first.
    const isFilled = text.startsWith('0', start) || (width > 1 && end - start === width);
    const isWorldwide = match[1]?.toLowerCase() === 'rfc' && !isFilled;
    return [{ span: { start, end }, isSure: word?.isSure === true && !isPart && !isWorldwide }];
  });
}

/** `ADRs 11, 12 and 13`: a number of its own behind another one. */
function inLists(text: string, { words, number }: RenamePlan): readonly Citation[] {
  if (words.length === 0 || number === undefined) return [];
  const names = words.map(({ word }) => inPattern(word)).join('|');
  const list = new RegExp(
    `(?<![\\p{L}\\p{N}_.-])(?:${names})s?[-_ #]{0,2}\\d{1,8}((?:\\s{0,2}(?:,|&|/|–|-|\\band\\b|\\bor\\b|\\bto\\b|\\bund\\b)\\s{0,2}){1,2}#?\\d{1,8}(?![\\p{L}\\p{N}.])){1,40}`,
    'giu',
  );
  return [...text.matchAll(list)].flatMap(({ 0: whole, index }) => {
    const first = /\d+/.exec(whole);
    const from = (first?.index ?? 0) + (first?.[0].length ?? 0);
    return [...whole.slice(from).matchAll(new RegExp(digitsPattern(number.from), 'g'))].map((item) => {
      const start = index + from + item.index;
      return { span: { start, end: start + item[0].length }, isSure: false };
    });
  });
}

/** `docs/adr/0012`, `adr/0012`: by the folder of the log. */
function byFolder(text: string, { log, number, request }: RenamePlan): readonly Citation[] {
  if (number === undefined || log.path === '.') return [];
  const others = request.index.logs.filter(
    ({ path, records }) => path !== log.path && records.some(({ identity }) => identity?.value.number === number.from),
  );
  const isHeldTwice =
    log.records.filter(({ identity }) => [number.from, number.to].includes(identity?.value.number ?? -1)).length > 1;
  const last = baseName(log.path);
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}_.-])((?:[\\p{L}\\p{N}_.-]{1,60}/){0,12}${inPattern(last)})/(${digitsPattern(number.from)})(?![\\p{L}\\p{N}_-]|\\.[\\p{L}\\p{N}]|/[\\p{L}\\p{N}])`,
    'dgu',
  );
  return [...text.matchAll(pattern)].flatMap((match) => {
    const [start, end] = match.indices?.[2] ?? [0, 0];
    const folder = `/${(match[1] ?? '').replace(/^(?:\.{1,2}\/)+/, '')}`;
    if (text.slice(Math.max(0, match.index - 2), match.index) === '//' || !`/${log.path}`.endsWith(folder)) return [];
    return [{ span: { start, end }, isSure: !isHeldTwice && !others.some(({ path }) => `/${path}`.endsWith(folder)) }];
  });
}

/** `0012` in a document, with the zeros of the log: probably the record, but nothing says so. */
function alone({ path }: CitingFile, text: string, { number }: RenamePlan): readonly Citation[] {
  if (number === undefined || !isCandidate(path)) return [];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_.:/#$+-])0{1,7}${String(number.from)}(?![\\p{L}\\p{N}_:/%+-]|\\.\\d)`, 'gu');
  return [...text.matchAll(pattern)].flatMap(({ 0: digits, index }) =>
    digits.length < 3 ? [] : [{ span: { start: index, end: index + digits.length }, isSure: false }],
  );
}
