import type { DecisionRecord, Relation } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { leadsToNeighbour, nameOf, pathsMeant, recordsMeant, targetsOf } from '../relation/targets.ts';
import type { Sourced } from '../text/span.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
import { unrelateFix } from './unrelateFix.ts';

/** A relation leads to no record that is known, and to no file. */
export const relationDangling: Rule = {
  code: 'relation-dangling',
  severity: 'information',
  summary: 'relation-dangling.summary',
  check(record, context) {
    return record.relations
      .filter((relation) => isDangling(relation, record, context))
      .map((relation) => found(relationDangling, placeOf(record, relation), 'relation-dangling', nameOf(relation.value)));
  },
  fixes({ span }, record) {
    return record.relations
      .filter((relation) => relation.span.start === span.start)
      .map((relation) => unrelateFix(record, relation, nameOf(relation.value)));
  },
};

function isDangling({ value, span }: Sourced<Relation>, record: DecisionRecord, context: LintContext): boolean {
  const targets = context.targets ?? targetsOf(context.index);
  // What lies beside the workspace folder is not looked at.
  if (leadsToNeighbour(value, record)) return false;
  // "#12" may be an issue of a forge.
  if (/^(?:[a-z][\w+.-]*:|#)/i.test(value.link ?? value.target) || recordsMeant(value, record, targets).length > 0) return false;
  // A link that leads nowhere is broken, which another rule says.
  if (record.links.some((link) => span.start <= link.span.start && link.span.end <= span.end)) return false;
  return !pathsMeant(value, record).some(context.exists);
}
