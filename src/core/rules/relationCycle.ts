import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import type { Circles } from '../relation/circles.ts';
import type { Led } from '../relation/graph.ts';
import type { Problem } from '../problem.ts';
import { labelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';
import { unrelateFix } from './unrelateFix.ts';

/** Records supersede each other, or depend on each other, in a circle. */
export const relationCycle: Rule = {
  code: 'relation-cycle',
  severity: 'warning',
  summary: 'relation-cycle.summary',
  check(record, context) {
    const { supersessions, dependencies } = relationsIn(context);
    return [...circle(record, context, supersessions, superseding), ...circle(record, context, dependencies, depending)];
  },
  /** Which relation is the wrong one, only a person knows. */
  fixes({ message }, record, context) {
    const { supersessions, dependencies } = relationsIn(context);
    const led =
      message === 'relation-cycle-depends-on'
        ? ledAround(record, context, dependencies, depending)
        : ledAround(record, context, supersessions, superseding);
    return led.map(({ to, relation }) => unrelateFix(record, relation, labelOf(to)));
  },
};

const superseding: readonly RelationType[] = ['superseded-by', 'supersedes'];
const depending: readonly RelationType[] = ['depends-on'];

const mostNamed = 4;

/** A problem on the first relation that leads to another record of the circle. */
function circle(
  record: DecisionRecord,
  context: LintContext,
  circles: Circles,
  types: readonly RelationType[],
): readonly Problem[] {
  const [led] = ledAround(record, context, circles, types);
  const others = (circles.get(record.path) ?? []).filter((member) => member !== record);
  if (led === undefined) return [];
  const names = others.slice(0, mostNamed).map(labelOf).join(', ') + (others.length > mostNamed ? ', …' : '');
  const at = placeOf(record, led.relation);
  // Proposals that come as a bundle may need each other; nothing can supersede itself.
  if (types.includes('depends-on'))
    return [found({ ...relationCycle, severity: 'information' }, at, 'relation-cycle-depends-on', names)];
  return [found(relationCycle, at, 'relation-cycle-supersedes', names)];
}

/** What a record itself says that keeps it in a circle. */
function ledAround(
  record: DecisionRecord,
  context: LintContext,
  circles: Circles,
  types: readonly RelationType[],
): readonly Led[] {
  const members = circles.get(record.path);
  const led = relationsIn(context).graph.from.get(record.path) ?? [];
  return members === undefined
    ? []
    : led.filter(({ to, relation }) => types.includes(relation.value.type) && circles.get(to.path) === members);
}
