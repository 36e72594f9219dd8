import type { Day } from '../day/day.ts';
import { refusedByName } from '../record/refusal.ts';
import { byteLength, cutTo, isDeviceName, slugOf } from './slug.ts';

/**
 * How the files of a log are named: `{number:4}-{slug}.md`, `adr-{number:3}-{slug}.md`, `{date:YYYYMMDD}-{slug}.md`,
 * `{slug:_}.md`. Places: `{number}`, `{number:WIDTH}`, `{id}`, `{date}`, `{date:YYYYMMDD}`, `{slug}`, `{slug:SEPARATOR}`;
 * everything else stands for itself, and `/` makes a folder.
 */
export type Naming = string;

/** How files are named where nothing says otherwise. */
export const defaultNaming: Naming = '{number:4}-{slug}.md';

/** What a file name is made from. */
export interface NameValues {
  readonly title: string;
  readonly number: number;
  readonly today: Day;
  /** 1 for the first of its name; from 2 on it stands behind the slug. */
  readonly copy: number;
}

const mostUnits = 100;
const mostBytes = 255;
const place = /\{(number|id|date|slug)(?::([^{}/\\]*))?\}/g;

/** True where each name holds its own number, so that the next number makes the next name. */
export function isNumbered(naming: Naming): boolean {
  return /\{(?:number|id)(?::[^{}]*)?\}/.test(naming);
}

/** The name of one file: legal on every system, at most 100 characters and 255 bytes a segment, never outside its folder. */
export function fileNameOf(naming: Naming, values: NameValues): string {
  const segments = naming.split('/').filter((segment) => segment !== '' && !/^\.+$/.test(segment));
  const named = segments.length === 0 ? [defaultNaming] : segments;
  return named.map((segment, at) => segmentOf(segment, values, at === named.length - 1)).join('/');
}

function segmentOf(pattern: string, values: NameValues, isFile: boolean): string {
  const extension = isFile ? (/\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.exec(pattern)?.[0] ?? '.md') : '';
  const stemPattern = pattern.endsWith(extension) ? pattern.slice(0, pattern.length - extension.length) : pattern;
  const copy = values.copy > 1 ? `-${String(values.copy)}` : '';
  const room = (slug: string): string => legalStem(filled(stemPattern, values, slug) + (isFile ? copy : ''));
  const separator = /\{slug:([^{}]*)\}/.exec(stemPattern)?.[1] ?? '-';
  const around = room('');
  const slug = cutSlug(slugOf(values.title, separator), around.length + extension.length, byteLength(around) + extension.length);
  const stem = cutTo(room(slug), mostUnits - extension.length, mostBytes - extension.length).replace(/[-_. ]+$/, '');
  const named = stem === '' ? slugOf('') : stem;
  return (isFile && /^README\.[a-z]+$/i.test(pattern) ? named : accepted(named, extension)) + extension;
}

// Windows opens a device for `nul.md`, and a reader takes `template.md` or `roadmap.md` for something else than a record.
function accepted(stem: string, extension: string): string {
  if (isDeviceName(stem)) return `${stem}-record`;
  return refusedByName(stem + extension) === undefined ? stem : `the-${stem}-record`;
}

function cutSlug(slug: string, units: number, bytes: number): string {
  const spare = 'the--record'.length;
  const cut = cutTo(slug, Math.max(1, mostUnits - units - spare), Math.max(4, mostBytes - bytes - spare));
  return cut.replace(/[-_. ]+$/, '');
}

function filled(pattern: string, values: NameValues, slug: string): string {
  return pattern.replace(place, (_whole, name: string, detail: string | undefined) => {
    if (name === 'slug') return slug;
    if (name === 'date') return dateAs(detail, values.today);
    return padded(values.number, name, detail);
  });
}

/** The number behind the highest that is taken. Gaps stay: a record that was removed keeps its number in what was written about it. */
export function firstFree(taken: Iterable<number>): number {
  let highest = 0;
  for (const number of taken) highest = Math.max(highest, number);
  return highest + 1;
}

/** A number as names of a log have it: `{number:4}` makes `0012` of 12; undefined where they have none. */
export function numberIn(naming: Naming, number: number): string | undefined {
  const [, name, detail] = /\{(number|id)(?::([^{}/\\]*))?\}/.exec(naming) ?? [];
  return name === undefined ? undefined : padded(number, name, detail);
}

function padded(number: number, name: string, detail: string | undefined): string {
  return String(number).padStart(widthOf(detail, name === 'id' ? 4 : 1), '0');
}

function dateAs(style: string | undefined, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  const spelled = style === undefined || style === '' ? 'YYYY-MM-DD' : style;
  return spelled.replace('YYYY', year).replace('MM', month).replace('DD', date);
}

function widthOf(detail: string | undefined, otherwise: number): number {
  const width = /^\d{1,2}$/.test(detail ?? '') ? Number(detail) : otherwise;
  return Math.min(12, width);
}

// What Windows refuses in a name, and what a path or a shell would read as something else.
function legalStem(stem: string): string {
  return stem.replace(/[<>:"/\\|?*\p{Cc}\p{Cf}{}]/gu, '-').replace(/^[. ]+/, '');
}
