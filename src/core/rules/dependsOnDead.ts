import type { Problem } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { fallenPremises, type FallenPremise } from '../review/fallenPremises.ts';
import type { Fix } from './fix.ts';
import { labelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';
import { unrelateFix } from './unrelateFix.ts';

/** A record that is in force or proposed depends on one that is superseded, rejected or deprecated. */
export const dependsOnDead: Rule = {
  code: 'depends-on-dead',
  severity: 'warning',
  summary: 'depends-on-dead.summary',
  check(record, context) {
    return fallenPremises(record, relationsIn(context), context.configuration).map(fallen);
  },
  fixes(problem, record, context) {
    const { graph, successors } = relationsIn(context);
    const led = graph.from.get(record.path) ?? [];
    const dead = led.find(({ relation }) => relation.value.type === 'depends-on' && relation.span.start === problem.span.start);
    if (dead === undefined) return [];
    const instead = [...(successors.get(dead.to.path) ?? [])].map((successor) => dependFix(record, successor));
    return [...instead, unrelateFix(record, dead.relation, labelOf(dead.to))];
  },
};

function fallen({ led: { from, to, relation }, phase, successor }: FallenPremise): Problem {
  const at = placeOf(from, relation);
  if (successor === undefined) return found(dependsOnDead, at, `depends-on-dead-${phase}`, labelOf(to));
  return found(dependsOnDead, at, 'depends-on-dead-successor', labelOf(to), labelOf(successor));
}

function dependFix(record: DecisionRecord, successor: DecisionRecord): Fix {
  return {
    title: 'fix.depend',
    args: [labelOf(successor)],
    command: 'docket.relate',
    argument: { uri: { path: record.path }, type: 'depends-on', target: { path: successor.path } },
  };
}
