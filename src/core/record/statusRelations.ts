import { detached } from '../text/detached.ts';
import type { Sourced, Source } from '../text/span.ts';
import { blanked, clauseEnd, isOfThisRecord, isRelative, sentenceEnd } from './clauses.ts';
import type { Phase, Relation, RelationType, Status } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import { seriesWords } from './fileName.ts';
import { referencesIn, type Reference, type Remarks } from './references.ts';
import { relationVerbAt } from './relationVerbs.ts';
import { phaseIn } from './status.ts';
import { saysPartly } from './statusWords.ts';

/** What stands further on than this is prose about the matter. */
const mostText = 2000;
const mostPieces = 8;
/** A dash behind which a clause of its own begins, not "see ADR-9" or "by ADR-9". */
const aside =
  /\s(?:—+|–|--)\s(?=\p{Ll})(?!(?:see|by|in|with|siehe|voir|véase|ver|vedi|zie|zob|se|durch|par|por|da|door|przez|av)\s)/u;
/** Text between two lines that does not end a paragraph: no blank line, no bullet. */
const lineBreak = /^[ \t]*\r?\n[ \t>]*$/;

/** What a status says of other records: `accepted; supersedes ADR-0045`, `Superseded by [x](x.md)`, `已被 ADR-0009 取代`. */
export function relationsInStatus(field: Field, status: Sourced<Status> | undefined, text: string): Sourced<Relation>[] {
  const parts = field.parts.length > 1 ? unwrapped(field.parts, text) : field.parts;
  return parts.flatMap((part) => {
    if (!saysMore(part)) return [];
    const stated = relationsByVerb(part, field.source);
    const isSuperseded = status?.span.start === part.span.start && saysSuperseded(status.value.phase, part.text);
    return isSuperseded && stated.length === 0 ? successors(part, field.source) : stated;
  });
}

/** "Superseded", or "deprecated" with the reason that it was superseded: 已废弃（被 ADR-0009 取代） */
function saysSuperseded(phase: Phase, text: string): boolean {
  if (phase !== 'deprecated') return phase === 'superseded';
  return text
    .slice(0, mostText)
    .split(/[()（）,，;；—–]/u, mostPieces)
    .some((piece) => phaseIn(piece, new Map()) === 'superseded');
}

/** A verb of relation and what it leads to take two words at least: most statuses are one. */
function saysMore({ text }: Part): boolean {
  return text.length > 6 && /[\s[:\d]/.test(text);
}

/** The relations of a text whose verbs say which, as far as the record itself is meant. */
export function relationsByVerb(part: Part, source: Source): Sourced<Relation>[] {
  const found: Sourced<Relation>[] = [];
  let text = withoutStruck(part.text.slice(0, mostText));
  for (let verb = relationVerbAt(text, 0); verb !== undefined;) {
    let next = relationVerbAt(text, verb.end);
    while (next !== undefined && isRelative(text, next.start)) {
      text = blanked(text, next.start, clauseEnd(text, next.end));
      next = relationVerbAt(text, next.end);
    }
    const value = text.slice(verb.end, sentenceEnd(text, verb.end, next?.start ?? text.length));
    const relations = isOfThisRecord(text, verb.start) ? relationsIn(verb.type, pieceOf(part, value, verb.end), source) : [];
    const isPartly = saysPartly(
      /(\p{L}+)\s*$/u.exec(text.slice(Math.max(0, verb.start - 20), verb.start))?.[1]?.toLowerCase() ?? '',
    );
    found.push(...(isPartly ? relations.map(inPart) : relations));
    verb = next;
  }
  return found;
}

function inPart(relation: Sourced<Relation>): Sourced<Relation> {
  return { ...relation, value: { ...relation.value, partial: true } };
}

/** The relations to all records that a value names. */
export function relationsIn(
  type: RelationType,
  part: Part,
  source: Source,
  remarks: Remarks = 'passed-over',
): Sourced<Relation>[] {
  const verbatim = isVerbatim(part);
  return referencesIn(part, remarks).map((reference) => ({
    value: relationTo(type, reference),
    span: verbatim ? { start: reference.start, end: reference.end } : part.span,
    source,
  }));
}

/** A relation to what a text names. */
export function relationTo(type: RelationType, { target, link, partial }: Reference): Relation {
  return {
    type,
    target: detached(target),
    ...(link === undefined ? {} : { link: detached(link) }),
    ...(partial ? { partial } : {}),
  };
}

/**
 * In a status that says "superseded" in whatever words, the first sentence names the successors, be it before the verb, behind
 * it or in brackets. A bare number may be anything there.
 */
function successors(part: Part, source: Source): Sourced<Relation>[] {
  const text = withoutStruck(part.text.slice(0, mostText));
  const sentence = text.slice(0, sentenceEnd(text, 0, text.length));
  const piece = pieceOf(part, sentence.slice(0, aside.exec(sentence)?.index), 0);
  const named = relationsIn('superseded-by', piece, source, 'read');
  return isVerbatim(part) ? named.filter(({ span }) => isNamed(text, span.start - part.span.start)) : named;
}

function isNamed(text: string, at: number): boolean {
  const isNumber = /^#?[1-9]\d*(?!\p{L}|\d|[-_]\p{L})/u.test(text.slice(at, at + 20));
  const before = /([A-Za-z]{2,9})[-_ ]$/.exec(text.slice(Math.max(0, at - 10), at))?.[1];
  return !isNumber || (before !== undefined && seriesWords.has(before.toLowerCase()));
}

/** The parts of a status, of which those are one again that a line break parts in an enumeration or before "by". */
function unwrapped(parts: readonly Part[], text: string): readonly Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    const goesOn =
      before !== undefined && continues(before, part) && lineBreak.test(text.slice(before.span.end, part.span.start));
    if (!goesOn) whole.push(part);
    else
      whole[whole.length - 1] = {
        text: text.slice(before.span.start, part.span.end),
        span: { start: before.span.start, end: part.span.end },
      };
  }
  return whole;
}

function continues(before: Part, part: Part): boolean {
  if (!isVerbatim(before) || !isVerbatim(part) || before.text.length > mostText) return false;
  return (
    /(?:[,&、，]|\b(?:and|und|et|y|e|en|i|og|och|by|durch|par|por|da|door|przez|av|the))$/iu.test(before.text.slice(-10)) ||
    /^(?:and|und|et|by|durch|par|por|da|door|przez|av)\s/iu.test(part.text.slice(0, 10))
  );
}

function withoutStruck(text: string): string {
  return text.includes('~~') ? text.replace(/~~[^~]{0,300}~~/g, (struck) => ' '.repeat(struck.length)) : text;
}

function pieceOf(part: Part, text: string, at: number): Part {
  const start = part.span.start + at;
  return { text, span: isVerbatim(part) ? { start, end: start + text.length } : part.span };
}

function isVerbatim({ text, span }: Part): boolean {
  return span.end - span.start === text.length;
}
