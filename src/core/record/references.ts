import type { Part } from './field.ts';
import { saysPartly } from './statusWords.ts';
import { readFileName, seriesWords, type NameParts } from './fileName.ts';

/** What a text calls a record: an id (`0012`), a slug or a path. */
export interface Named {
  readonly target: string;
  /** The path, the address or the number of an issue as written, where the target is only the number in it. */
  readonly link?: string;
}

/** A record that a text points at, and where. */
export interface Reference extends Named {
  /** Whether only a part of the record may be meant. */
  readonly partial: boolean;
  readonly start: number;
  readonly end: number;
}

type Found = Omit<Reference, 'partial'>;

/** Whether records count that are named in brackets: remarks mostly, but some put the successor there. */
export type Remarks = 'passed-over' | 'read';

// What templates of well-known processes name as examples.
const examples =
  /that-less-than-great-idea|our-past-effort|th(?:at|is)-other-neat-thing|^\{|\}|we-heard-you-like-keps|use-ldap-as-|sig-aaa/i;
const link =
  /\[\[([^[\]|]{1,300})(?:\|[^[\]]{0,300})?\]\]|\[([^[\]]{0,300})\](?:\((?:<([^<>]{1,600})>|([^()\s]{1,600}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?)(?:\s+"[^"]{0,200}")?)\)|\[[^[\]]{0,200}\])|<([^<>\s]{3,600})>/g;
const remark = /\([^()]*\)?|（[^（）]*）?/g;
/** Kana, Chinese characters, Hangul and their punctuation begin here: no blank stands between them and an id. */
const glued = /^[\u3000-\uffef]{0,30}?((?:[A-Za-z]{2,9}[-_#]?|0)\d{1,8})(?:[\u3000-\uffef]|$)/;

/** The records that a value names: links, `ADR-0045`, `#12`, `[[wiki links]]`, bare numbers, slugs and paths. */
export function referencesIn(part: Part, remarks: Remarks = 'passed-over'): readonly Reference[] {
  const text = part.text.slice(0, 2000);
  const bare = remarks === 'read' ? text.replace(/[()（）]/g, ' ') : text;
  const found: Found[] = [];
  let at = 0;
  for (const match of text.matchAll(link)) {
    if (match.index < at) continue;
    found.push(...bareReferences(bare.slice(at, match.index), part.span.start + at));
    const [whole, wiki, said = '', angled, path, address] = match;
    const named = linkTarget(wiki ?? said, wiki ?? angled ?? path ?? address);
    const start = part.span.start + match.index;
    if (named !== undefined && (remarks === 'read' || !withinRemark(text, match.index)))
      found.push({ ...named, start, end: start + whole.length });
    at = match.index + whole.length;
  }
  found.push(...bareReferences(bare.slice(at), part.span.start + at));
  const distinct = found.filter(
    (one, index) => !examples.test(one.target) && found.findIndex((other) => referenceKey(other) === referenceKey(one)) === index,
  );
  return distinct.map((one) => ({ ...one, partial: isInPart(text, one.start - part.span.start, one.end - part.span.start) }));
}

/** "in part ADR-3", "the parts of ADR-3 on storage", "ADR-3 (storage)"; what stands in brackets may also be a title: it is not certain. */
function isInPart(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + 30);
  const near = `${text.slice(Math.max(0, start - 20), start)} ${behind}`.match(/[\p{L}\p{M}]+/gu) ?? [];
  return /^\s*[(（]\s*\p{L}/u.test(behind) || near.some((word) => saysPartly(word.toLowerCase()) || /^parts?$/i.test(word));
}

/** What tells references apart: the target, and the folder that a link leads to. `../rfcs/0003-x.md` → `../rfcs/0003` */
export function referenceKey({ target, link = '' }: Named): string {
  const isElsewhere = /^https?:/i.test(link) && targetOfPath(link) === undefined;
  return isElsewhere ? target : link.slice(0, link.lastIndexOf('/') + 1).replace(/^\.\//, '') + target;
}

/** What a reference by path stands for: the id of the file that is named, or else the path as written. */
export function targetOfPath(path: string): Named | undefined {
  const clean = path.replace(/[#?].*$/, '');
  if (clean === '' || /^mailto:/i.test(clean) || /\/(?:pull|pulls|issues|discussions|merge_requests|commit)\//i.test(`${clean}/`))
    return undefined;
  const name = readFileName(clean);
  if (name.number !== undefined && name.id !== undefined)
    return isSubdivided(name) ? { target: clean } : { target: name.id, link: clean };
  return /^https?:/i.test(clean) && !/\.(?:md|markdown|mdx|adoc|rst|html)$/i.test(clean) ? undefined : { target: clean };
}

// "007.1" is another record than "007".
function isSubdivided({ base, id, slug }: NameParts): boolean {
  return /^\d/.test(slug) && base.includes(`${id ?? ''}.`);
}

function linkTarget(text: string, path: string | undefined): Named | undefined {
  const byPath = path === undefined ? undefined : targetOfPath(path);
  if (byPath !== undefined) return byPath;
  const [bare] = path === undefined || !/^https?:/i.test(path) || seriesIn(text) ? bareReferences(text, 0) : [];
  return bare === undefined ? undefined : { target: bare.target, ...(path === undefined ? {} : { link: path }) };
}

function seriesIn(text: string): boolean {
  return /\b(?:ADR|RFC|KEP|KEEP|MSC|EIP|PEP)[-_ #]?\d/i.test(text) && !/#\d/.test(text);
}

function withinRemark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && /[\s]\([^)]*$/.test(before);
}

function bareReferences(text: string, offset: number): Found[] {
  const visible = text.replace(remark, (whole) => ' '.repeat(whole.length));
  const found: Found[] = [];
  for (const match of visible.matchAll(/[^\s,;()"'`*，、；。：（）「」【】]{1,200}/g)) {
    const word = withoutSentence(match[0].replace(/[.:]+$/, '').replace(/^[[{]+|[\]}]+$/g, ''));
    const before = found.at(-1);
    const start = offset + match.index + match[0].indexOf(word);
    const series = /(\S+)\s+$/.exec(visible.slice(Math.max(0, match.index - 30), match.index))?.[1]?.toLowerCase();
    const named = wordTarget(word, series);
    if (named !== undefined && before?.end !== start) found.push({ ...named, start, end: start + word.length });
  }
  return found;
}

// 已被ADR-0009取代: where nobody sets blanks, an id is found between the words.
function withoutSentence(word: string): string {
  const isGlued = word.charCodeAt(0) > 127 || word.charCodeAt(word.length - 1) > 127;
  return (isGlued ? glued.exec(word)?.[1] : undefined) ?? word;
}

function wordTarget(word: string, before: string | undefined): Named | undefined {
  const numbered = /^(?:([A-Za-z]{2,9})[-_#]?)?#?(\d{1,8})$/.exec(word);
  if (numbered?.[2] !== undefined) {
    const prefix = numbered[1]?.toLowerCase();
    const known = prefix === undefined || seriesWords.has(prefix) || isOwnSeries(numbered[1] ?? '', numbered[2]);
    return known &&
      (prefix !== undefined ||
        word.startsWith('#') ||
        numbered[2].length >= 3 ||
        seriesWords.has(before ?? '') ||
        before === undefined)
      ? { target: numbered[2], ...(word.startsWith('#') ? { link: word } : {}) }
      : undefined;
  }
  if (/^https?:/i.test(word)) return targetOfPath(word);
  if (isPath(word)) return targetOfPath(word);
  if (/\.(?:md|markdown|mdx|adoc|rst)$/i.test(word)) return targetOfPath(word);
  const name = readFileName(word);
  if (name.id !== undefined && name.slug.length > 2) return { target: name.date === undefined ? name.id : word };
  return undefined;
}

// Nobody pads the number of a thing: `DEC-06` is a record, `SHA-256` and `UTF-8` are not.
function isOwnSeries(word: string, digits: string): boolean {
  return word === 'DEC' || (digits.startsWith('0') && /^[A-Z]{2,9}$/.test(word));
}

/** `docs/adr/use-x.md`, `../use-x`, `adr/use-x`, `text/0012-use-x`; not `N/A`, `SWORD/SHIELD` and `read/write`. */
function isPath(word: string): boolean {
  if (!word.includes('/') || !/\p{L}/u.test(word) || !/^[./]{0,6}[\p{L}\p{N}_.~-]+(?:\/[\p{L}\p{N}_.~-]+)+\/?$/u.test(word))
    return false;
  return /^[./]|\.\w{1,9}$|\d|\/[\p{Ll}\p{N}]+-[^/]+$/u.test(word);
}
