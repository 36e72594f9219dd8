import type { ChangeResult } from '../../core/change/change.ts';
import { refusal } from '../../core/change/editRecord.ts';
import { inTurn } from '../../core/change/inTurn.ts';
import { changeStatus } from '../../core/lifecycle/changeStatus.ts';
import type { DecisionRecord } from '../../core/record/decisionRecord.ts';
import { relationFacts } from '../../core/relation/facts.ts';
import { supersede } from '../../core/relation/supersede.ts';
import { reviewChange, reviewOutcomes, type Review, type ReviewOutcome } from '../../core/review/reviewChange.ts';
import type { ChangeCommand, ChangeInput } from '../command.ts';
import { dayMeant, reviewerIn } from '../reviewWords.ts';
import { UserError } from '../userError.ts';
import { logOf } from './status.ts';

/** `docket review RECORD OUTCOME`: writes down what a review came to, and what follows from it. */
export const review: ChangeCommand = {
  kind: 'change',
  name: 'review',
  operands: { least: 2, most: 2 },
  options: ['next', 'note', 'by', 'reviewer', 'dry-run'],
  async plan(input) {
    const { operands, today: day, option } = input;
    const record = input.record(operands[0] ?? '');
    const outcome = outcomeMeant(operands[1] ?? '');
    const next = option('next')
      .map((word) => dayMeant(word, day))
      .at(-1);
    const done: Review = { outcome, day, next, reviewer: await reviewerIn(input), note: option('note').at(-1) };
    return { path: record.path, result: reviewed(record, done, input) };
  },
};

function outcomeMeant(word: string): ReviewOutcome {
  const outcome = reviewOutcomes.find((known) => known === word);
  if (outcome === undefined) throw new UserError('error.outcome', word, reviewOutcomes.join(', '));
  return outcome;
}

/** The end of a decision and the line in its review log are one change. */
function reviewed(record: DecisionRecord, done: Review, input: ChangeInput): ChangeResult {
  const { configuration, textOf } = input;
  return inTurn(ending(record, done.outcome, input), (later) => reviewChange(record, done, configuration, later), textOf);
}

/** What a supersession or a retirement changes beside the review; nothing where the decision lives on. */
function ending(record: DecisionRecord, outcome: ReviewOutcome, input: ChangeInput): ChangeResult {
  const { index, configuration, today, textOf, option } = input;
  if (outcome === 'retire')
    return changeStatus(record, { log: logOf(record, index), configuration, today }, 'deprecated', textOf);
  const successor = outcome === 'supersede' ? option('by').at(-1) : undefined;
  if (successor !== undefined) {
    const pair = { older: record, newer: input.record(successor), part: undefined };
    return supersede(pair, relationFacts(index, configuration), textOf);
  }
  const isOpen = outcome === 'supersede' && record.status?.value.phase !== 'superseded';
  return isOpen ? refusal('review-successor-missing') : { change: { files: [] } };
}
