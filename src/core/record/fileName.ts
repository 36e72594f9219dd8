import { dayOf, type Day } from '../day/day.ts';

/** What a path says of a record. */
export interface NameParts {
  /** The name without extension; of `0007/README.md`, the folder's. */
  readonly base: string;
  /** A prefix word before the number, lower case: `adr`, `rfc`, `keep`. */
  readonly prefix: string | undefined;
  /** The number as written, or the date as written. */
  readonly id: string | undefined;
  readonly number: number | undefined;
  readonly date: Day | undefined;
  /** What follows the id: `use-x`. */
  readonly slug: string;
}

/** Words before a number that say which series it belongs to. */
export const seriesWords: ReadonlySet<string> = new Set(
  'adr adrs mdr rfc rfcs keep kep keps msc eip erc pep cfp otep hip cap sep dep tep fep nip bip aip sip lip pip tip gep oep xep proposal decision dr ddr pdr tdr edr design doc arch architecture enhancement record'.split(
    ' ',
  ),
);

/** Reads the name of a file: `0001-use-x`, `adr-001-use-x`, `ADR-18`, `ODH-ADR-MS-0001-x`, `20230115-x`, `2023-06-30-x`, `eip-1559`, `0007/README`. */
export function readFileName(path: string): NameParts {
  const segments = path.split('/');
  const own = (segments.at(-1) ?? '').replace(/\.[A-Za-z]{1,9}$/, '');
  const folder = segments.at(-2) ?? '';
  const base = /^(?:readme|index)$/i.test(own) && startsWithNumber(folder) ? folder : own;
  return (
    dated(base) ??
    numbered(base) ??
    dateLast(base) ?? { base, prefix: undefined, id: undefined, number: undefined, date: undefined, slug: base }
  );
}

/** Whether a folder's name makes it a record's own folder: `0007-use-x`. */
export function startsWithNumber(name: string): boolean {
  return /^\d{3,5}(?:-|$)/.test(name) || /^(?:adr|rfc|kep)-?\d{1,5}(?:-|$)/i.test(name);
}

function dated(base: string): NameParts | undefined {
  const match = /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?:[-_. ]|$)/.exec(base);
  const date = match === null ? undefined : dayOf(Number(match[1]), Number(match[3]), Number(match[4]));
  if (match === null || date === undefined || Number(match[1]) < 1980) return undefined;
  const id = match[0].replace(/[-_. ]$/, '');
  return { base, prefix: undefined, id, number: undefined, date, slug: base.slice(match[0].length) };
}

function dateLast(base: string): NameParts | undefined {
  const match = /^(.*)[-_](\d{4})-?(\d{2})-?(\d{2})$/.exec(base);
  const date = match === null ? undefined : dayOf(Number(match[2]), Number(match[3]), Number(match[4]));
  if (match?.[1] === undefined || date === undefined || Number(match[2]) < 1980) return undefined;
  const slug = match[1].replace(/^adrs?[-_]/i, '');
  return { base, prefix: undefined, id: base.slice(match[1].length + 1), number: undefined, date, slug };
}

function numbered(base: string): NameParts | undefined {
  const words = base.split(/[-_. ]/);
  let at = 0;
  for (const [index, word] of words.slice(0, 6).entries()) {
    const series = /^([A-Za-z]{2,9})(\d{1,7})$/.exec(word);
    const digits = /^\d{1,7}$/.test(word) ? word : seriesWords.has(series?.[1]?.toLowerCase() ?? '') ? series?.[2] : undefined;
    if (digits !== undefined) {
      if (!isSeries(words.slice(0, index), digits)) return undefined;
      const prefix = words.slice(0, index).find((part) => seriesWords.has(part.toLowerCase())) ?? series?.[1] ?? words[0];
      const slug = base.slice(at + word.length + 1);
      return {
        base,
        prefix: index === 0 && series === null ? undefined : prefix?.toLowerCase(),
        id: digits,
        number: Number(digits),
        date: undefined,
        slug,
      };
    }
    at += word.length + 1;
  }
  return undefined;
}

// "ODH-ADR-MS-0001" is a series, "use-http-2" and "adr-http-2" are not.
function isSeries(before: readonly string[], digits: string): boolean {
  if (before.length === 0) return true;
  const series = before.findIndex((word) => seriesWords.has(word.toLowerCase()));
  const led = series === 0 || (series > 0 && before.slice(0, series).every(isAcronym));
  if (!led) return before.length <= 2 && before.every(isAcronym);
  return series === before.length - 1 || (digits.length >= 3 && before.length - series <= 2);
}

function isAcronym(word: string): boolean {
  return /^[A-Z]{2,8}$/.test(word);
}
