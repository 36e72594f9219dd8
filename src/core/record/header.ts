import { fieldNameOf, normalLabel } from './fieldNames.ts';
import type { Heading, Line, Outline } from './outline.ts';
import { isChapterName } from './chapters.ts';

const headerSections = new Set([
  'meta',
  'metadata',
  'meta data',
  'metadaten',
  'métadonnées',
  'metadatos',
  'header',
  'information',
  'info',
  'details',
  'document information',
  'adr metadata',
  'decision metadata',
  'general',
  'general information',
  'overview table',
  'document control',
  'about',
  'about this document',
  'frontmatter',
  'front matter',
]);

/**
 * The lines in which a document states its fields: from the top to the first section that is not about the document itself, and
 * the last paragraph, if nothing but fields is in it.
 */
export function headerOf(outline: Outline): readonly Line[] {
  const end = headerEnd(outline);
  return [...outline.lines.slice(0, end), ...footer(outline, end)].filter((line) => line.kind !== 'code' && line.kind !== 'rule');
}

function headerEnd(outline: Outline): number {
  let fieldsSeen = false;
  let from = 0;
  for (const heading of outline.headings) {
    fieldsSeen ||= outline.lines.slice(from, heading.line).some(statesField);
    const about = headerSections.has(normalLabel(heading.text)) || isTitle(outline, heading);
    if (!about && (heading.level > 1 || fieldsSeen)) return heading.line;
    from = heading.bodyFrom;
  }
  return outline.lines.length;
}

// Some titles are on the second level, and some stand there twice.
function isTitle(outline: Outline, heading: Heading): boolean {
  const [first] = outline.headings;
  if (first === undefined || heading.level > 2) return false;
  if (heading !== first) return heading.line < first.bodyFrom + 4 && normalLabel(heading.text) === normalLabel(first.text);
  const opensDocument = outline.lines.slice(0, heading.line).every((line) => line.kind === 'blank');
  return opensDocument && fieldNameOf(heading.text) === undefined && !isChapterName(heading.text);
}

function footer(outline: Outline, after: number): readonly Line[] {
  const lines = outline.lines;
  let to = lines.length;
  while (to > after && lines[to - 1]?.kind === 'blank') to -= 1;
  let from = to;
  while (from > after && lines[from - 1]?.kind === 'prose') from -= 1;
  const block = lines.slice(from, to);
  return block.length > 0 && block.length <= 12 && block.every(statesField) ? block : [];
}

function statesField(line: Line): boolean {
  if (line.kind !== 'prose') return false;
  const found = /^[\s>|*_+-]*([^:：|*_]{1,60}?)\s*(?:[:：]|\*\*|__|\|)/u.exec(line.text.slice(0, 160));
  return found?.[1] !== undefined && fieldNameOf(found[1]) !== undefined;
}
