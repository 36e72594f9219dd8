import type { Part } from './field.ts';
import { readFileName, seriesWords } from './fileName.ts';

/** A record that a text points at: an id (`0012`), a slug or a path. */
export interface Reference {
  readonly target: string;
  readonly start: number;
  readonly end: number;
}

// What templates of well-known processes name as examples.
const examples =
  /that-less-than-great-idea|our-past-effort|th(?:at|is)-other-neat-thing|^\{|\}|we-heard-you-like-keps|use-ldap-as-|sig-aaa/i;
const link =
  /\[([^[\]]{0,300})\](?:\(([^()\s]{1,600}(?:\([^()\s]{0,200}\)[^()\s]{0,300})?)(?:\s+"[^"]{0,200}")?\)|\[[^[\]]{0,200}\])|<([^<>\s]{3,600})>/g;

/** The records that a value names: links, `ADR-0045`, `#12`, bare numbers, slugs and paths. Remarks in brackets are passed over. */
export function referencesIn(part: Part): readonly Reference[] {
  const text = part.text.slice(0, 2000);
  const found: Reference[] = [];
  let at = 0;
  for (const match of text.matchAll(link)) {
    if (match.index < at) continue;
    found.push(...bareReferences(text.slice(at, match.index), part.span.start + at));
    const target = linkTarget(match[1] ?? '', match[2] ?? match[3]);
    const start = part.span.start + match.index;
    if (target !== undefined && !withinRemark(text, match.index)) found.push({ target, start, end: start + match[0].length });
    at = match.index + match[0].length;
  }
  found.push(...bareReferences(text.slice(at), part.span.start + at));
  return found.filter(
    (one, index) => !examples.test(one.target) && found.findIndex((other) => other.target === one.target) === index,
  );
}

/** What a reference by path or link text stands for: the id of the file that is named, or else the path as written. */
export function targetOfPath(path: string): string | undefined {
  const clean = path.replace(/[#?].*$/, '');
  if (clean === '' || /^mailto:/i.test(clean) || /\/(?:pull|pulls|issues|discussions|merge_requests|commit)\//i.test(`${clean}/`))
    return undefined;
  const name = readFileName(clean);
  if (name.number !== undefined && name.id !== undefined) return name.id;
  return /^https?:/i.test(clean) && !/\.(?:md|markdown|mdx|adoc|rst|html)$/i.test(clean) ? undefined : clean;
}

function linkTarget(text: string, path: string | undefined): string | undefined {
  const byPath = path === undefined ? undefined : targetOfPath(path);
  return (
    byPath ?? (path === undefined || !/^https?:/i.test(path) || seriesIn(text) ? bareReferences(text, 0)[0]?.target : undefined)
  );
}

function seriesIn(text: string): boolean {
  return /\b(?:ADR|RFC|KEP|KEEP|MSC|EIP|PEP)[-_ #]?\d/i.test(text) && !/#\d/.test(text);
}

function withinRemark(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 200), at);
  return before.lastIndexOf('(') > before.lastIndexOf(')') && /[\s]\([^)]*$/.test(before);
}

function bareReferences(text: string, offset: number): Reference[] {
  const visible = text.replace(/\([^()]*\)?/g, (remark) => ' '.repeat(remark.length));
  const found: Reference[] = [];
  for (const match of visible.matchAll(/[^\s,;()"'`*]{1,200}/g)) {
    const word = match[0].replace(/[.:]+$/, '').replace(/^[[{]|[\]}]$/g, '');
    const before = found.at(-1);
    const start = offset + match.index;
    const series = /(\S+)\s+$/.exec(visible.slice(Math.max(0, match.index - 30), match.index))?.[1]?.toLowerCase();
    const target = wordTarget(word, series);
    if (target !== undefined && before?.end !== start) found.push({ target, start, end: start + match[0].length });
  }
  return found;
}

function wordTarget(word: string, before: string | undefined): string | undefined {
  const numbered = /^(?:([A-Za-z]{2,9})[-_#]?)?#?(\d{1,8})$/.exec(word);
  if (numbered?.[2] !== undefined) {
    const prefix = numbered[1]?.toLowerCase();
    const known = prefix === undefined || seriesWords.has(prefix);
    return known &&
      (prefix !== undefined ||
        word.startsWith('#') ||
        numbered[2].length >= 3 ||
        seriesWords.has(before ?? '') ||
        before === undefined)
      ? numbered[2]
      : undefined;
  }
  if (/^https?:/i.test(word)) return targetOfPath(word);
  if (/^[./]{0,6}[\p{L}\p{N}_.~-]+(?:\/[\p{L}\p{N}_.~-]+)+\/?$/u.test(word) && !/^n\/a$/i.test(word)) return targetOfPath(word);
  if (/\.(?:md|markdown|mdx|adoc|rst)$/i.test(word)) return targetOfPath(word);
  const name = readFileName(word);
  if (name.id !== undefined && name.slug.length > 2) return name.date === undefined ? name.id : word;
  return undefined;
}
