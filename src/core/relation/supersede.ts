import { editRecord, fieldsPath, refusal, together } from '../change/editRecord.ts';
import type { ChangeResult, Refusal, TextOf } from '../change/change.ts';
import type { DocumentText } from '../edits/document.ts';
import type { EditResult } from '../edits/editFields.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { exampleRecords, type Pair } from './examples.ts';
import type { RelationFacts } from './facts.ts';
import { inverseOf, leadsTo, onward } from './graph.ts';
import { stateSuccessor } from './olderSide.ts';
import { deskFor, stateRelation, type Desk, type Statement } from './stateRelation.ts';

/** Two records, of which the newer supersedes the older one. */
export interface Supersession {
  readonly older: DecisionRecord;
  readonly newer: DecisionRecord;
  /** Which part of the older record is superseded, in a few words; undefined: all of it. */
  readonly part?: string | undefined;
}

/**
 * Supersedes a record: the older one says by which, in its status too, and the newer one says which; each in its own dialect and
 * in the manner of its log. A successor that is named already stays.
 */
export function supersede({ older, newer, part }: Supersession, facts: RelationFacts, textOf: TextOf): ChangeResult {
  const refused = refusedPair({ record: older, type: 'superseded-by', target: newer }, facts);
  if (refused !== undefined) return refused;
  const what = part?.replace(/\s+/g, ' ').trim();
  if (what === '') return refusal('relation-part-empty');
  return together([
    stated({ record: older, type: 'superseded-by', target: newer, part: what }, facts, textOf, stateSuccessor),
    stated({ record: newer, type: 'supersedes', target: older, part: what }, facts, textOf, stateRelation),
  ]);
}

/** Relates two records on both sides; a dependency is stated by the one that depends. */
export function relate({ record, type, target }: Pair, facts: RelationFacts, textOf: TextOf): ChangeResult {
  if (type === 'supersedes') return supersede({ older: target, newer: record }, facts, textOf);
  if (type === 'superseded-by') return supersede({ older: record, newer: target }, facts, textOf);
  const refused = refusedPair({ record, type, target }, facts);
  if (refused !== undefined) return refused;
  const back = inverseOf[type];
  const sides: readonly Statement[] = [
    { record, type, target, part: undefined },
    ...(back === undefined ? [] : [{ record: target, type: back, target: record, part: undefined }]),
  ];
  return together(sides.map((side) => stated(side, facts, textOf, stateRelation)));
}

/** The files whose texts are looked at when two records are related: their own, and some that show how their logs do it. */
export function filesToRelate({ record, type, target }: Pair, facts: RelationFacts): readonly string[] {
  const back = inverseOf[type];
  const records = [
    ...[record, target, ...exampleRecords({ record, type, target }, facts)],
    ...(back === undefined ? [] : exampleRecords({ record: target, type: back, target: record }, facts)),
  ];
  return [...new Set(records.map(fieldsPath))];
}

/** Why two records cannot be related so: one is the other, or it would lead in a circle. */
function refusedPair({ record, type, target }: Pair, facts: RelationFacts): Refusal | undefined {
  if (record.path === target.path) return refusal('relation-itself', record.path);
  if (type === 'relates-to') return undefined;
  const isCircle = leadsTo(target, record, (one) => onward(one, type, facts.graph));
  return isCircle ? refusal('relation-circle', target.path, record.path, type) : undefined;
}

function stated(statement: Statement, facts: RelationFacts, textOf: TextOf, state: (desk: Desk) => EditResult): ChangeResult {
  return editRecord(statement.record, textOf, facts.options, (document: DocumentText) => {
    const desk = deskFor(document, statement, facts, textOf);
    return desk === undefined ? refusal('edit-not-a-record', statement.type) : state(desk);
  });
}
