import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import { mayShareSeries } from '../log/series.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { readFileName } from '../record/fileName.ts';
import { outlineOf, markupOf } from '../record/outline.ts';
import { digitsPattern } from './digits.ts';

/** A word that stands before the number where a record is cited, lower case: `adr`, `rfc`, `odh-adr-ms`. */
export interface CitationWord {
  readonly word: string;
  /** False where another record may be called by the same word and number, now or afterwards. */
  readonly isSure: boolean;
}

interface Cited {
  readonly record: DecisionRecord;
  readonly index: DecisionIndex;
  readonly text: string;
}

/** The words by which people cite a record: what it is, what its name begins with, and what its heading says. */
export function citationWords(
  cited: Cited,
  log: DecisionLog,
  number: { readonly from: number; readonly to: number },
): readonly CitationWord[] {
  const { record, index, text } = cited;
  const all = new Set([...wordsOf(record), ...headingWord(record.path, text, number.from)]);
  const shared = new Set(
    index.logs.flatMap(({ path, records }) =>
      records
        .filter((each) => each.path !== record.path && holds(each, number))
        .flatMap((each) => (path === log.path && mayShareSeries(each.path, record.path) ? [...all] : wordsOf(each))),
    ),
  );
  return [...all].map((word) => ({ word, isSure: !shared.has(word) }));
}

function holds({ identity }: DecisionRecord, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return identity?.value.number === from || identity?.value.number === to;
}

function wordsOf({ kind, path }: DecisionRecord): readonly string[] {
  const { base, id } = readFileName(path);
  const before = id === undefined ? '' : base.slice(0, Math.max(0, base.indexOf(id)));
  const prefix = before.replace(/[-_. #]+$/, '').toLowerCase();
  return [...(kind === 'adr' || kind === 'rfc' ? [kind] : []), ...(/^[\p{L}][\p{L}_. -]{0,40}$/u.test(prefix) ? [prefix] : [])];
}

/** `# KEP-1234: Use X` → `kep` */
function headingWord(path: string, text: string, number: number): readonly string[] {
  const heading = outlineOf(text, markupOf(path, text)).headings[0]?.text.slice(0, 200) ?? '';
  const pattern = new RegExp(`^\\[?(\\p{L}{2,12}(?:-\\p{L}{2,12}){0,3})[-_ #]{0,2}${digitsPattern(number)}`, 'u');
  const word = pattern.exec(heading)?.[1]?.toLowerCase();
  return word === undefined ? [] : [word];
}
