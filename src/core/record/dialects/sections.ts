import { withoutComments } from '../comments.ts';
import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { fieldNameOf, fieldNameOfNormal, type FieldName } from '../fieldNames.ts';
import { readLabel } from '../label.ts';
import { languages, wordFor } from '../languages/languages.ts';
import { linesIn, type Line, type Outline } from '../outline.ts';
import type { Heading } from '../scan.ts';

const mostLines = 1000;

/** Fields that have a heading of their own. "Scope", "Files", "Risk" or "Team" begin a chapter of prose, not a field. */
export const named: ReadonlySet<FieldName> = new Set([
  'status',
  'date',
  'created',
  'updated',
  'history',
  'decision-makers',
  'authors',
  'approvers',
  'approvals',
  'reviewers',
  'consulted',
  'informed',
  'contributors',
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'relates-to',
  'tags',
  'review-by',
  'review-every',
  'last-reviewed',
  'questions',
]);
const alsoNamed: ReadonlySet<string> = new Set([
  ...languages.flatMap((language) => wordFor('owner', language) ?? []),
  'owners',
  'applies to',
  'propriétaire',
]);

/** Fields that have a section of their own: `## Status` and the lines below it; also `## Status: Accepted`. */
export const sections: Dialect = {
  name: 'sections',
  fields: (outline) => {
    const second = outline.headings.findIndex((heading) => heading.level === 2);
    return outline.headings.flatMap((heading, index) =>
      isField(heading, second < 0 || index < second) ? readSection(outline, heading) : [],
    );
  },
};

function readSection(outline: Outline, heading: Heading): Field[] {
  const colon = heading.text.search(/[:：]/);
  const label = colon < 0 ? heading.text : heading.text.slice(0, colon);
  const name = colon < 0 ? fieldNameOfNormal(heading.label) : fieldNameOf(label);
  if (name === undefined || !(named.has(name) || alsoNamed.has(label.toLowerCase().trim()))) return [];
  const inline = colon < 0 ? undefined : partOf(heading.text.slice(colon + 1), heading.span.start + colon + 1);
  const parts = inline === undefined ? bodyOf(outline, heading).flatMap(readLine) : [inline];
  return parts.length === 0
    ? []
    : [
        fieldOf(
          name,
          label.trim(),
          parts.map((part) => withoutLabel(part, name)),
          'section',
        ),
      ];
}

function bodyOf(outline: Outline, { bodyFrom, bodyTo }: Heading): readonly Line[] {
  return withoutComments(linesIn(outline, bodyFrom, bodyTo, mostLines), outline.markup);
}

/** `[status]: #status`: some templates give every heading an anchor. */
const linkDefinition = /^ {0,3}\[[^\]]{1,100}\]:\s/;

function readLine(line: Line): Part[] {
  if (line.kind !== 'prose' || /^\|?\s{0,9}:?-{3,}/.test(line.text.trimStart())) return [];
  if (/^\s*[-*+]\s+\[ \]/.test(line.text) || linkDefinition.test(line.text)) return [];
  const text = line.text.replace(/^\s*(?:(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?)/u, '');
  const part = partOf(text, line.start + line.text.length - text.length);
  return part === undefined ? [] : [part];
}

/** Some say the label again: `## Status` and `- Status: Accepted`. */
function withoutLabel(part: Part, name: FieldName): Part {
  const label = part.text.includes(':') ? readLabel(part.text, 0) : undefined;
  if (label?.name !== name) return part;
  return partOf(part.text.slice(label.valueAt, label.valueEnd), part.span.start + label.valueAt) ?? part;
}

/** Deep headings belong to the matter of the document, unless nothing stands between them and the title. */
function isField(heading: Heading, beforeSecondLevel: boolean): boolean {
  if (heading.level === 1) return heading.text.length <= 40;
  return heading.level === 2 || (heading.level === 3 && beforeSecondLevel);
}
