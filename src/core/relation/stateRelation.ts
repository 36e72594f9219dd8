import { refusal } from '../change/editRecord.ts';
import type { TextOf } from '../change/change.ts';
import { openDocument, recordIn, type DocumentText, type OpenDocument } from '../edits/document.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import { factsOf, relationFact, same, valuesOf, type Facts, type Subject } from '../edits/facts.ts';
import { addToField, hasPlaceFor, setField, type EditResult } from '../edits/editFields.ts';
import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { readDocument } from '../record/readRecord.ts';
import { belowStatus, statusField, statusPart } from './belowStatus.ts';
import { examplesFor, type Example, type Manner, type Pair } from './examples.ts';
import type { RelationFacts } from './facts.ts';
import { spellAlike, usualSpellings, type Place } from './spelling.ts';
import { resolveTarget } from './targets.ts';

/** A relation that a record is to state. */
export interface Statement extends Pair {
  /** Which part of the older record is meant; undefined: all of it. */
  readonly part: string | undefined;
}

/** A document that is to state something, and how its neighbours do. */
export interface Desk {
  readonly document: DocumentText;
  readonly open: OpenDocument;
  readonly statement: Statement;
  readonly facts: RelationFacts;
  readonly examples: readonly Example[];
}

/** Puts everything on a desk that stating a relation takes; undefined where the document is no record. */
export function deskFor(document: DocumentText, statement: Statement, facts: RelationFacts, textOf: TextOf): Desk | undefined {
  const examples = examplesFor(statement, facts, textOf);
  const custom = examples.find(({ type, key }) => type === statement.type && key !== undefined)?.key;
  const open = openDocument({ ...document, custom });
  return open === undefined ? undefined : { document: { ...document, custom }, open, statement, facts, examples };
}

/** States a relation beside what is stated, in the manner of the log; no edits where it is stated already. */
export function stateRelation(desk: Desk): EditResult {
  if (isStatedIn(desk.open.record, desk)) return { edits: [] };
  const manners = [...mannersOf(desk), usualManner(desk), 'in-field' as const];
  return firstThatLeads(
    desk,
    [...new Set(manners)].flatMap((manner) => spellingsFor(desk).map((spelling) => () => written(desk, manner, spelling))),
  );
}

/** The first result after which the document states the relation and everything that it stated before; else why the first is none. */
export function firstThatLeads(desk: Desk, ways: readonly (() => EditResult)[]): EditResult {
  let reason: EditResult | undefined;
  for (const way of ways) {
    const result = way();
    if ('refused' in result) reason ??= result;
    else if (isLed(desk, result.edits)) return result;
  }
  const { type, target } = desk.statement;
  return reason ?? refusal('relation-unnameable', type, target.path);
}

/** Whether a record states the relation, as its text has it now. */
export function isStatedIn({ relations }: DecisionRecord, { statement, facts }: Desk): boolean {
  const { record, type, target } = statement;
  return relations.some(({ value }) => value.type === type && resolveTarget(value, record, facts.targets)?.path === target.path);
}

/** The manners in which neighbours of the same dialect state the relation. */
export function mannersOf({ open, statement, examples }: Desk): readonly Manner[] {
  const home = statusField(open)?.dialect;
  return examples.filter(({ type, dialect }) => type === statement.type && dialect === home).map(({ manner }) => manner);
}

/** How a target may be spelt: as neighbours do, then as is usual. The remark says which part is meant. */
export function spellingsFor({ open, statement, examples }: Desk): readonly string[] {
  const { record, target, part } = statement;
  const way = { from: { ...record, path: open.path }, to: target };
  const place = placeFor(open);
  const alike = examples.filter(({ dialect }) => isKey(dialect) === (place === 'key'));
  const spellings = [...alike.map((like) => spellAlike(like, way, place)), ...usualSpellings(way, place, open.outline.markup)];
  const remark = part === undefined ? '' : ` (${part})`;
  return [...new Set(spellings.filter((spelling) => spelling !== undefined))].slice(0, mostSpellings).map((one) => one + remark);
}

const mostSpellings = 6;

function placeFor(open: OpenDocument): Place {
  const home = statusField(open)?.dialect ?? open.fields[0]?.dialect ?? '';
  if (home === 'sections') return 'section';
  return isKey(home) || (home === '' && open.outline.frontMatter !== undefined) ? 'key' : 'line';
}

/** Whether a dialect states values for programs rather than for readers: nobody clicks a link there. */
function isKey(dialect: string): boolean {
  return dialect === 'front-matter' || dialect === 'toml-front-matter' || dialect === 'attributes';
}

function usualManner({ open, statement: { type } }: Desk): Manner {
  const isShort = type === 'supersedes' || type === 'amends' || type === 'amended-by';
  return isShort && !hasPlaceFor(open, type) && statusField(open)?.dialect === 'sections' ? 'below-status' : 'in-field';
}

function written(desk: Desk, manner: Manner, spelling: string): EditResult {
  const { document, open, statement, examples } = desk;
  const { type } = statement;
  if (manner === 'below-status') return belowStatus(open, type, spelling);
  if (manner === 'in-field') return addToField(document, type, spelling);
  const example = examples.find((one) => one.type === type && one.manner === 'in-status');
  const behindWord = /^[^\p{L}]*\p{L}+/u.exec(example?.before ?? '')?.[0].length ?? 0;
  const status = statusPart(open)?.text;
  if (example === undefined || status === undefined || behindWord === 0) return refusal('edit-no-place', type);
  return setField(document, 'status', [`${status}${example.before.slice(behindWord)}${spelling}`]);
}

/** Whether the edited text states the relation, beside all that it stated, and nothing else. */
function isLed(desk: Desk, edits: readonly Edit[]): boolean {
  const { document, open, statement, facts } = desk;
  const now = recordIn(readDocument(document.path, applyEdits(document.text, edits), document.options));
  if (now === undefined || !isStatedIn(now, desk)) return false;
  const [before, after] = [factsOf(open.record), factsOf(now)];
  const old = new Set(valuesOf(before, statement.type));
  const young = now.relations.filter(({ value }) => value.type === statement.type && !old.has(relationFact(value)));
  const isAlone = young.every(
    ({ value }) => resolveTarget(value, statement.record, facts.targets)?.path === statement.target.path,
  );
  const kept = valuesOf(after, statement.type).filter((value) => old.has(value));
  return isAlone && kept.length === old.size && unchanged(before, after, statement.type);
}

/** Other facts; the end of a last call is a review day only as long as nothing is decided. */
function unchanged(before: Facts, after: Facts, type: RelationType): boolean {
  const changing = new Set<Subject>([type, 'status', 'review-by']);
  const subjects = [...new Set([...before.keys(), ...after.keys()])].filter((subject) => !changing.has(subject));
  return subjects.every((subject) => same(valuesOf(before, subject), valuesOf(after, subject)));
}
