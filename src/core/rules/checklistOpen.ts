import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** A design doc, or a decision with a stated risk, was accepted with open items under security, privacy or operations. */
export const checklistOpen: Rule = {
  code: 'checklist-open',
  severity: 'hint',
  summary: 'checklist-open.summary',
  check(record, { configuration }) {
    if (record.checklists === undefined || !isWeighty(record) || effectivePhase(record, configuration) !== 'accepted') return [];
    return record.checklists.flatMap((stated) => {
      const { topic, open, done } = stated.value;
      if (topic === 'assumptions' || open === 0) return [];
      return [found(checklistOpen, placeOf(record, stated), `checklist-open-${topic}`, String(open), String(open + done))];
    });
  },
};

function isWeighty({ kind, risk }: DecisionRecord): boolean {
  return kind === 'design-doc' || risk !== undefined;
}
