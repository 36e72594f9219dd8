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
  const slash = path.lastIndexOf('/');
  const own = path.slice(slash + 1).replace(/\.[A-Za-z]{1,9}$/, '');
  const folder = slash < 0 ? '' : path.slice(path.lastIndexOf('/', slash - 1) + 1, slash);
  const base = isRecordFolder(folder) && namesOnlyItsKind(own, path) ? folder : own;
  return dated(base) ?? numbered(base) ?? dateLast(base) ?? unnumbered(base);
}

/** Whether a document is its own folder's: `0172-use-x/README.md`, `0172-use-x/proposal.md`, `veps/0172-use-x/vep.md`. */
export function isInOwnFolder(path: string): boolean {
  const [folder = '', file = ''] = path.split('/').slice(-2);
  return file !== '' && namesOnlyItsKind(file.replace(/\.[A-Za-z]{1,9}$/, ''), path) && isRecordFolder(folder);
}

/** Whether a document is called after what it is and not what it is about: by a common word, or by its series, as a folder says it. */
function namesOnlyItsKind(stem: string, path: string): boolean {
  if (/^(?:readme(?:[-_.].{0,20})?|index|proposal|design|rfc|kep|adr|enhancement|decision|record)$/i.test(stem)) return true;
  return /^[a-z]{3,6}$/i.test(stem) && path.toLowerCase().includes(`${stem.toLowerCase()}s/`);
}

/** Whether a folder's name makes it a record's own folder: `0007-use-x`, `CIP-0017`, `slep010`; not `2024`. */
export function isRecordFolder(name: string): boolean {
  if (!/^[A-Za-z]{0,6}[-_]?\d/.test(name) || /^(?:19|20)\d\d$/.test(name)) return false;
  const { id, prefix, number } = numbered(name) ?? {};
  if (id === undefined || number === undefined || id.length > 5) return false;
  return id.length >= 3 || (prefix !== undefined && seriesWords.has(prefix));
}

/** Whether a file waits for its number: `XXXX-use-x`. */
export function isUnnumberedDraft(base: string): boolean {
  return /^(?:x{3,5}|n{3,5})[-_]/i.test(base);
}

function unnumbered(base: string): NameParts {
  const slug = isUnnumberedDraft(base) ? base.replace(/^[A-Za-z]+[-_]/, '') : base;
  return { base, prefix: undefined, id: undefined, number: undefined, date: undefined, slug };
}

function dated(base: string): NameParts | undefined {
  const match = /^(?:([A-Za-z]{2,9})[-_])?((\d{4})([-_.]?)(\d{2})\4(\d{2})(?:T?\d{4}(?:\d{2})?)?)(?:[-_. ]|$)/.exec(base);
  const [whole, series, id, year, , month, day] = match ?? [];
  if (whole === undefined || (series !== undefined && !seriesWords.has(series.toLowerCase()))) return undefined;
  const date = Number(year) < 1980 ? undefined : dayOf(Number(year), Number(month), Number(day));
  const prefix = series?.toLowerCase();
  return date === undefined ? undefined : { base, prefix, id, number: undefined, date, slug: base.slice(whole.length) };
}

function dateLast(base: string): NameParts | undefined {
  const match = /^(.*)[-_](\d{4})-?(\d{2})-?(\d{2})$/.exec(base);
  const date = match === null ? undefined : dayOf(Number(match[2]), Number(match[3]), Number(match[4]));
  if (match?.[1] === undefined || date === undefined || Number(match[2]) < 1980) return undefined;
  const slug = match[1].replace(/^adrs?[-_]/i, '');
  return { base, prefix: undefined, id: base.slice(match[1].length + 1), number: undefined, date, slug };
}

function numbered(base: string): NameParts | undefined {
  const words = base.split(/[-_. ]/, 6);
  let at = 0;
  for (const [index, word] of words.entries()) {
    const end = at + word.length;
    const before = words.slice(0, index);
    const found = numberIn(word, before);
    if (found !== undefined) {
      const { series, digits } = found;
      if (!isSeries(before, digits) || isVersion(digits, base.slice(end, end + 2))) return undefined;
      const prefix = before.find((part) => seriesWords.has(part.toLowerCase())) ?? series ?? before[0];
      const number = Number(digits);
      return { base, prefix: prefix?.toLowerCase(), id: digits, number, date: undefined, slug: base.slice(end + 1) };
    }
    at = end + 1;
  }
  return undefined;
}

/** The number that a word of a name is or ends with: `0012`, `ADR12`, `ADR006V01` (its first version). */
function numberIn(word: string, before: readonly string[]): { readonly series?: string; readonly digits: string } | undefined {
  const [, series = '', digits] = /^([A-Za-z]{2,9})?(\d{1,12})(?:V\d{1,3})?$/.exec(word) ?? [];
  if (digits === undefined) return undefined;
  const known = seriesWords.has((series === '' ? (before.at(-1) ?? '') : series).toLowerCase());
  if (digits.length > 7 && !known) return undefined;
  if (series === '') return /V/.test(word) ? undefined : { digits };
  return known || isGlued(before, series, digits) ? { series, digits } : undefined;
}

// "slep010", but not "ipv6" and "sha256"
function isGlued(before: readonly string[], word: string, digits: string): boolean {
  return before.length === 0 && word.length <= 6 && isPadded(digits);
}

// Nobody pads the number of a thing: "nxep-0001" counts documents, "http-2" and "sha-256" don't.
function isPadded(digits: string): boolean {
  return digits.length >= 3 && digits.startsWith('0');
}

// "design-2.12" is about a release.
function isVersion(digits: string, behind: string): boolean {
  return !isPadded(digits) && /^\.\d/.test(behind);
}

// "ODH-ADR-MS-0001" is a series, "use-http-2" and "adr-http-2" are not.
function isSeries(before: readonly string[], digits: string): boolean {
  const [first] = before;
  if (first === undefined) return true;
  if (before.length === 1 && isPadded(digits) && /^[A-Za-z]{2,6}$/.test(first)) return true;
  const series = before.findIndex((word) => seriesWords.has(word.toLowerCase()));
  const led = series === 0 || (series > 0 && before.slice(0, series).every(isAcronym));
  if (!led) return before.length <= 2 && before.every(isAcronym);
  return series === before.length - 1 || (digits.length >= 3 && before.length - series <= 2);
}

function isAcronym(word: string): boolean {
  return /^[A-Z]{2,8}$/.test(word);
}
