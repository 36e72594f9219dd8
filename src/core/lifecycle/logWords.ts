import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { readStatus, type TeamWords } from '../record/status.ts';
import { isMark, isStatusWord, phraseAtStart } from '../record/statusPhrase.ts';
import type { Step } from './steps.ts';

/** A status word as the records of a log write it. `word` is as written: `ACCEPTED`, `Angenommen`, `✅ Accepted`. */
export interface LogWord extends Step {
  /** The word in lower case, without marks: what makes two spellings one word. */
  readonly normal: string;
  readonly count: number;
}

/** The words for statuses that the records of a log write, the most frequent first; of a word's spellings the most frequent one. */
export function logWords(records: readonly DecisionRecord[], team: TeamWords): readonly LogWord[] {
  const spellings = new Map<string, LogWord>();
  for (const { status } of records) {
    const word = status === undefined || status.value.partial ? undefined : statusWord(status.value.written, team);
    if (word !== undefined) spellings.set(word.word, { ...word, count: (spellings.get(word.word)?.count ?? 0) + 1 });
  }
  const words = new Map<string, LogWord>();
  for (const word of [...spellings.values()].toSorted(byFrequency)) {
    const known = words.get(word.normal);
    words.set(word.normal, known === undefined ? word : { ...known, count: known.count + word.count });
  }
  return [...words.values()].toSorted(byFrequency);
}

/**
 * The words of a log for one of its records. Records that state their status in the same way as this one come first: where a log
 * has front matter and sections, `accepted` and `Accepted` are both right. Words of the others take the case of these.
 */
export function wordsFor(
  record: DecisionRecord,
  { records }: Pick<DecisionLog, 'records'>,
  team: TeamWords,
): { readonly words: readonly LogWord[]; readonly style: WordCase } {
  const source = record.status?.source;
  const alike = logWords(
    records.filter(({ status }) => source === undefined || status?.source === source),
    team,
  );
  const style = wordCase(alike, record);
  const known = new Set(alike.map(({ normal }) => normal));
  const others = source === undefined ? [] : logWords(records, team).filter(({ normal }) => !known.has(normal));
  return { words: [...alike, ...others.map((word) => ({ ...word, word: inCase(word.word.toLowerCase(), style) }))], style };
}

/** The status word at the beginning of a status, without what is said behind it; undefined where none stands there. */
export function statusWord(written: string, team: TeamWords): LogWord | undefined {
  const phrase = phraseAtStart(written, team);
  if (phrase === undefined) return undefined;
  const said = written.slice(phrase.start, phrase.end);
  const status = readStatus(said, team);
  // A slip of the pen is no word of the log.
  if (status === undefined || !isStatusWord(said, team)) return undefined;
  const lead = written.slice(0, phrase.start);
  const { phase, implemented } = status;
  return { word: isMark(lead) ? (lead + said).trim() : said, normal: normalWord(said), phase, implemented, count: 1 };
}

/** A word as it is compared: lower case, blanks between its parts. */
export function normalWord(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function byFrequency(a: LogWord, b: LogWord): number {
  return b.count - a.count || (a.word < b.word ? -1 : Number(a.word > b.word));
}

/** How a log spells words that it has not used yet. */
export type WordCase = 'lower' | 'upper' | 'sentence' | 'title';

/** The case of most words of a log; where it has none, that of its front matter is lower. */
export function wordCase(words: readonly LogWord[], record: DecisionRecord): WordCase {
  const counts = new Map<WordCase, number>();
  for (const { word, count } of words) {
    const found = caseOf(word);
    if (found !== undefined) counts.set(found, (counts.get(found) ?? 0) + count);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (most === undefined)
    return record.status?.source === 'section' || record.date?.source !== 'front-matter' ? 'sentence' : 'lower';
  return most[0] === 'sentence' && counts.has('title') ? 'title' : most[0];
}

function caseOf(word: string): WordCase | undefined {
  const letters = word.replace(/[^\p{L} ]/gu, '').trim();
  if (letters.toLowerCase() === letters.toUpperCase()) return undefined;
  if (letters === letters.toLowerCase()) return 'lower';
  if (letters === letters.toUpperCase()) return letters.length > 1 ? 'upper' : undefined;
  return letters.split(' ').length > 1 && /^\p{Lu}\S* (?:.* )?\p{Lu}/u.test(letters) ? 'title' : 'sentence';
}

/** A standard word in the case of a log. */
export function inCase(word: string, style: WordCase): string {
  if (style === 'lower') return word;
  if (style === 'upper') return word.toUpperCase();
  return word.replace(style === 'title' ? /(?<=^| )\p{L}/gu : /^\p{L}/u, (letter) => letter.toUpperCase());
}
