import { leadsOut, targetPaths } from '../text/linkTarget.ts';
import type { Sourced } from '../text/span.ts';
import { sentenceEnd } from './clauses.ts';
import type { Relation, RelationType, Status } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { folderOf } from '../text/path.ts';
import { lineAt, linesIn, type Outline } from './outline.ts';
import { referenceKey, referencesIn } from './references.ts';
import { isRelationVerbAt, plural, selfStatementAt, type RelationVerb } from './relationVerbs.ts';
import { relationsByVerb, relationsIn, relationsInStatus, relationTo } from './statusRelations.ts';

const byField: ReadonlyMap<FieldName, RelationType> = new Map([
  ['supersedes', 'supersedes'],
  ['superseded-by', 'superseded-by'],
  ['amends', 'amends'],
  ['amended-by', 'amended-by'],
  ['relates-to', 'relates-to'],
  ['depends-on', 'depends-on'],
] as const);

/** What a document is called by those that mean it. */
export interface OwnName {
  readonly path: string;
  readonly number: number | undefined;
}

/** The relations that a record states: in fields, behind its status, in a list of links, or in "this ADR supersedes …". */
export function relationsOf(
  outline: Outline,
  fields: readonly Field[],
  status: Sourced<Status> | undefined,
  own: OwnName,
): readonly Sourced<Relation>[] {
  const stated = fields.flatMap((field) => fromField(field, status, outline.text));
  const found = [...stated, ...fromLinkSections(outline), ...fromProse(outline)];
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.value.type} ${referenceKey(one.value)}`;
    if (seen.has(key) || isItself(one.value, own)) return false;
    seen.add(key);
    return true;
  });
}

// "0007" for what is "0007.1", or the record itself: whatever it is, no record supersedes itself. Another folder has its own 0007, and so has another repository.
function isItself({ target, link }: Relation, { number, path }: OwnName): boolean {
  if (number === undefined || Number(target) !== number || !/^\d+$/.test(target)) return false;
  if (link?.includes('../') === true && leadsOut(link, path)) return false;
  const paths = link === undefined ? [] : targetPaths(link, path);
  return !paths.some((one) => one !== folderOf(path) && folderOf(one) !== folderOf(path));
}

function fromField(field: Field, status: Sourced<Status> | undefined, text: string): Sourced<Relation>[] {
  const type = byField.get(field.name);
  if (type !== undefined) return field.parts.flatMap((part) => relationsIn(type, part, field.source));
  return field.name === 'status' ? relationsInStatus(field, status, text) : [];
}

const linkSections = new Set([
  'links',
  'link',
  'relations',
  'relationships',
  'more information',
  'references',
  'related',
  'liens',
  'enlaces',
  'verweise',
  'lenker',
]);

function fromLinkSections(outline: Outline): Sourced<Relation>[] {
  const headings = outline.headings.filter((heading) => linkSections.has(heading.label));
  return headings.flatMap((heading) =>
    linesIn(outline, heading.bodyFrom, heading.bodyTo).flatMap((line) => {
      const bullet = /^\s*[-*+]\s+/.exec(line.text)?.[0].length;
      if (bullet === undefined || line.kind !== 'prose' || !isRelationVerbAt(line.text, bullet)) return [];
      const text = line.text.slice(bullet);
      return relationsByVerb({ text, span: { start: line.start + bullet, end: line.start + line.text.length } }, 'bullet');
    }),
  );
}

/** Prose further down than this is about the matter, not about the record itself. */
const mostProse = 5000;

/** "This proposal supersedes [MSC1902](…)": sentences near the top about the record itself. */
function fromProse(outline: Outline): Sourced<Relation>[] {
  const { text, bodyStart } = outline;
  const found: Sourced<Relation>[] = [];
  const end = Math.min(text.length, bodyStart + mostProse);
  for (let at = text.indexOf('his ', bodyStart + 1); at >= 0 && at < end; at = text.indexOf('his ', at + 4)) {
    const statement = selfStatementAt(text, at - 1);
    if (statement !== undefined) found.push(...fromStatement(outline, statement));
  }
  return found;
}

function fromStatement(outline: Outline, { type, start, end }: RelationVerb): Sourced<Relation>[] {
  const line = lineAt(outline, outline.text.lastIndexOf('\n', start) + 1);
  const from = end - line.start;
  if (line.kind !== 'prose' || line.text.charAt(start - line.start) === ' ') return [];
  const text = line.text.slice(from, sentenceEnd(line.text, from, Math.min(line.text.length, from + 160)));
  const part = { text, span: { start: end, end: end + text.length } };
  const [first, ...more] = referencesIn(part);
  if (first === undefined || !/^[\s[*_`#(<"']*(?:the\s+)?$/i.test(text.slice(0, first.start - end))) return [];
  return [first, ...plural(more, text, end, first)].map((reference) => ({
    value: relationTo(type, reference),
    span: { start: reference.start, end: reference.end },
    source: 'plain-line' as const,
  }));
}
