import { asksForDecision } from '../lifecycle/steps.ts';
import { statedOwnerOf } from '../owner/resolveOwner.ts';
import type { Problem } from '../problem.ts';
import { neededChapters, type DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import { reviewState } from '../review/reviewState.ts';
import type { MessageKey } from '../words/messages.ts';
import type { Fix } from './fix.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';

/** A decision that states its risk, and so follows the framework, lacks something that can be decided upon: each lack is one problem. */
export const decisionIncomplete: Rule = {
  code: 'decision-incomplete',
  severity: 'hint',
  summary: 'decision-incomplete.summary',
  check(record, context) {
    const phase = effectivePhase(record, context.configuration);
    if (record.risk === undefined || !asksForDecision(record.kind)) return [];
    if (phase !== 'proposed' && phase !== 'accepted') return [];
    const at = placeOf(record, record.risk);
    return lacking(record, context).map((message): Problem => found(decisionIncomplete, at, message));
  },
  fixes({ message }, record) {
    const uri = { path: record.path };
    const fix = (title: MessageKey, command: string): Fix => ({ title, args: [], command, argument: { uri } });
    if (message === 'decision-incomplete.owner') return [fix('decision-incomplete.assign', 'docket.assignOwner')];
    return message === 'decision-incomplete.review' ? [fix('decision-incomplete.schedule', 'docket.setReviewDate')] : [];
  },
};

function lacking(record: DecisionRecord, { configuration, owners, today }: LintContext): readonly MessageKey[] {
  const { chapters } = record;
  const unwritten = chapters === undefined ? [] : neededChapters.filter((chapter) => !chapters.includes(chapter));
  const lacks = unwritten.map((chapter): MessageKey => `decision-incomplete.${chapter}`);
  if (statedOwnerOf(record, owners) === undefined) lacks.push('decision-incomplete.owner');
  if (reviewState(record, configuration, today).state === 'none') lacks.push('decision-incomplete.review');
  return lacks;
}
