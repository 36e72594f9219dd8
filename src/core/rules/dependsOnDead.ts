import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { onward, type Led } from '../relation/graph.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import type { Fix } from './fix.ts';
import { labelOf } from './questioned.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';

/** A record that is in force or proposed depends on one that is superseded, rejected or deprecated. */
export const dependsOnDead: Rule = {
  code: 'depends-on-dead',
  severity: 'warning',
  summary: 'depends-on-dead.summary',
  check(record, context) {
    const phase = effectivePhase(record, context.configuration);
    if (phase === undefined || phase === 'other' || isRetired(phase)) return [];
    const led = (relationsIn(context).graph.from.get(record.path) ?? []).filter(
      ({ relation }) => relation.value.type === 'depends-on',
    );
    return led.flatMap(({ to, relation }) => {
      const dead = effectivePhase(to, context.configuration);
      if (dead !== 'superseded' && dead !== 'rejected' && dead !== 'deprecated') return [];
      const successors = onward(to, 'superseded-by', relationsIn(context).graph);
      if (successors.some((successor) => isAmong(led, successor))) return [];
      const names = successors.map(labelOf).join(', ');
      const at = placeOf(record, relation);
      return [
        names === ''
          ? found(dependsOnDead, at, `depends-on-dead-${dead}`, labelOf(to))
          : found(dependsOnDead, at, 'depends-on-dead-successor', labelOf(to), names),
      ];
    });
  },
  fixes(problem, record, context) {
    const led = relationsIn(context).graph.from.get(record.path) ?? [];
    const dead = led.find(({ relation }) => relation.value.type === 'depends-on' && relation.span.start === problem.span.start);
    return dead === undefined
      ? []
      : onward(dead.to, 'superseded-by', relationsIn(context).graph).map((successor) => dependFix(record, successor));
  },
};

function dependFix(record: DecisionRecord, successor: DecisionRecord): Fix {
  return {
    title: 'fix.depend',
    args: [labelOf(successor)],
    command: 'docket.relate',
    argument: { uri: { path: record.path }, type: 'depends-on', target: { path: successor.path } },
  };
}

function isAmong(led: readonly Led[], record: DecisionRecord): boolean {
  return led.some(({ to }) => to === record);
}
