import type { Edit } from '../edits/edit.ts';
import { inPattern } from '../text/escaping.ts';
import type { Span } from '../text/span.ts';
import { linksIn, linksInFrontMatter, type DocumentLink } from './documentLinks.ts';
import { isPageOf, linkPart, movedPage, movedPath, pathOfLink, respelled, stemAfter, type LinkStyle } from './moved.ts';
import type { RenamePlan } from './plan.ts';
import type { CitingFile, Found } from './rewriting.ts';
import { restated } from './restated.ts';
import { besideLink } from './besideLink.ts';

/** Links of a document that lead to what is renamed, or from it: where they lead, what they are called, and what stands beside them. */
export function linkEdits(file: CitingFile, plan: RenamePlan): Found {
  const edits: Edit[] = [];
  const unclear: Span[] = [];
  const settled: Span[] = [];
  const doubtful: Span[] = [];
  for (const link of isDocument.test(file.path) ? linksIn(file.path, file.text) : []) {
    const kind = kindOf(link, file, plan);
    settled.push(link.target);
    if (link.text !== undefined) (kind === 'own' ? settled : doubtful).push(link.text);
    if (kind === 'unclear') unclear.push(link.target);
    if (kind === 'own' || kind === 'near') edits.push(...editsOf(link, file, plan, kind));
  }
  doubtful.push(...foreignInFrontMatter(file, plan));
  return { edits, unclear, settled: [...settled, ...edits.map(({ span }) => span)], doubtful };
}

/** What stands in front matter is read as values; but the text of a link there that leads elsewhere stays with the link. */
function foreignInFrontMatter(file: CitingFile, plan: RenamePlan): readonly Span[] {
  const links = isDocument.test(file.path) ? linksInFrontMatter(file.path, file.text) : [];
  return links.flatMap((link) => (link.text === undefined || kindOf(link, file, plan) === 'own' ? [] : [link.text]));
}

const isDocument = /\.(?:md|markdown|mdx|adoc|asciidoc|rst|txt)$/i;

/** `own`: leads to the record; `near`: to another file; `foreign`: to another host; `unclear`: to a file of that name which is not here. */
type LinkKind = 'own' | 'near' | 'foreign' | 'unclear';

function kindOf({ target, kind }: DocumentLink, { path, text }: CitingFile, plan: RenamePlan): LinkKind {
  const written = text.slice(target.start, target.end);
  const { stem, ending } = plan.carrier;
  const isNamed =
    isDistinct(plan) &&
    new RegExp(
      `(?:^|/)${inPattern(stem)}(?:${inPattern(ending)}|\\.html)?${ending === '' ? '(?:[/?#]|$)' : '/?(?:[?#]|$)'}`,
    ).test(written);
  if (kind === 'page' && isNamed && !written.includes('/')) return plan.namesakes.length === 0 ? 'own' : 'unclear';
  const there = pathOfLink(written, path);
  if (there === undefined) return isNamed && /^https?:/i.test(written) ? 'unclear' : 'foreign';
  if (isRecord(there, plan)) return 'own';
  if (!isNamed || plan.from === plan.to || there.startsWith(`${plan.from}/`)) return 'near';
  return [there, `${there}.md`, there.replace(/\.html$/, '.md')].some(plan.request.exists) ? 'near' : 'unclear';
}

/** Whether a name can only be that of the record: with a number or a date, and words. */
export function isDistinct({ carrier: { id, slug } }: Pick<RenamePlan, 'carrier'>): boolean {
  return id !== undefined && slug.start < slug.end;
}

function isRecord(path: string, { from, request: { record } }: RenamePlan): boolean {
  return path === record.path || path === from || isPageOf(path, record.path);
}

function editsOf(link: DocumentLink, file: CitingFile, plan: RenamePlan, kind: LinkKind): readonly Edit[] {
  const { text, path } = file;
  const written = text.slice(link.target.start, link.target.end);
  const spelled =
    link.kind === 'page' ? pageSpelled(written, path, plan) : linkSpelled(written, path, link.isAngled ? 'angled' : 'bare', plan);
  const led = spelled === written ? [] : [{ span: link.target, text: spelled }];
  if (kind !== 'own') return led;
  const said = link.text === undefined ? [] : restated(text.slice(link.text.start, link.text.end), link.text.start, plan, 'link');
  return [...led, ...said, ...besideLink(link, file, plan)];
}

function linkSpelled(written: string, from: string, style: LinkStyle, plan: RenamePlan): string {
  const there = pathOfLink(written, from);
  if (there === undefined) return written;
  const target = movedPage(there, plan);
  const after = movedPath(from, plan);
  if (pathOfLink(written, after) === target) return written;
  const renamed = withNewName(written, plan, style);
  return pathOfLink(renamed, after) === target ? renamed : respelled(written, after, target, style);
}

/** The link with the new name in place of the old one, the way to it as it was. */
function withNewName(written: string, plan: RenamePlan, style: LinkStyle): string {
  const { stem } = plan.carrier;
  const at = written.lastIndexOf(stem);
  return at < 0 ? written : written.slice(0, at) + linkPart(stemAfter(plan), style) + written.slice(at + stem.length);
}

/** `[[0012-use-x]]` says only the name, wherever the file is; `` :doc:`../adr/0012-use-x` `` says the way to it. */
function pageSpelled(written: string, from: string, plan: RenamePlan): string {
  const { stem, ending } = plan.carrier;
  const isNamed = written === stem || written === stem + ending;
  if (!isNamed || /\.(?:rst|txt)$/i.test(from)) return linkSpelled(written, from, 'angled', plan);
  return stemAfter(plan) + written.slice(stem.length);
}
