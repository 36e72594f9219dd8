import type { Approval, DecisionRecord, Relation, Status } from '../record/decisionRecord.ts';
import { referenceKey } from '../record/references.ts';
import type { Sourced, Span } from '../text/span.ts';

/** One thing that a record states, in a form that can be compared, and where. */
export interface Fact {
  readonly value: string;
  readonly span: Span;
}

/** What a fact is about: `status`, `date`, `owner`, `supersedes`, `title`, … */
export type Subject = string;

/** Everything that a record states, by subject; a subject of which nothing is stated is not there. */
export type Facts = ReadonlyMap<Subject, readonly Fact[]>;

/** All that a record states, apart from its links and its problems. */
export function factsOf(record: DecisionRecord): Facts {
  const facts = new Map<Subject, Fact[]>();
  const state = (subject: Subject, fact: Fact): void => {
    facts.set(subject, [...(facts.get(subject) ?? []), fact]);
  };
  const add = (subject: Subject, value: unknown, { span }: { readonly span: Span }): void => {
    state(subject, { value: JSON.stringify(value) ?? '', span });
  };
  const addAny = (subject: Subject, sourced: Sourced<unknown> | undefined): void => {
    if (sourced !== undefined) add(subject, sourced.value, sourced);
  };
  add('kind', record.kind, record.title);
  add('title', record.title.value, record.title);
  addAny('identity', record.identity);
  if (record.status !== undefined) state('status', { value: statusFact(record.status.value), span: record.status.span });
  addAny('date', record.date);
  addAny('risk', record.risk);
  addAny('review-by', record.review.reviewBy);
  addAny('review-every', record.review.reviewEvery);
  addAny('last-reviewed', record.review.lastReviewed);
  addAny('last-call', record.review.lastCall);
  for (const person of record.people) add(subjectOf(person.value.role), person.value.name.toLowerCase(), person);
  for (const { value, span } of record.approvals) add('approvals', approvalFact(value), { span });
  for (const { value, span } of record.relations) state(value.type, { value: relationFact(value), span });
  for (const glob of record.appliesTo) add('applies-to', glob.value, glob);
  for (const tag of record.tags) add('tags', tag.value, tag);
  for (const [cost, stated] of Object.entries(record.debt ?? {})) addAny(cost, stated);
  for (const question of record.questions ?? []) add('questions', question.value, question);
  return facts;
}

/** A status as a fact: `accepted partial Partly accepted`, or `accepted whole Accepted`; the words come last. */
export function statusFact({ phase, partial, written }: Status): string {
  return `${phase} ${partial ? 'partial' : 'whole'} ${written}`;
}

/** The target of a relation as a fact. */
export function relationFact(relation: Relation): string {
  return JSON.stringify(referenceKey(relation));
}

/** A sign-off as a fact: the case of the role does not matter. */
export function approvalFact({ role, by, day }: Approval): readonly string[] {
  return [role.toLowerCase(), by, day];
}

/** The values of one subject, without repetitions, in an order of their own. */
export function valuesOf(facts: Facts, subject: Subject): readonly string[] {
  return distinct((facts.get(subject) ?? []).map(({ value }) => value));
}

/** Values without repetitions, in an order of their own. */
export function distinct(values: readonly string[]): readonly string[] {
  return [...new Set(values)].sort();
}

/** Whether two sorted lists hold the same. */
export function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}

function subjectOf(role: string): Subject {
  return role === 'decision-maker' ? 'decision-makers' : role;
}
