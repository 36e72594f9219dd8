import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import { isChapterName } from './chapters.ts';
import { fieldNameOfNormal } from './fieldNames.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';
import { withoutIdentifier } from './titleIdentifier.ts';
import { isEmpty, type Outline } from './outline.ts';
import type { Heading } from './scan.ts';
import { plainText } from './plainText.ts';

const longestTitle = 1000;
const mostHeadings = 200;

/** The title a person would put in a list: no number, no prefix word, no Markdown marks. Falls back to the file name. */
export function titleOf(outline: Outline, fields: readonly Field[], name: NameParts): Sourced<string> {
  const field = fromField(fields, name);
  const heading = fromHeading(outline, name);
  if (heading === undefined) return field ?? fromSubheading(outline, name) ?? fromName(name);
  return field !== undefined && isIntroduced(heading.value, field.value) ? { ...heading, value: field.value } : heading;
}

/** `SIMD Proposal: Use X` has more in front of the stated title than we know to take off. */
function isIntroduced(heading: string, stated: string): boolean {
  return heading.length > stated.length && heading.endsWith(stated) && /[:—–-]\s+$/.test(heading.slice(0, -stated.length));
}

/** A heading's or field's text as a title: `# ADR-012 — Use X` and `12. Use X` are `Use X`. */
export function cleanTitle(heading: string, name: NameParts): string {
  const markdown = heading.slice(0, longestTitle);
  if (isVerbatim(markdown)) return plainText(markdown.replace(/^\d{1,8}\. /, ''));
  const plain = plainText(markdown.replace(/\{#[^{}]{0,80}\}$/, ''));
  return withoutIdentifier(plain, name);
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
  const best = (tops.length > 1 ? tops.find((heading) => likeFileName(heading.text, name)) : undefined) ?? tops[0];
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
  const field = fields.find((one) => one.name === 'title') ?? fields.find(isNamed);
  const part = field?.parts[0];
  const value = part === undefined ? '' : cleanTitle(part.text, name);
  return field === undefined || part === undefined || value === ''
    ? undefined
    : { value: detached(value), span: part.span, source: field.source };
}

// The template of many RFC processes asks for a "Feature Name": most give an identifier, some a title.
function isNamed({ name, label, source, parts: [first] }: Field): boolean {
  if (name !== 'name' || source === 'front-matter' || first === undefined) return false;
  return !/feature/i.test(label) || (/^(?!\(|n\/?a\b|none\b|not\b).*\s/i.test(first.text) && /\p{Lu}/u.test(first.text));
}

// Some documents have no first-level heading, and their title on the second level, or on a lower one right at the top.
function fromSubheading(outline: Outline, name: NameParts): Sourced<string> | undefined {
  const heading = outline.headings[0];
  if (heading === undefined || isChapter(heading) || fieldNameOfNormal(heading.label) !== undefined) return undefined;
  if (heading.level > 2) return isEmpty(outline, outline.bodyStart, heading.start) ? sourced(heading, name) : undefined;
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
  if (isVerbatim(heading.text)) return false;
  return heading.label === '' ? plainText(heading.text.slice(0, longestTitle)) === '' : isChapterName(heading.label);
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
