import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { linesIn, type Line, type Outline } from '../outline.ts';

const mostLines = 20;
const author = /^\p{L}[\p{L}\p{M}\p{N}'’._-]*(?: [\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]*){0,2}(?: <[^<>\s]{1,200}>)?$/u;
const revision = /^v?\d[\w.-]{0,20}(?:, ?[^:]{1,40})?(?::|$)|^v\d[\w.-]{0,20},/;

/** The two lines that AsciiDoc has below a title: `Ann Lee <ann@example.org>; Bob Ray` and `v1.0, 2024-05-01: first draft`. */
export const asciidocHeader: Dialect = {
  name: 'asciidoc-header',
  fields: (outline) => (outline.markup === 'asciidoc' ? readHeader(outline) : []),
};

function readHeader(outline: Outline): Field[] {
  const title = outline.headings.find((heading) => heading.level === 1);
  if (title === undefined) return [];
  const lines = linesIn(outline, title.bodyFrom, title.bodyTo, mostLines).filter((line) => !line.text.startsWith('//'));
  const [people, day] = lines;
  if (people?.kind !== 'prose') return [];
  const dated = day?.kind === 'prose' && revision.test(day.text) ? day : undefined;
  const names = namesIn(people, dated);
  if (names.length === 0) return [];
  const updated = dated === undefined ? [] : [fieldOf('updated', 'revision', [dateIn(dated)], 'plain-line')];
  return [fieldOf('authors', 'author', names, 'plain-line'), ...updated];
}

/** A line of names only: with an address, above a revision, or with a name and a family name each. */
function namesIn({ text, start }: Line, dated: Line | undefined): Part[] {
  let at = start;
  const parts: Part[] = [];
  for (const piece of text.slice(0, 1000).split(';')) {
    const part = partOf(piece, at);
    at += piece.length + 1;
    if (part !== undefined) parts.push(part);
  }
  const certain = dated !== undefined || text.includes('<') || parts.every((part) => /^\p{Lu}\S* .*\p{Lu}/u.test(part.text));
  return certain && parts.every((part) => author.test(part.text)) ? parts : [];
}

/** `2024-05-01` in `v1.0, 2024-05-01: first draft` */
function dateIn({ text, start }: Line): Part | undefined {
  const comma = text.indexOf(',');
  const colon = text.indexOf(':', comma + 1);
  return partOf(text.slice(comma + 1, colon < 0 ? text.length : colon), start + comma + 1);
}
