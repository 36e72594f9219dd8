import { dayOf } from '../day/day.ts';
import { learnNaming } from '../draft/learnNaming.ts';
import { fileNameOf, numberIn, type Naming } from '../draft/naming.ts';
import { slugOf } from '../draft/slug.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { isInOwnFolder, readFileName } from '../record/fileName.ts';
import { folderOf, relativeTo } from '../text/path.ts';
import { digitsLike } from './digits.ts';

/** What carries a record's name: its file, or the folder that is its own. */
export interface Carrier {
  /** Posix path inside the workspace folder. */
  readonly path: string;
  /** `docs/adr/`, or nothing at the top. */
  readonly folder: string;
  readonly stem: string;
  /** `.md`; nothing for a folder. */
  readonly ending: string;
  /** Where in the stem the words of the title stand: `use-x` of `0012-use-x`. */
  readonly slug: { readonly start: number; readonly end: number };
  /** Where in the stem the number or the date stands; undefined where it stands elsewhere. */
  readonly id: { readonly start: number; readonly end: number } | undefined;
}

/** What carries the name of a record. */
export function carrierOf(record: DecisionRecord): Carrier {
  const path = isInOwnFolder(record.path) ? folderOf(record.path) : record.path;
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const ending = path === record.path ? (/(?:\.[a-z]{2}(?:[-_][A-Za-z]{2})?)?\.[A-Za-z]{1,9}$/.exec(name)?.[0] ?? '') : '';
  const stem = name.slice(0, name.length - ending.length);
  const at = record.identity?.source === 'file-name' ? stem.indexOf(record.identity.value.id) : -1;
  const id = at < 0 ? undefined : { start: at, end: at + (record.identity?.value.id.length ?? 0) };
  return { path, folder, stem, ending, id, slug: slugIn(stem, id, record.path) };
}

/** The width in which a log writes its numbers; 1 where it does not fill them up. */
export function widthOf(log: DecisionLog): number {
  return (numberIn(namingOf(log), 0) ?? '').length || 1;
}

/** The path of a carrier with another number; the same where the number stands elsewhere. */
export function numberedPath({ path, folder, stem, ending, id }: Carrier, number: number, width: number): string {
  if (id === undefined) return path;
  const written = digitsLike(stem.slice(id.start, id.end), number, width);
  return `${folder}${stem.slice(0, id.start)}${written}${stem.slice(id.end)}${ending}`;
}

/** The path of a carrier with another title, in the manner of its words; the same where it has none. */
export function titledPath(carrier: Carrier, title: string, log: DecisionLog): string {
  const { path, folder, stem, ending, slug } = carrier;
  if (slug.start === slug.end || unused === undefined) return path;
  const old = stem.slice(slug.start, slug.end);
  const separator = separatorOf(old, log);
  const pattern = `${bare(stem.slice(0, slug.start))}{slug:${separator}}${bare(stem.slice(slug.end))}.md`;
  const made = fileNameOf(pattern, { title, number: 0, today: unused, copy: 1 }).slice(0, -'.md'.length);
  return folder + (/\p{Lu}/u.test(old) ? inCase(made, title, separator, slug.start) : made) + ending;
}

// The name that is made here has no date in it.
const unused = dayOf(2000, 1, 1);

function slugIn(stem: string, id: Carrier['id'], path: string): Carrier['slug'] {
  if (id === undefined) {
    const { slug, base } = readFileName(path);
    const own = base === stem && stem.endsWith(slug) ? slug.length : stem.length;
    return { start: stem.length - own, end: stem.length };
  }
  const behind = /^[-_. ]+/.exec(stem.slice(id.end))?.[0].length;
  if (behind !== undefined) return { start: id.end + behind, end: stem.length };
  const before = /^(?:adrs?[-_])?(.+)[-_]$/i.exec(stem.slice(0, id.start))?.[1] ?? '';
  const isDateLast = id.end === stem.length && readFileName(path).date !== undefined;
  const start = isDateLast ? id.start - 1 - before.length : stem.length;
  return { start, end: isDateLast ? id.start - 1 : stem.length };
}

/** What joins the words of a name; where it is one word, what joins those of its neighbours. */
function separatorOf(slug: string, log: DecisionLog): string {
  const own = /[-_. ]/.exec(slug)?.[0];
  if (own !== undefined) return slug.includes('-') ? '-' : own;
  return namingOf(log).includes('{slug:_}') ? '_' : '-';
}

function namingOf({ path, records }: DecisionLog): Naming {
  return learnNaming(records.map((record) => relativeTo(path, record.path))).naming;
}

/** The name with the capitals of the title, where the log writes capitals. */
function inCase(name: string, title: string, separator: string, start: number): string {
  const words = title.replace(/['’]/g, '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
  const cased = words.join(separator);
  const made = name.slice(start);
  return slugOf(title, separator) === cased.toLowerCase() && cased.toLowerCase().startsWith(made)
    ? name.slice(0, start) + cased.slice(0, made.length)
    : name;
}

function bare(text: string): string {
  return text.replace(/[{}]/g, '-');
}
