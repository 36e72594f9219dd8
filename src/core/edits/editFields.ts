import type { Phase } from '../record/decisionRecord.ts';
import { isSidecar } from '../record/sidecar.ts';
import { statusIn } from '../record/statusField.ts';
import type { Span } from '../text/span.ts';
import type { MessageKey } from '../words/messages.ts';
import { attributeFields } from './attributeFields.ts';
import { belowTitle } from './belowTitle.ts';
import { openDocument, type DocumentText, type OpenDocument } from './document.ts';
import { compose } from './compose.ts';
import { applyEdits, collide, withoutIdle, type Edit } from './edit.ts';
import { factsOf, valuesOf, type Subject } from './facts.ts';
import { foreignTables } from './foreignTables.ts';
import { isReachedBy, misreading, strictnesses, type Goal } from './judge.ts';
import { lineFields } from './lineFields.ts';
import { meaningOf } from './meaning.ts';
import { otherPlaces } from './otherPlaces.ts';
import type { Place, Ways, Writer } from './place.ts';
import { sectionFields } from './sectionFields.ts';
import { tableFields } from './tableFields.ts';
import { tomlFields } from './tomlFields.ts';
import type { WritableField } from './writableFields.ts';
import { newFrontMatter, yamlFields } from './yamlFields.ts';

/** The edits that make a change, none where it is made already; or why it is not made. */
export type EditResult = { readonly edits: readonly Edit[] } | { readonly refused: MessageKey; readonly args: readonly string[] };

/** After each try the document is read again: one that cannot be written in so many ways is refused. */
const mostTries = 40;

/** Every writer, in the order in which a document that has fields of none of them is asked for a place. */
const writers: readonly Writer[] = [
  yamlFields,
  tomlFields,
  attributeFields,
  foreignTables,
  tableFields,
  lineFields,
  sectionFields,
  otherPlaces,
  belowTitle,
  newFrontMatter,
];

/** States a field with these items, in place of what is stated now. */
export function setField(document: DocumentText, field: WritableField, items: readonly string[]): EditResult {
  return change(document, field, items, 'set');
}

/** States several fields at once: all of them, or none and the reason why. */
export function setFields(
  document: DocumentText,
  fields: readonly (readonly [field: WritableField, items: readonly string[]])[],
): EditResult {
  const { text } = document;
  let edits: readonly Edit[] = [];
  for (const [field, items] of fields) {
    const result = setField({ ...document, text: applyEdits(text, edits) }, field, items);
    if ('refused' in result) return result;
    edits = compose(text, edits, result.edits);
  }
  return { edits };
}

/** States one more item of a field, beside what is stated now: one more person, one more successor. */
export function addToField(document: DocumentText, field: WritableField, item: string): EditResult {
  return change(document, field, [item], 'add');
}

/** Whether a document states a field, or has an empty label for it. */
export function hasPlaceFor(document: OpenDocument, field: WritableField): boolean {
  return placesFor(document, field).length > 0;
}

/** Takes a field out, label and all. */
export function removeField(document: DocumentText, field: WritableField): EditResult {
  const open = openDocument(document);
  if (open === undefined) return refusal('edit-not-a-record', field);
  const goal: Goal = { field, meaning: [], mode: 'set' };
  const stating = statingPlaces(open, field);
  if (stating.length === 0) return isReachedBy(open, goal) ? { edits: [] } : refusal('edit-no-place', field);
  return judged(open, goal, [together(stating.map((place) => place.remove()))]);
}

/** Takes out of a field what means one thing, a value of `factsOf`. What it says beside that stays; the label goes with the last item. */
export function takeFromField(document: DocumentText, field: WritableField, value: string): EditResult {
  const open = openDocument(document);
  if (open === undefined) return refusal('edit-not-a-record', field);
  const meaning = valuesOf(factsOf(open.record), field).filter((one) => one !== value);
  const goal: Goal = { field, meaning, mode: 'set' };
  if (isReachedBy(open, goal)) return { edits: [] };
  const says = (item: string): boolean => meaningOf(field, [item], open.outline.markup, open.options.statuses).includes(value);
  const ways = statingPlaces(open, field)
    .filter(({ items }) => items.some(says))
    .map((place) => {
      const rest = place.items.map((item) => (says(item) ? withoutPart(item, says) : item)).filter((item) => item !== '');
      return rest.length === 0 ? place.remove() : place.write(rest);
    });
  return judged(open, goal, [together(ways)]);
}

/** What is left of an item in which names stand side by side, `145, 609, 1014`; empty where it is one. */
function withoutPart(item: string, says: (part: string) => boolean): string {
  const parts = item.split(/,\s*/);
  return parts.filter((part) => !says(part)).join(', ');
}

function change(document: DocumentText, field: WritableField, items: readonly string[], mode: Goal['mode']): EditResult {
  if (items.some((item) => /[\n\r\u2028\u2029]/.test(item))) return refusal('edit-several-lines', field);
  const open = openDocument(document);
  if (open === undefined) return refusal('edit-not-a-record', field);
  const meaning = meaningOf(field, items, open.outline.markup, open.options.statuses);
  if (meaning.length === 0) return refusal('edit-unreadable-value', field, items.join(', '));
  const goal: Goal = { field, meaning, mode };
  return isReachedBy(open, goal) ? { edits: [] } : judged(open, goal, waysTo(open, goal, items));
}

/** The first way after which the reader finds exactly what is intended; else the reason why the first one fails. */
function judged(document: OpenDocument, goal: Goal, places: readonly Ways[]): EditResult {
  let reason: Subject | undefined;
  const tries = places.flatMap((ways) => strictnesses.flatMap((strictness) => ways.map((way) => ({ way, strictness }))));
  for (const { way, strictness } of tries.slice(0, mostTries)) {
    const edits = withoutIdle(document.text, way);
    if (collide(edits)) continue;
    const wrong = misreading(document, goal, edits, strictness);
    if (wrong === undefined) return { edits };
    reason ??= wrong;
  }
  if (reason !== undefined) return refusal('edit-misread', goal.field, reason);
  const isBroken = (document.outline.yaml?.problems.length ?? 0) > 0;
  return refusal(isBroken ? 'edit-unreadable-front-matter' : 'edit-no-place', goal.field);
}

function refusal(refused: MessageKey, ...args: readonly string[]): EditResult {
  return { refused, args };
}

/** The ways to reach a goal, place by place: where the field is stated, where it has an empty label, or else at a new place. */
function waysTo(document: OpenDocument, { field, mode }: Goal, items: readonly string[]): readonly Ways[] {
  const write = (place: Place): Ways => place.write(mode === 'add' ? [...place.items.filter(saysSomething), ...items] : items);
  const stating = statingPlaces(document, field);
  const all = placesFor(document, field);
  const others = all.filter((place) => !isAmong(stating, place));
  const [first] = stating;
  return [
    stating.length > 1 && mode === 'set' ? together(stating.map(write)) : [],
    first === undefined ? [] : write(first),
    first?.insert === undefined || mode === 'add' ? [] : first.insert(items),
    ...others.map(write),
    // A second key or line of the same name would only contradict the first.
    ...(all.some((place) => place.field === field) ? [] : addable(document).map((writer) => writer.add(document, field, items))),
  ];
}

/** `N/A`, `none`, `-`: what stands where nothing is to be said. */
function saysSomething(item: string): boolean {
  return !/^(?:n\/?a|none|tbd|[-–—?.\s]*)$/i.test(item);
}

function isAmong(places: readonly Place[], { span }: Place): boolean {
  return places.some((place) => place.span.start === span.start && place.span.end === span.end);
}

/** The writers that a new field is offered to: those of the dialect in which the document keeps its status come first. */
function addable(document: OpenDocument): readonly Writer[] {
  if (isSidecar(document.path)) return [yamlFields];
  const { record, fields } = document;
  const holds = (span: Span | undefined): string | undefined =>
    fields.find(({ parts }) =>
      parts.some((part) => span !== undefined && part.span.start <= span.start && span.end <= part.span.end),
    )?.dialect;
  const home = holds(record.status?.span) ?? holds(record.date?.span) ?? holds(record.people[0]?.span) ?? '';
  return [
    ...writers.filter((writer) => writer.dialects.includes(home)),
    ...writers.filter((writer) => !writer.dialects.includes(home)),
  ];
}

function placesFor(document: OpenDocument, field: WritableField): readonly Place[] {
  return (isSidecar(document.path) ? [yamlFields] : writers).flatMap((writer) => placesOf(writer, document, field));
}

function placesOf(writer: Writer, document: OpenDocument, field: WritableField): readonly Place[] {
  return writer.places(document).filter((place) => isOf(place, field) && !(field === 'owner' && isTeam(place.label)));
}

function isOf({ field: name }: Place, field: WritableField): boolean {
  return name === field || (field === 'status' && name === 'stage');
}

// A team, a group or a contact is read as an owner where no other is named; it stays when one is.
function isTeam(label: string): boolean {
  return /\b(?:teams?|squad|sig|contact|maintainers?|lead)\b/i.test(label);
}

/** The places that say what the record is read to say; others may say the same once more. */
function statingPlaces(document: OpenDocument, field: WritableField): readonly Place[] {
  const facts = factsOf(document.record).get(field) ?? [];
  const values = new Set(facts.map(({ value }) => value));
  return placesFor(document, field).filter(({ field: name, span, items }) => {
    if (facts.some((fact) => span.start <= fact.span.start && fact.span.end <= span.end)) return true;
    // Beside a status, `stage: stable` says something else.
    if (field === 'status') return name === 'status' && phaseOf(document, items) === document.record.status?.value.phase;
    const meaning = meaningOf(field, items, document.outline.markup, document.options.statuses);
    return meaning.length > 0 && meaning.every((value) => values.has(value));
  });
}

function phaseOf({ options }: OpenDocument, items: readonly string[]): Phase | 'none' {
  const parts = items.map((text) => ({ text, span: { start: 0, end: text.length } }));
  const stated = statusIn({ name: 'status', label: '', parts, source: 'section' }, options.statuses);
  return stated?.value.phase ?? 'none';
}

/** All places at once: the first way of each, then the second of each, and so on. */
function together(ways: readonly Ways[]): Ways {
  const most = Math.max(0, ...ways.map((some) => some.length));
  return Array.from({ length: most }, (_, index) => ways.flatMap((some) => some[index] ?? some.at(-1) ?? []));
}
