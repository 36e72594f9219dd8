import { readDate } from '../day/readDate.ts';
import { approvalsOf } from '../record/approvals.ts';
import type { RelationType } from '../record/decisionRecord.ts';
import type { Field } from '../record/field.ts';
import { inMarkdown } from '../record/foreignMarkup.ts';
import type { Markup } from '../record/marks.ts';
import { appliesToOf, riskOf, tagsOf } from '../record/otherFields.ts';
import { peopleOf } from '../record/people.ts';
import { referenceKey } from '../record/references.ts';
import { reviewFieldsOf } from '../record/reviewFields.ts';
import { statusIn } from '../record/statusField.ts';
import { relationsIn } from '../record/statusRelations.ts';
import type { TeamWords } from '../record/status.ts';
import type { Sourced } from '../text/span.ts';
import { approvalFact, distinct, statusFact } from './facts.ts';
import type { WritableField } from './writableFields.ts';

const relationTypes: ReadonlySet<string> = new Set<RelationType>([
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'relates-to',
  'depends-on',
]);

/** What the reader understands by a field that has these items, as facts have it; empty where it understands nothing. */
export function meaningOf(field: WritableField, items: readonly string[], markup: Markup, team: TeamWords): readonly string[] {
  const parts = items.map((text) => ({ text, span: { start: 0, end: text.length } }));
  const [stated] = inMarkdown([{ name: field, label: field, parts, source: 'bullet' }], markup);
  if (stated === undefined) return [];
  const status = field === 'status' ? statusIn(stated, team) : undefined;
  if (status !== undefined) return [statusFact(status.value)];
  return distinct(valuesIn(field, stated).map((value) => JSON.stringify(value) ?? ''));
}

function valuesIn(field: WritableField, stated: Field): readonly unknown[] {
  if (isRelation(field))
    return stated.parts.flatMap((part) => relationsIn(field, part, 'bullet')).map((one) => referenceKey(one.value));
  const { reviewBy, reviewEvery, lastReviewed } = reviewFieldsOf([stated]);
  if (field === 'status') return [];
  if (field === 'date') return stated.parts.slice(0, 1).flatMap(({ text }) => readDate(text)?.day ?? []);
  if (field === 'risk') return present(riskOf([stated]));
  if (field === 'approvals') return approvalsOf([stated]).map(({ value }) => approvalFact(value));
  if (field === 'review-by') return present(reviewBy);
  if (field === 'review-every') return present(reviewEvery);
  if (field === 'last-reviewed') return present(lastReviewed);
  if (field === 'tags') return tagsOf([stated]).map((tag) => tag.value);
  if (field === 'applies-to') return appliesToOf([stated]).map((glob) => glob.value);
  return peopleOf([stated], '').map((person) => person.value.name.toLowerCase());
}

function isRelation(field: string): field is RelationType {
  return relationTypes.has(field);
}

function present(sourced: Sourced<unknown> | undefined): readonly unknown[] {
  return sourced?.value === undefined ? [] : [sourced.value];
}
