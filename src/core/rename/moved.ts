import { targetPaths } from '../text/linkTarget.ts';
import { baseName, relativePath } from '../text/path.ts';
import type { RenamePlan } from './plan.ts';

type Move = Pick<RenamePlan, 'from' | 'to'>;

/** Where a file or folder is afterwards. */
export function movedPath(path: string, { from, to }: Move): string {
  if (path === from) return to;
  return path.startsWith(`${from}/`) ? to + path.slice(from.length) : path;
}

/** What the stem of a carrier is afterwards: `0012-use-x` → `0007-use-x`. */
export function stemAfter({ to, carrier: { ending } }: Pick<RenamePlan, 'to' | 'carrier'>): string {
  const name = baseName(to);
  return name.slice(0, name.length - ending.length);
}

/** Where a path is afterwards that may also lead to a page: by a name without ending, or with the ending of a site. */
export function movedPage(path: string, move: Move): string {
  const moved = movedPath(path, move);
  if (moved !== path || !isPageOf(path, move.from)) return moved;
  const [[, ending], [stem, endingAfter]] = [split(move.from), split(move.to)];
  if (ending !== endingAfter) return path;
  return path.endsWith('.html') ? `${stem}.html` : stem;
}

/** Whether a path leads to a document by its name without ending, or with that of a site's page. */
export function isPageOf(path: string, document: string): boolean {
  const [stem, ending] = split(document);
  return /^\.(?:md|markdown|mdx|adoc|asciidoc|rst|txt)$/i.test(ending) && (path === stem || path === `${stem}.html`);
}

/** `docs/0012-x.md` → `docs/0012-x`, `.md` */
function split(path: string): readonly [stem: string, ending: string] {
  const ending = /\.[A-Za-z]{1,9}$/.exec(path)?.[0] ?? '';
  return [path.slice(0, path.length - ending.length), ending];
}

/** The path inside the workspace folder that a link is written for; undefined where it leads elsewhere. */
export function pathOfLink(link: string, from: string): string | undefined {
  return targetPaths(link, from)[0];
}

/** `angled`: blanks may stand in it, as in `<a b.md>`. */
export type LinkStyle = 'bare' | 'angled';

/** A link as it is to be written in `from` to lead to `target`, in the manner in which it was written: from the root or relative, with or without `./`. */
export function respelled(link: string, from: string, target: string, style: LinkStyle): string {
  const path = /^[^?#]*/.exec(link)?.[0] ?? '';
  const rooted = path.startsWith('/');
  const plain = rooted ? `/${target}` : relativePath(from, target);
  const spelled = encodedLike(plain, path, style);
  const lead = path.startsWith('./') && !spelled.startsWith('../') ? './' : '';
  const slash = path.endsWith('/') && !spelled.endsWith('/') ? '/' : '';
  return lead + spelled + slash + link.slice(path.length);
}

/** Parts that stay are written as they were; new ones with as few escapes as a link needs. */
function encodedLike(plain: string, old: string, style: LinkStyle): string {
  const known = new Map(old.split('/').map((part) => [decoded(part), part]));
  return plain
    .split('/')
    .map((part) => known.get(part) ?? linkPart(part, style))
    .join('/');
}

/** A part of a path as a link has it. */
export function linkPart(part: string, style: LinkStyle): string {
  const needy = style === 'angled' ? /[%<>\n]/g : /[%\s()<>]/g;
  return part.replace(needy, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part; // "100%": a percent sign that is no escape
  }
}
