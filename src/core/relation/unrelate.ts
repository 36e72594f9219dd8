import type { ChangeResult, TextOf } from '../change/change.ts';
import { editRecord, refusal, together } from '../change/editRecord.ts';
import { openDocument, type DocumentText } from '../edits/document.ts';
import { takeFromField, type EditResult } from '../edits/editFields.ts';
import { relationFact } from '../edits/facts.ts';
import type { DecisionRecord, Relation } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';
import { withoutLineBelowStatus } from './belowStatus.ts';
import type { RelationFacts } from './facts.ts';
import { inverseOf } from './graph.ts';
import { nameOf, resolveTarget } from './targets.ts';

/**
 * Takes a relation out: where a record states it, and where the other one says the same the other way round. What they say beside it
 * stays; what one of them says within its status is refused, for then its status would be another.
 */
export function unrelate(record: DecisionRecord, relation: Relation, facts: RelationFacts, textOf: TextOf): ChangeResult {
  const own = takenOut(record, relation, facts, textOf);
  const other = resolveTarget(relation, record, facts.targets);
  if (other === undefined || other === record) return own;
  const answers = answersOf(other, relation, record, facts);
  return together([own, ...answers.map((answer) => takenOut(other, answer, facts, textOf))]);
}

/** Whether a relation is stated within the status of a record: setting another status takes it out. */
export function isWithinStatus({ status }: DecisionRecord, { span, path }: Sourced<Relation>): boolean {
  return status !== undefined && status.path === path && status.span.start <= span.start && span.end <= status.span.end;
}

/** How another record says the same. */
function answersOf(
  other: DecisionRecord,
  { type }: Relation,
  record: DecisionRecord,
  { targets }: RelationFacts,
): readonly Relation[] {
  return other.relations
    .map(({ value }) => value)
    .filter((value) => value.type === inverseOf[type] && resolveTarget(value, other, targets)?.path === record.path);
}

function takenOut(record: DecisionRecord, relation: Relation, { options }: RelationFacts, textOf: TextOf): ChangeResult {
  return editRecord(record, textOf, options, (document) => {
    const result = withoutRelation(document, relation);
    return 'refused' in result && result.refused === 'edit-no-place'
      ? refusal('relation-in-status', document.path, nameOf(relation))
      : result;
  });
}

/** From the field that states it, or the line below the status. */
function withoutRelation(document: DocumentText, relation: Relation): EditResult {
  const fact = relationFact(relation);
  const result = takeFromField(document, relation.type, fact);
  const open = 'refused' in result ? openDocument(document) : undefined;
  const stated = open?.record.relations.find(({ value }) => value.type === relation.type && relationFact(value) === fact);
  if (open === undefined || stated === undefined) return result;
  const line = withoutLineBelowStatus(open, stated);
  return 'refused' in line ? result : line;
}
