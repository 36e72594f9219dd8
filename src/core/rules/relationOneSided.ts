import type { Problem } from '../problem.ts';
import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { inverseOf, states, type Led } from '../relation/graph.ts';
import { supersedeFix } from './acceptedThoughSuperseded.ts';
import type { Fix } from './fix.ts';
import { labelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
import { relationsIn, wasInForce, type Relations } from './superseding.ts';

/** A record supersedes or amends another, and the other does not say so. */
export const relationOneSided: Rule = {
  code: 'relation-one-sided',
  severity: 'information',
  summary: 'relation-one-sided.summary',
  check(record, context) {
    return unanswered(record, context).map((led) => problemOf(led));
  },
  fixes(problem, record, context) {
    const led = unanswered(record, context).find(({ relation }) => relation.span.start === problem.span.start);
    return led === undefined ? [] : [fixFor(led)];
  },
};

const messages = {
  supersedes: 'relation-one-sided-supersedes',
  'superseded-by': 'relation-one-sided-superseded-by',
  amends: 'relation-one-sided-amends',
  'amended-by': 'relation-one-sided-amended-by',
} as const;

type TwoSided = keyof typeof messages;

function isTwoSided(type: RelationType): type is TwoSided {
  return Object.hasOwn(messages, type);
}

/** The relations that the other record says nothing of; what a proposal would supersede or amend need not say so yet. */
function unanswered(record: DecisionRecord, context: LintContext): readonly Led[] {
  const { graph, unheard } = relationsIn(context);
  return (graph.from.get(record.path) ?? []).filter(({ from, to, relation: { value } }) => {
    const back = inverseOf[value.type];
    if (!isTwoSided(value.type) || back === undefined || states(graph, to, back, from)) return false;
    const acting = value.type === 'supersedes' || value.type === 'amends' ? from : to;
    return wasInForce(acting, context.configuration) && !isToldThere(from, to, unheard);
  });
}

/** Whether the older record has a problem of its own that says the same, and more. */
function isToldThere(one: DecisionRecord, other: DecisionRecord, unheard: Relations['unheard']): boolean {
  return unheard.get(other.path)?.has(one) === true || unheard.get(one.path)?.has(other) === true;
}

function problemOf({ from, to, relation }: Led): Problem {
  const { type } = relation.value;
  const message = isTwoSided(type) ? messages[type] : 'relation-one-sided-supersedes';
  return found(relationOneSided, placeOf(from, relation), message, labelOf(to));
}

function fixFor({ from, to, relation }: Led): Fix {
  const { type } = relation.value;
  if (type === 'superseded-by') return supersedeFix(from, to);
  if (type === 'supersedes') return supersedeFix(to, from);
  const argument = { uri: { path: from.path }, type, target: { path: to.path } };
  return { title: 'fix.relate', args: [labelOf(to)], command: 'docket.relate', argument };
}
