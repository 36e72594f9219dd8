import { knownOwnersOf } from '../owner/knownOwners.ts';
import { targetsOf } from '../relation/targets.ts';
import { recordsByNumber } from './lookup.ts';
import { proposalsByOwner } from './openProposals.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { questionsIn } from '../review/questions.ts';
import { reviewOf, type ReviewContext } from '../review/reviewOf.ts';
import type { Standing } from '../review/schedule.ts';
import { statesStatuses } from './statusMissing.ts';
import { relationsOf } from './superseding.ts';
import type { LintContext } from './rule.ts';

/** What rules look at, whichever log is checked. */
type SharedFacts = Omit<
  LintContext,
  'log' | 'numbers' | 'keepsStatuses' | 'targets' | 'relations' | 'questions' | 'proposals' | 'knownOwners'
>;

/** A context for each log of the index, with all that rules look up found once, so that checking every record takes linear time. */
export function contextsOf<Facts extends SharedFacts>(
  facts: Facts,
): readonly (Facts & LintContext & Required<Pick<LintContext, 'numbers' | 'targets' | 'proposals'>>)[] {
  const targets = targetsOf(facts.index);
  const knownOwners = knownOwnersOf(facts.owners, facts.index);
  const relations = relationsOf({ ...facts, targets });
  const questions = questionsIn({ ...facts, targets });
  const proposals = proposalsByOwner(facts);
  const shared = { targets, relations, questions, proposals, knownOwners };
  return facts.index.logs.map((log) => {
    return { ...facts, ...shared, log, numbers: recordsByNumber(log), keepsStatuses: statesStatuses(log) };
  });
}

/** Every record with where it stands on its review. */
export function standingsOf(facts: SharedFacts): readonly Standing[] {
  return contextsOf(facts).flatMap((context) =>
    context.log.records.map((record) => ({ record, review: reviewOf(record, context) })),
  );
}

/** What the review of one record follows from, where no other is looked at. */
export function reviewContextOf(record: DecisionRecord, facts: SharedFacts): ReviewContext {
  return contextsOf(facts).find(({ log }) => log.records.includes(record)) ?? facts;
}
