import { plural } from './relationVerbs.ts';
import { detached } from '../text/detached.ts';
import type { Sourced, Source } from '../text/span.ts';
import type { Relation, RelationType } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { lineAt, linesIn, type Outline } from './outline.ts';
import { referencesIn } from './references.ts';
import { relationVerbAt, selfStatementAt, type RelationVerb } from './relationVerbs.ts';

const byField: ReadonlyMap<FieldName, RelationType> = new Map([
  ['supersedes', 'supersedes'],
  ['superseded-by', 'superseded-by'],
  ['amends', 'amends'],
  ['amended-by', 'amended-by'],
  ['relates-to', 'relates-to'],
  ['depends-on', 'depends-on'],
] as const);

/** The relations that a record states: in fields, behind its status, in a list of links, or in "this ADR supersedes …". */
export function relationsOf(outline: Outline, fields: readonly Field[]): readonly Sourced<Relation>[] {
  const found = [...fields.flatMap(fromField), ...fromLinkSections(outline), ...fromProse(outline)];
  const seen = new Set<string>();
  return found.filter((one) => {
    const key = `${one.value.type} ${one.value.target}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function fromField(field: Field): Sourced<Relation>[] {
  const type = byField.get(field.name);
  if (type !== undefined) return field.parts.flatMap((part) => relations(type, part, field.source));
  return field.name === 'status' ? field.parts.filter(saysMore).flatMap((part) => verbs(part, field.source)) : [];
}

/** A verb of relation and what it leads to take two words at least: most statuses are one. */
function saysMore({ text }: Part): boolean {
  return text.length > 8 && /[\s[:]/.test(text);
}

/** The relations of a text whose verbs say which: `accepted; supersedes ADR-0045`, `Superseded by [x](x.md)`. */
function verbs(part: Part, source: Source): Sourced<Relation>[] {
  const found: Sourced<Relation>[] = [];
  let verb = relationVerbAt(part.text, 0);
  while (verb !== undefined) {
    const next = relationVerbAt(part.text, verb.end);
    const end = sentenceEnd(part.text, verb.end, next?.start ?? part.text.length);
    const text = part.text.slice(verb.end, end);
    found.push(...relations(verb.type, pieceOf(part, text, verb.end), source));
    verb = next;
  }
  return found;
}

function sentenceEnd(text: string, from: number, to: number): number {
  const outsideLinks = text.slice(from, to).replace(/\[[^[\]]{0,300}\]/g, (link) => '_'.repeat(link.length));
  const stop = /[.;](?=\s+\p{Lu})/u.exec(outsideLinks);
  return stop === null ? to : from + stop.index;
}

function pieceOf(part: Part, text: string, at: number): Part {
  const verbatim = part.span.end - part.span.start === part.text.length;
  return { text, span: verbatim ? { start: part.span.start + at, end: part.span.start + at + text.length } : part.span };
}

function relations(type: RelationType, part: Part, source: Source): Sourced<Relation>[] {
  const verbatim = part.span.end - part.span.start === part.text.length;
  return referencesIn(part).map((reference) => ({
    value: { type, target: reference.target },
    span: verbatim ? { start: reference.start, end: reference.end } : part.span,
    source,
  }));
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
      if (bullet === undefined || line.kind !== 'prose' || relationVerbAt(line.text, bullet)?.start !== bullet) return [];
      const text = detached(line.text.slice(bullet));
      return verbs({ text, span: { start: line.start + bullet, end: line.start + line.text.length } }, 'bullet');
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
  const text = detached(line.text.slice(from, sentenceEnd(line.text, from, Math.min(line.text.length, from + 160))));
  const part = { text, span: { start: end, end: end + text.length } };
  const [first, ...more] = referencesIn(part);
  if (first === undefined || !/^[\s[*_`#(<"']*(?:the\s+)?$/i.test(text.slice(0, first.start - end))) return [];
  return [first, ...plural(more, text, end, first)].map((reference) => ({
    value: { type, target: reference.target },
    span: { start: reference.start, end: reference.end },
    source: 'plain-line' as const,
  }));
}
