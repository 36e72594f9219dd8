import type { Problem } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import type { Led } from '../relation/graph.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import type { Fix } from './fix.ts';
import { labelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
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
    return led.flatMap((one) => fallen(one, led, context));
  },
  fixes(problem, record, context) {
    const { graph, successors } = relationsIn(context);
    const led = graph.from.get(record.path) ?? [];
    const dead = led.find(({ relation }) => relation.value.type === 'depends-on' && relation.span.start === problem.span.start);
    return dead === undefined ? [] : [...(successors.get(dead.to.path) ?? [])].map((successor) => dependFix(record, successor));
  },
};

/** What is to be said of a premise; nothing where it stands, or the record depends on what took its place, too. */
function fallen({ from, to, relation }: Led, led: readonly Led[], context: LintContext): readonly Problem[] {
  const phase = effectivePhase(to, context.configuration);
  if (phase !== 'superseded' && phase !== 'rejected' && phase !== 'deprecated') return [];
  const successors = relationsIn(context).successors.get(to.path);
  if (led.some((other) => successors?.has(other.to))) return [];
  const [successor] = successors ?? [];
  const at = placeOf(from, relation);
  if (successor === undefined) return [found(dependsOnDead, at, `depends-on-dead-${phase}`, labelOf(to))];
  return [found(dependsOnDead, at, 'depends-on-dead-successor', labelOf(to), labelOf(successor))];
}

function dependFix(record: DecisionRecord, successor: DecisionRecord): Fix {
  return {
    title: 'fix.depend',
    args: [labelOf(successor)],
    command: 'docket.relate',
    argument: { uri: { path: record.path }, type: 'depends-on', target: { path: successor.path } },
  };
}
