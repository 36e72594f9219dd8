import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import type { Fix } from './fix.ts';
import { labelOf, shortLabelOf } from '../record/recordLabel.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';
import { relationsIn } from './superseding.ts';

/** A record is accepted, and another one in force supersedes all of it. */
export const acceptedThoughSuperseded: Rule = {
  code: 'accepted-though-superseded',
  severity: 'warning',
  summary: 'accepted-though-superseded.summary',
  check(record, context) {
    const [successor] = unheardIn(record, context);
    if (successor === undefined) return [];
    const at = placeOf(record, record.status ?? { span: record.anchor });
    return [found(acceptedThoughSuperseded, at, 'accepted-though-superseded', labelOf(successor))];
  },
  fixes: (_, record, context) => unheardIn(record, context).map((successor) => supersedeFix(record, successor)),
};

/** "Say on both sides that … supersedes …". */
export function supersedeFix(older: DecisionRecord, newer: DecisionRecord): Fix {
  return {
    title: 'fix.supersede',
    args: [shortLabelOf(newer), shortLabelOf(older)],
    command: 'docket.supersede',
    argument: { uri: { path: older.path }, by: { path: newer.path } },
  };
}

function unheardIn({ path }: DecisionRecord, context: LintContext): readonly DecisionRecord[] {
  return [...(relationsIn(context).unheard.get(path) ?? [])];
}
