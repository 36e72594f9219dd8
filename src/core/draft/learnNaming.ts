import { readFileName } from '../record/fileName.ts';
import { commonest } from './commonest.ts';
import { defaultNaming, type Naming } from './naming.ts';

/** What the names of a log tell: how they are made, and which numbers they hold. */
export interface LearnedNaming {
  readonly naming: Naming;
  readonly numbers: readonly number[];
}

/** One name taken apart. `pattern` has `{number}` without a width. */
interface NameShape {
  readonly pattern: Naming;
  readonly digits: string | undefined;
}

const extension = /\.(?:md|markdown|mdx|adoc|asciidoc|rst|txt)$/i;
const dates: readonly (readonly [RegExp, string])[] = [
  [/^((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])([-_. ])(.+)$/, '{date}'],
  [/^((?:19|20)\d\d)_(0[1-9]|1[0-2])_(0[1-9]|[12]\d|3[01])([-_. ])(.+)$/, '{date:YYYY_MM_DD}'],
  [/^((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([-_. ])(.+)$/, '{date:YYYYMMDD}'],
];
// `adr-`, `ADR_`, `rfc `, or nothing before the number; `ODH-ADR-MS-` in capitals.
const numbered = [
  /^((?:adrs?|rfcs?|dr|pdr|tdr|edr|ddr|kep|eip|pep|arch|design|decision|proposal|doc)[-_. ]?)?(\d{1,7})(?:([-_. ]+)(.+))?$/i,
  /^((?:[A-Z]{2,12}-){0,4}[A-Z]{2,12}[-_. ]?)(\d{1,7})(?:([-_. ]+)(.+))?$/,
];
const notRecords = /^(?:readme|index|template|.*-template|0*-?template.*|changelog|contributing|license)$/i;

/** Learns from file names (relative to the log's folder) how its records are named; the most common way wins, the newest on a tie. */
export function learnNaming(names: readonly string[]): LearnedNaming {
  const shapes = [...names]
    .sort()
    .map(shapeOfName)
    .filter((shape) => shape !== undefined);
  const numbers = shapes.flatMap((shape) => (shape.digits === undefined ? [] : [Number(shape.digits)]));
  const pattern = commonest(shapes.map((shape) => shape.pattern).reverse());
  if (pattern === undefined) return { naming: defaultNaming, numbers };
  const digits = shapes.flatMap((shape) => (shape.pattern === pattern && shape.digits !== undefined ? [shape.digits] : []));
  return { naming: pattern.replace('{number}', `{number:${String(widthOf(digits))}}`), numbers };
}

// `0001-use-x.md` → `{number}-{slug}.md`; `0001-use-x/README.md` → `{number}-{slug}/README.md`.
function shapeOfName(path: string): NameShape | undefined {
  const [first = '', second, ...deeper] = path.split('/').slice(isFolderForm(path) ? -2 : -1);
  if (deeper.length > 0) return undefined;
  const ending = second === undefined ? (extension.exec(first)?.[0] ?? '') : '';
  if (second === undefined && ending === '') return undefined;
  const stem = first.slice(0, first.length - ending.length);
  if (notRecords.test(stem)) return undefined;
  const { pattern, digits } = patternOf(stem);
  const tail = second === undefined ? ending : `/${second}`;
  return { pattern: pattern + tail, digits };
}

function isFolderForm(path: string): boolean {
  return /(?:^|\/)\d{1,7}[-_][^/]*\/README\.md$/i.test(path);
}

function patternOf(stem: string): { pattern: Naming; digits: string | undefined } {
  for (const [style, place] of dates) {
    const dated = style.exec(stem);
    if (dated !== null) return { pattern: `${place}${dated[4] ?? '-'}${slugPlace(dated[5] ?? '')}`, digits: undefined };
  }
  const match = numbered.map((style) => style.exec(stem)).find((found) => found !== null) ?? ofSeries(stem);
  if (match === undefined) return { pattern: slugPlace(stem), digits: undefined };
  const [, prefix = '', digits = '', separator = '', slug] = match;
  const tail = slug === undefined ? '' : separator + slugPlace(slug);
  return { pattern: `${prefix}{number}${tail}`, digits };
}

// "ODH-ADR-Operator-0014-x": whatever else the reader takes for a number.
function ofSeries(stem: string): readonly (string | undefined)[] | undefined {
  const { id, number } = readFileName(stem);
  const at = id === undefined ? -1 : stem.indexOf(id);
  if (id === undefined || number === undefined || at < 0) return undefined;
  const [, separator, slug] = /^([-_. ]+)(.+)$/.exec(stem.slice(at + id.length)) ?? [];
  return [stem, stem.slice(0, at), id, separator, slug];
}

// Words are joined by `_` in a log whose names have no `-`.
function slugPlace(slug: string): string {
  return slug.includes('_') && !slug.includes('-') ? '{slug:_}' : '{slug}';
}

// Padded names tell the width; without padding it is one digit.
function widthOf(digits: readonly string[]): number {
  const padded = digits.filter((text) => text.startsWith('0')).sort((a, b) => Number(a) - Number(b));
  return padded.at(-1)?.length ?? 1;
}
