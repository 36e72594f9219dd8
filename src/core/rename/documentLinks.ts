import { withoutCode } from '../record/links.ts';
import { linesIn, markupOf, outlineOf, type Line } from '../record/outline.ts';
import type { Span } from '../text/span.ts';

/** A link as a document writes it. */
export interface DocumentLink {
  /** The characters that say where it leads, without brackets and quotes. */
  readonly target: Span;
  /** The characters that people read; undefined where there are none of its own. */
  readonly text: Span | undefined;
  /** From the first to the last character. */
  readonly whole: Span;
  /** `page`: leads to a document without its ending, as wiki links and `:doc:` do. */
  readonly kind: 'file' | 'page';
  /** Whether blanks may stand in the target: `<a b.md>`. */
  readonly isAngled: boolean;
}

const mostText = 1000;
const mostTarget = 2000;

/** Every link, image and inclusion of a document, in the order of the text; not in code, comments and front matter. */
export function linksIn(path: string, text: string): readonly DocumentLink[] {
  const markup = markupOf(path, text);
  const outline = outlineOf(text, markup);
  const lines = linesIn(outline, outline.bodyStart, text.length).filter(({ kind }) => kind !== 'code' && kind !== 'blank');
  if (markup === 'markdown') return lines.flatMap(inMarkdown);
  return lines.flatMap((line) => matches(line, markup === 'asciidoc' ? asciidoc : restructured));
}

/** The links between quotes in the front matter of a document: `relates-to: "[ADR-0012](0012-use-x.md)"`. */
export function linksInFrontMatter(path: string, text: string): readonly DocumentLink[] {
  const markup = markupOf(path, text);
  const { bodyStart } = outlineOf(text, markup);
  return markup === 'markdown' && bodyStart > 1 ? inline(text.slice(0, bodyStart), 0) : [];
}

function inMarkdown(line: Line): DocumentLink[] {
  const { text, start } = line;
  const visible = withoutCode(text);
  const links = visible.includes('](') ? inline(visible, start) : [];
  const others = /\[\[|\]:|(?:href|src)\s*=/i.test(visible) ? matches({ ...line, text: visible }, markdown) : [];
  return others.length === 0 ? links : [...links, ...others].sort((a, b) => a.target.start - b.target.start);
}

/** `[text](target "title")`, `[text](<a target>)`, `![alt](target)`: found by what stands in the middle, so that brackets need not be counted twice. */
function inline(text: string, offset: number): DocumentLink[] {
  const links: DocumentLink[] = [];
  let end = 0;
  for (let at = text.indexOf(']('); at >= 0; at = text.indexOf('](', Math.max(end, at + 2))) {
    inlineTarget.lastIndex = at + 2;
    const [whole, angled, plain] = inlineTarget.exec(text) ?? [];
    const target = angled ?? plain ?? '';
    if (whole === undefined || target === '' || target.length > mostTarget) continue;
    const from = at + 2 + whole.length - target.length - (angled === undefined ? 0 : 1);
    const open = openingOf(text, at);
    // What looks like a link is one, unless it is a target itself. What is not closed on its line may be closed on the next.
    if (target.includes('](') && (open === undefined || !closing.test(text.slice(at + 2 + whole.length)))) continue;
    end = from + target.length;
    links.push({
      target: { start: offset + from, end: offset + end },
      text: open === undefined ? undefined : { start: offset + open + 1, end: offset + at },
      whole: { start: offset + (open ?? at), end: offset + end },
      kind: 'file',
      isAngled: angled !== undefined,
    });
  }
  return links;
}

const closing = /^\s*(?:\)|["'(])/;
const inlineTarget = /[ \t]{0,8}(?:<([^<>\n]*)>|([^\s()<>]*(?:\([^\s()<>]*\)[^\s()<>]*){0,8}))/y;

/** The bracket that opens the text of a link, back from the one that closes it. */
function openingOf(text: string, close: number): number | undefined {
  let depth = 0;
  for (let at = close; at >= Math.max(0, close - mostText); at -= 1) {
    const char = text.charAt(at);
    if (text.charAt(at - 1) === '\\') continue;
    if (char === ']') depth += 1;
    else if (char === '[') depth -= 1;
    if (depth === 0) return at;
  }
  return undefined;
}

/** Ways to write links: groups `target`, `page` or `angled`, and `text`. */
const markdown: readonly RegExp[] = [
  /^ {0,3}\[(?!\^)[^[\]]{1,300}\]:[ \t]{0,8}(?:<(?<angled>[^<>]{1,1000})>|(?<target>[^\s<>]{1,1000}))/dg,
  /\b(?:href|src)\s{0,4}=\s{0,4}(?:"(?<target>[^"<>]{1,1000})"|'(?<angled>[^'<>]{1,1000})')/dgi,
  /\[\[(?<page>[^[\]|#]{1,300})(?:#[^[\]|]{0,300})?(?:\|(?<text>[^[\]]{0,300}))?\]\]/dg,
];
const asciidoc: readonly RegExp[] = [
  /\b(?:xref|link|include|image):{1,2}(?<target>[^\s[\]]{1,600})\[(?<text>[^\]]{0,300})\]/dg,
  /<<(?<target>[^<>,#]{1,300}\.(?:adoc|asciidoc))#?[^<>,]{0,200}(?:,(?<text>[^<>]{0,300}))?>>/dg,
];
const restructured: readonly RegExp[] = [
  /:[\w+.-]{1,40}:`(?<text>[^`<>]{0,300})<(?<page>[^`<>]{1,600})>`/dg,
  /:(?:doc|download):`(?<page>[^`<>]{1,600})`/dg,
  /(?<![:`\w])`(?<text>[^`<>]{0,300})<(?<target>[^`<>]{1,600})>`_/dg,
  /^\s{0,40}\.\. _[^:]{1,300}:\s{1,8}(?<target>\S{1,600})/dg,
  /^\s{0,40}\.\. (?:\|[^|]{1,100}\| )?(?:image|figure|include|literalinclude)::\s{1,8}(?<target>\S{1,600})/dg,
];

function matches({ text, start }: Line, patterns: readonly RegExp[]): DocumentLink[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const { target, angled, page, text: said } = match.indices?.groups ?? {};
      const place = target ?? angled ?? page;
      if (place === undefined) return [];
      return [
        {
          target: spanOf(place, start),
          text: said === undefined ? undefined : spanOf(said, start),
          whole: { start: start + match.index, end: start + match.index + match[0].length },
          kind: page === undefined ? ('file' as const) : ('page' as const),
          isAngled: angled !== undefined,
        },
      ];
    }),
  );
}

function spanOf([start, end]: readonly [number, number], offset: number): Span {
  return { start: offset + start, end: offset + end };
}
