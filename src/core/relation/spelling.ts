import type { DecisionRecord } from '../record/decisionRecord.ts';
import { readFileName } from '../record/fileName.ts';
import { baseName, folderOf, stemOf } from '../text/path.ts';
import type { Markup } from '../record/marks.ts';
import { isMainDocument, isSidecar } from '../record/sidecar.ts';
import { inLinkText } from '../text/escaping.ts';
import { relativeLink } from '../text/linkTarget.ts';

/** From which record to which a reference leads. */
export interface Way {
  readonly from: DecisionRecord;
  readonly to: DecisionRecord;
}

/** What a reference stands in: a section of prose, a line with a label or a cell, a key of front matter. */
export type Place = 'section' | 'line' | 'key';

/** A reference as somebody wrote it, and what it leads to. */
export interface WrittenReference extends Way {
  readonly text: string;
}

/**
 * A reference spelt as another one is: `[12. Use Y](0012-use-y.md)`, `ADR-12`, `[[0012-use-y]]`, `/adr/0012-use-y`. Undefined where
 * the other one says something that is not known of this record.
 */
export function spellAlike(like: WrittenReference, way: Way, place: Place): string | undefined {
  const link = /^\[(.*)\]\((<?)([^<>]*?)(>?)\)$/s.exec(like.text);
  if (link !== null) {
    const [, said = '', open = '', path = '', close = ''] = link;
    const [text, target] = [renamed(said, like.to, way.to), repathed(path, like, way, 'line')];
    return text === undefined || target === undefined ? undefined : `[${text}](${open}${target}${close})`;
  }
  const isPath = /[/]|\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.test(like.text);
  return isPath ? repathed(like.text, like, way, place) : renamed(like.text, like.to, way.to);
}

/** How a reference is spelt where no other shows it, the best first: a link in prose, an id or a path in front matter. */
export function usualSpellings(way: Way, place: Place, markup: Markup): readonly string[] {
  const { from, to } = way;
  const path = relativeLink(from.path, to.path);
  const id = identifierOf(to);
  const bare = to.identity?.value.number === undefined ? undefined : to.identity.value.id;
  const names = [to.kind === 'adr' ? id : bare, stemOf(to.path)].filter((name) => name !== undefined);
  if (place === 'key') {
    const folder = `/${isMainDocument(to.path) ? folderOf(to.path) : to.path}`;
    return isSidecar(from.path) ? [folder, ...names, path] : [...names, decodeURI(path), folder];
  }
  const number = to.identity?.value.number;
  const title = inLinkText(to.title.value);
  const label = place === 'section' && number !== undefined ? `${String(number)}. ${title}` : (id ?? title);
  return [linkIn(markup, label, path), linkIn(markup, stemOf(to.path), path), ...names, path];
}

/** What a person would call the record in a text: `ADR-0007`; undefined for what has no number, or is of a series that is not known. */
function identifierOf({ identity, kind, path }: DecisionRecord): string | undefined {
  const series = kind === 'adr' ? kind : readFileName(path).prefix;
  if (identity?.value.number === undefined || series === undefined) return undefined;
  return `${series.toUpperCase()}-${identity.value.id}`;
}

function linkIn(markup: Markup, text: string, path: string): string {
  if (markup === 'asciidoc') return `xref:${path}[${text}]`;
  return markup === 'rst' ? `\`${text} <${path}>\`_` : `[${text}](${path})`;
}

/** What is left of a text beside names and numbers when it says nothing else: `ADR-`, `. `, `RFC `. */
const longestRest = 8;

/** A text that calls one record by its names, with those of another: "ADR-5: Use X" → "ADR-12: Use Y". */
function renamed(text: string, was: DecisionRecord, is: DecisionRecord): string | undefined {
  const [old, young] = [namesOf(was), namesOf(is)];
  let [result, rest] = ['', ''];
  for (let at = 0; at < text.length;) {
    const found = old.find(({ name }) => standsAt(text, at, name));
    const other = young.find(({ sort }) => sort === found?.sort);
    if (other?.name === '') return undefined;
    const kept = found === undefined ? text.charAt(at) : '';
    rest += kept;
    result += other?.name ?? kept;
    at += found?.name.length ?? 1;
  }
  const isSaid = rest !== text && rest.replace(/[^\p{L}\d]/gu, '').length <= longestRest;
  return isSaid ? result : undefined;
}

/** Whether a name stands at a place as a word of its own. */
function standsAt(text: string, at: number, name: string): boolean {
  if (name === '' || !text.startsWith(name, at)) return false;
  return !/[\p{L}\d]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\d]/u.test(text.slice(at + name.length));
}

/** What a record may be called in a text, the longest name first. */
function namesOf({ path, title, identity }: DecisionRecord): readonly { readonly sort: string; readonly name: string }[] {
  const { id = '', number } = identity?.value ?? {};
  return [
    { sort: 'file', name: baseName(path) },
    { sort: 'stem', name: stemOf(path) },
    { sort: 'title', name: inLinkText(title.value) },
    { sort: 'id', name: id },
    { sort: 'number', name: number === undefined ? '' : String(number) },
  ];
}

/** A path to another record, from the root, with its ending or of its folder, as the path that is known leads to its own. */
function repathed(path: string, like: Way, { from, to }: Way, place: Place): string | undefined {
  const bare = path.replace(/[?#].*$/s, '');
  const isFolder = isMainDocument(like.to.path) && !/\.[a-z]+$/i.test(bare);
  if (isFolder && !isMainDocument(to.path)) return undefined;
  const whole = isFolder ? folderOf(to.path) : to.path;
  const target = /\.[a-z]+$/i.test(bare) ? whole : whole.replace(/\.[a-z]+$/i, '');
  const known = isFolder ? folderOf(like.to.path) : like.to.path.slice(0, like.to.path.length - (whole.length - target.length));
  if (/^https?:/i.test(bare)) return bare.endsWith(`/${known}`) ? bare.slice(0, -known.length) + target : undefined;
  if (bare.startsWith('/')) return `/${target}`;
  if (place === 'key' && bare === known && folderOf(like.from.path) !== '') return target;
  const relative = relativeLink(from.path, target);
  return bare.startsWith('./') && !relative.startsWith('.') ? `./${relative}` : relative;
}
