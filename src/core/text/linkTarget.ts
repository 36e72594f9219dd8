import { baseName, relativePath } from './path.ts';

/**
 * The paths inside the workspace folder that a link may mean, most likely first; empty where it leads elsewhere (a
 * URL, an anchor, a mail address, a placeholder) or out of the workspace folder, where nobody can look.
 */
export function targetPaths(link: string, from: string): readonly string[] {
  const target = withoutAnchor(link.trim());
  if (target === '' || leadsElsewhere(target)) return [];
  const spellings = [...new Set([decoded(target), target])];
  return spellings.flatMap((spelling) => {
    const path = resolve(spelling, from);
    return path === undefined ? [] : variants(path);
  });
}

/** Whether a link climbs out of the workspace folder: into another repository beside it, or nowhere. */
export function leadsOut(link: string, from: string): boolean {
  const target = withoutAnchor(link.trim());
  return target !== '' && !leadsElsewhere(target) && resolve(decoded(target), from) === undefined;
}

/** `0005-x.md?raw=true#decision` → `0005-x.md` */
function withoutAnchor(link: string): string {
  return link.replace(/[?#].*$/s, '');
}

/** `https:…`, `mailto:…`, `//host/…`, `@handle`, `{{ page }}`, `{% link x %}`, `<url>`, `…` */
function leadsElsewhere(target: string): boolean {
  return /^(?:[a-z][a-z0-9+.-]*:|\/\/|@|www\.)/i.test(target) || /[{}<>\n]|^\.{3,}$|^…$/.test(target) || isMail(target);
}

function isMail(target: string): boolean {
  return /^[^/@]+@[^/@]+\.[a-z]+$/i.test(target);
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // "100%.md": a percent sign that is no escape
  }
}

/** The path inside the workspace folder; undefined where it climbs out of it. `/docs/x` starts at its root. */
function resolve(target: string, from: string): string | undefined {
  const start = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of target.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') start.push(part);
    else if (start.pop() === undefined) return undefined;
  }
  return start.length === 0 ? '.' : start.join('/');
}

/** Sites link to pages without their ending, or with the ending of the page they become. */
function variants(path: string): readonly string[] {
  const name = baseName(path);
  if (name.endsWith('.html')) return [path, `${path.slice(0, -'.html'.length)}.md`];
  return /\.[a-z0-9]{1,8}$/i.test(name) ? [path] : [path, `${path}.md`, `${path}.mdx`];
}

/** The link to write in one file so that it leads to another: `docs/adr/1.md`, `docs/x y.md` → `../x%20y.md` */
export function relativeLink(from: string, to: string): string {
  const path = relativePath(from, to);
  return path.replace(/[%\s()<>]/g, (character) => encodeURI(character).replace('(', '%28').replace(')', '%29'));
}
