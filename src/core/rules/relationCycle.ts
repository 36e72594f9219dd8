import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import type { Circles } from '../relation/circles.ts';
import type { Problem } from '../problem.ts';
import { labelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';

/** Records supersede each other, or depend on each other, in a circle. */
export const relationCycle: Rule = {
  code: 'relation-cycle',
  severity: 'warning',
  summary: 'relation-cycle.summary',
  check(record, context) {
    const { supersessions, dependencies } = relationsIn(context);
    return [
      ...circle(record, context, supersessions, ['superseded-by', 'supersedes']),
      ...circle(record, context, dependencies, ['depends-on']),
    ];
  },
};

const mostNamed = 4;

/** A problem on the first relation that leads to another record of the circle. */
function circle(
  record: DecisionRecord,
  context: LintContext,
  circles: Circles,
  types: readonly RelationType[],
): readonly Problem[] {
  const members = circles.get(record.path);
  if (members === undefined) return [];
  const led = (relationsIn(context).graph.from.get(record.path) ?? []).find(
    ({ to, relation }) => types.includes(relation.value.type) && circles.get(to.path) === members,
  );
  if (led === undefined) return [];
  const others = members.filter((member) => member !== record);
  const names = others.slice(0, mostNamed).map(labelOf).join(', ') + (others.length > mostNamed ? ', …' : '');
  const at = placeOf(record, led.relation);
  // Proposals that come as a bundle may need each other; nothing can supersede itself.
  if (types.includes('depends-on'))
    return [found({ ...relationCycle, severity: 'information' }, at, 'relation-cycle-depends-on', names)];
  return [found(relationCycle, at, 'relation-cycle-supersedes', names)];
}
