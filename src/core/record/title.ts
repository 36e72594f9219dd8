import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import { isChapterName } from './chapters.ts';
import { fieldNameOfNormal } from './fieldNames.ts';
import type { Field } from './field.ts';
import { seriesWords, type NameParts } from './fileName.ts';
import { isEmpty, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';
import { plainText } from './plainText.ts';

const longestTitle = 1000;
const mostHeadings = 200;

/** The title a person would put in a list: no number, no prefix word, no Markdown marks. Falls back to the file name. */
export function titleOf(outline: Outline, fields: readonly Field[], name: NameParts): Sourced<string> {
  return fromHeading(outline, name) ?? fromField(fields, name) ?? fromSubheading(outline, name) ?? fromName(name);
}

/** A heading's or field's text as a title: `# ADR-012 — Use X` and `12. Use X` are `Use X`. */
export function cleanTitle(heading: string, name: NameParts): string {
  const markdown = heading.slice(0, longestTitle);
  if (isVerbatim(markdown)) return plainText(markdown.replace(/^\d{1,8}\. /, ''));
  const plain = plainText(markdown.replace(/\{#[^{}]{0,80}\}$/, ''));
  const bare = withoutIdentifier(plain, name);
  return bare === '' ? plain : bare;
}

/** Whether a heading says where its title begins: with an entity, as in `&#x31;2. Use X` and `7. &#x31;2. Use X`. */
export function isVerbatim(markdown: string): boolean {
  return /^(?:\d{1,8}\. )?&#x?[0-9a-f]{1,6};/i.test(markdown);
}

/** Whether a title is a template's: `{short title …}`, `[short title of …]`, `<title>`, `NUMBER. TITLE`. */
export function isPlaceholder(title: string): boolean {
  return /^(?:\{[^}]*\}|<[^>]*>|\[[^\]]*\]|.{0,12}\bTITLE\b|(?:the |my |your )?(?:(?:short|adr|rfc) )?title|N{3,4}\b.{0,40}|X{3,4}\b.{0,40})\.?$/.test(
    title,
  );
}

function fromHeading(outline: Outline, name: NameParts): Sourced<string> | undefined {
  const tops = outline.headings.slice(0, mostHeadings).filter((heading) => heading.level === 1 && !isChapter(heading));
  const best = tops.find((heading) => likeFileName(heading.text, name)) ?? tops[0];
  const first = outline.headings.find((heading) => heading.level === 1);
  if (best === undefined || (best !== first && best !== tops[0]))
    return best === undefined ? undefined : sourced(tops[0] ?? best, name);
  // A first-level chapter that comes late is no title: "# Summary … # Detailed design".
  return first !== best && !likeFileName(best.text, name) && !closeTogether(outline, first, best)
    ? undefined
    : sourced(best, name);
}

function closeTogether(outline: Outline, first: Heading | undefined, best: Heading): boolean {
  if (first === undefined) return true;
  return isEmpty(outline, first.bodyFrom, best.start);
}

function fromField(fields: readonly Field[], name: NameParts): Sourced<string> | undefined {
  const field =
    fields.find((one) => one.name === 'title') ?? fields.find((one) => one.name === 'name' && one.source !== 'front-matter');
  const part = field?.parts[0];
  const value = part === undefined ? '' : cleanTitle(part.text, name);
  return field === undefined || part === undefined || value === '' ? undefined : { value, span: part.span, source: field.source };
}

// Some documents have no first-level heading, and their title on the second level.
function fromSubheading(outline: Outline, name: NameParts): Sourced<string> | undefined {
  const heading = outline.headings[0];
  if (heading === undefined || heading.level > 2 || isChapter(heading) || fieldNameOfNormal(heading.label) !== undefined)
    return undefined;
  const numberedLikeFile =
    name.number !== undefined && cleanTitle(heading.text, name) !== plainText(heading.text.slice(0, longestTitle));
  return heading.underlined || numberedLikeFile || likeFileName(heading.text, name) ? sourced(heading, name) : undefined;
}

function fromName(name: NameParts): Sourced<string> {
  const slug = name.slug === '' ? name.base : name.slug;
  const words = slug.replace(/[-_.]+/g, ' ').trim();
  return { value: words.charAt(0).toUpperCase() + words.slice(1), span: { start: 0, end: 0 }, source: 'file-name' };
}

function sourced(heading: Heading, name: NameParts): Sourced<string> | undefined {
  const value = cleanTitle(heading.text, name);
  return value === '' ? undefined : { value: detached(value), span: heading.span, source: 'heading' };
}

function isChapter(heading: Heading): boolean {
  return !isVerbatim(heading.text) && (isChapterName(heading.label) || plainText(heading.text.slice(0, longestTitle)) === '');
}

function likeFileName(text: string, name: NameParts): boolean {
  const slug = wordsOf(name.slug);
  const title = new Set(wordsOf(plainText(text.slice(0, longestTitle))));
  const shared = slug.filter((word) => title.has(word)).length;
  return slug.length > 0 && shared * 2 >= slug.length && shared > 0;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? [];
}

/** Takes off what only says which record it is, as often as it stands there: `Architecture Decision Record: ADR-12: 12. Use X`. */
function withoutIdentifier(title: string, name: NameParts): string {
  let rest = title;
  for (let round = 0; round < 4; round += 1) {
    const next = withoutSeries(withoutNumber(rest, name), name);
    if (next === rest) break;
    rest = next;
  }
  return rest.trim();
}

function withoutNumber(title: string, name: NameParts): string {
  const match = /^(?:[#[(]\s*)?(\d{1,8})([\])]?(?:\s*[.:)–—-]+(?=\s|\D)|\s*[–—:-]+)?)\s*/u.exec(title);
  if (match?.[1] === undefined || match[0].length === title.length) return title;
  const rest = title.slice(match[0].length);
  const separated = match[2] !== '' && /[\s\])–—:]/.test(title.charAt(match[0].length - 1));
  const same = name.number !== undefined && Number(match[1]) === name.number && /\s/.test(title.charAt(match[0].length - 1));
  const ownDate = name.id !== undefined && name.date !== undefined && match[1] === name.id;
  return separated || same || ownDate ? rest : title;
}

function withoutSeries(title: string, name: NameParts): string {
  const phrase =
    /^(?:architecture|architectural|any|technical|design)?\s?decision(?:\s(?:record|log))?(?:\s*\(?ADR\)?)?\s*#?(\d{0,6})\s*(?:[:–—]|-(?=\s))\s*(?=\S)/i.exec(
      title,
    );
  if (phrase !== null) return title.slice(phrase[0].length);
  const bare =
    /^\[?ADR\]?\s*(?:[:.–—-]+\s+|\s(?=[\p{Lu}“"])(?!(?:Process|Format|Template|Numbering|Tool|Status|Review|File|Record|Front|Log|Index)))(?=\S)/u.exec(
      title,
    );
  if (bare !== null && (name.id !== undefined || /[:.–—-]/.test(bare[0]))) return title.slice(bare[0].length);
  const match =
    /^\[?((?:[A-Za-z]{2,12}[-_ ]){0,3})([A-Za-z]{2,12})?[-_ #]{0,2}(\d{1,8})?\]?(\s*[:.–—)]\s*|\s+-+\s*|-\s+|\s+)(?=\S)/u.exec(
      title,
    );
  if (match === null) return withinSeries(title, name);
  const [whole, lead = '', word = '', digits, separator = ''] = match;
  const spoken = `${lead}${word}`.split(/[-_ ]/).filter((part) => part !== '');
  const series = spoken.some((part) => seriesWords.has(part.toLowerCase()));
  const marked = separator.trim() !== '';
  if (digits === undefined)
    return marked && spoken.length === 1 && /^(?:ADR|RFC|MSC|KEP|KEEP|MADR|PEP|EIP)$/i.test(word)
      ? title.slice(whole.length)
      : withinSeries(title, name);
  const same = name.number !== undefined && Number(digits) === name.number;
  const compact = !/\s/.test(lead) || spoken.every((part) => /^[A-Z]/.test(part));
  return (series && compact && (marked || same || spoken.length === 1)) || (same && /^[A-Z]{2,}$/.test(word) && compact)
    ? title.slice(whole.length)
    : withinSeries(title, name);
}

// "Open Data Hub - ODH-ADR-Operator-0011 - Perses": the identifier of the file itself, with what stands before it.
function withinSeries(title: string, name: NameParts): string {
  if (name.number === undefined || name.id === undefined || name.prefix === undefined) return title;
  const at = title.indexOf(name.id);
  const identifier = /[A-Za-z]{2,12}(?:-[A-Za-z]{2,12}){0,3}-$/.exec(title.slice(0, Math.max(at, 0)));
  const behind = /^\s*[-:–—]+\s+(?=\S)/u.exec(title.slice(at + name.id.length));
  return at > 0 && identifier !== null && behind !== null ? title.slice(at + name.id.length + behind[0].length) : title;
}
