import type { StatedDate } from '../record/decisionRecord.ts';
import { dayOf } from './day.ts';
import { monthOf } from './months.ts';

/** A date found in a text, and where. */
export interface FoundDate {
  /** ISO 8601, as far as stated: a day, a month (`2018-11`) or a year. */
  readonly day: StatedDate;
  readonly start: number;
  readonly end: number;
}

interface Spelling {
  readonly pattern: RegExp;
  read(parts: readonly string[]): StatedDate | undefined;
}

const mostText = 300;
/** No date is longer than this: what begins before a limit is read to its end. */
const longestDate = 40;

const spellings: readonly Spelling[] = [
  { pattern: /(?<!\d)(\d{4})[-/._](\d{1,2})[-/._](\d{1,2})(?!\d)/gu, read: ([y, m, d]) => day(y, m, d) ?? day(y, d, m) },
  { pattern: /(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/gu, read: ([y, m, d]) => day(y, m, d) },
  { pattern: /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d|\.\d)/gu, read: ([d, , m, y]) => day(y, m, d) ?? day(y, d, m) },
  {
    pattern: /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{2})(?![\d/.-]\d|\d)/gu,
    read: ([d, m, y]) => day(`20${y ?? ''}`, m, d) ?? day(`20${y ?? ''}`, d, m),
  },
  {
    pattern:
      /(?<![\d.])(\d{1,2})(?:st|nd|rd|th|\.|er|º)?[ -]{1,3}(?:de |of )?(\p{L}{3,12})\.?,?[ -]{1,3}(?:de |del )?(\d{4})(?!\d)/giu,
    read: ([d, m, y]) => day(y, month(m), d),
  },
  {
    pattern: /(?<!\p{L})(\p{L}{3,12})\.? {0,2}(\d{1,2})(?:st|nd|rd|th)?,? {1,3}(\d{4})(?!\d)/giu,
    read: ([m, d, y]) => day(y, month(m), d),
  },
  { pattern: /(?<!\d)(\d{4})[ -](\p{L}{3,12})[ -](\d{1,2})(?!\d)/giu, read: ([y, m, d]) => day(y, month(m), d) },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu, read: ([y, m, d]) => day(y, m, d) },
  {
    // Not the "February 2026" of "31 February 2026", a day that does not exist.
    pattern:
      /(?<!\p{L})(?<!(?<!\d)\d{1,2}(?:st|nd|rd|th|\.|er|º)?[ -]{1,3}(?:de |of )?)(\p{L}{3,12})\.?,? {1,3}(?:de |del )?(\d{4})(?!\d)/giu,
    read: ([m, y]) => monthIn(y, month(m)),
  },
  { pattern: /(?<![\d/.-])(\d{4})[-/](\d{1,2})(?![\d/.-]\d|\d)/gu, read: ([y, m]) => monthIn(y, m) },
  { pattern: /(?<![\d/.-])(\d{1,2})\/(\d{4})(?!\d)/gu, read: ([m, y]) => monthIn(y, m) },
  { pattern: /(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월](?!\s?\d)/gu, read: ([y, m]) => monthIn(y, m) },
  { pattern: /^\s*((?:19|20)\d{2})\s*\.?\s*$/gu, read: ([y]) => y },
];

/**
 * Finds the first date of a short text, in any of the spellings people use: `2020-12-2`, `04/07/2019` (day first, unless that is
 * no day), `January 28th, 2022`, `05-Jul-2001`, `3 September 2026`, `2018-11`, `Agosto 2025`. It begins within the first `most`
 * characters.
 */
export function readDate(text: string, most = mostText): FoundDate | undefined {
  const head = text.slice(0, most + longestDate);
  const only = /^(\d{4})-(\d\d)-(\d\d)$/.exec(head);
  const stated = only === null ? undefined : day(only[1], only[2], only[3]);
  if (stated !== undefined) return { day: stated, start: 0, end: head.length };
  if (!/\d/.test(head)) return undefined;
  let first: FoundDate | undefined;
  for (const spelling of spellings) {
    const found = find(head, spelling);
    if (found !== undefined && found.start < (first?.start ?? most)) first = found;
  }
  return first;
}

function find(text: string, spelling: Spelling): FoundDate | undefined {
  spelling.pattern.lastIndex = 0;
  for (let match = spelling.pattern.exec(text); match !== null; match = spelling.pattern.exec(text)) {
    const stated = spelling.read(match.slice(1));
    if (stated !== undefined) return { day: stated, start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

// "0012" is the number of a record.
function day(year: string | undefined, monthNumber: string | undefined, dayOfMonth: string | undefined): StatedDate | undefined {
  return Number(year) < 1900 ? undefined : dayOf(Number(year), Number(monthNumber), Number(dayOfMonth));
}

function month(word: string | undefined): string | undefined {
  return monthOf(word ?? '')?.toString();
}

function monthIn(year: string | undefined, monthNumber: string | undefined): StatedDate | undefined {
  const number = Number(monthNumber);
  return number >= 1 && number <= 12 && Number(year) >= 1900 ? `${year ?? ''}-${String(number).padStart(2, '0')}` : undefined;
}
