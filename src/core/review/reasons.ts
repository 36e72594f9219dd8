import type { Configuration } from '../config/configuration.ts';
import type { KnownOwners } from '../owner/knownOwners.ts';
import { unknownOwnerOf } from '../owner/unknownOwner.ts';
import type { ProblemCode } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { labelOf } from '../record/recordLabel.ts';
import { formatDay } from '../words/days.ts';
import { untickedSince, untickedSinceReview, type Unticked } from './assumptions.ts';
import { largeChange, type CodeChanges } from './codeChange.ts';
import { effectivePhase, isRetired } from './effectivePhase.ts';
import { fallenOn, fallenPremises, type FallenPremise, type PremiseFacts } from './fallenPremises.ts';
import { isAnswered } from './lastReview.ts';
import { unanswered, type PastRecord, type PastRecords } from './pastRecords.ts';
import { openQuestions, type Questions } from './questions.ts';
import { reasonKinds, type ReasonKind, type ReviewReason } from './reason.ts';

/** Where what happened is looked up. What is not there was not looked for, and gives no reason. */
export interface ReasonFacts {
  readonly configuration: Configuration;
  /** The decisions that incident reviews put in question; see `questionsIn`. */
  readonly questions?: Questions;
  /** What depends on what. */
  readonly relations?: PremiseFacts;
  /** Whom the repository's own files know; see `knownOwnersOf`. */
  readonly knownOwners?: KnownOwners;
  /** How much of the code has changed, where git was asked. */
  readonly code?: CodeChanges | undefined;
  /** What earlier versions of records said of their reviews, where git was asked. */
  readonly past?: PastRecords | undefined;
}

/**
 * What happened since the last review of a record, and asks for another. A review on the day of what happened, or later, ends a
 * reason; where that day is not known, the reason stands as long as what it tells of. A rule that is `off` gives no reason either,
 * and what is not live has none.
 */
export function reasonsOf(record: DecisionRecord, facts: ReasonFacts): readonly ReviewReason[] {
  return reasonKinds.flatMap((kind) => reasonsOfKind(kind, record, facts));
}

/** The same, of one kind. */
export function reasonsOfKind(kind: ReasonKind, record: DecisionRecord, facts: ReasonFacts): readonly ReviewReason[] {
  const { rule, find } = kinds[kind];
  const isOff = rule !== undefined && facts.configuration.rules.get(rule) === 'off';
  return isOff || isRetired(effectivePhase(record, facts.configuration)) ? [] : find(record, facts);
}

/** How reasons of a kind are found, and the rule that speaks of the same in Problems. Of incidents, the due day itself does. */
interface Kind {
  readonly rule: ProblemCode | undefined;
  readonly find: (record: DecisionRecord, facts: ReasonFacts) => readonly ReviewReason[];
}

const kinds: Readonly<Record<ReasonKind, Kind>> = {
  incident: { rule: undefined, find: incidents },
  dependency: { rule: 'depends-on-dead', find: dependencies },
  owner: { rule: 'owner-unknown', find: strangers },
  assumption: { rule: 'assumption-unticked', find: assumptions },
  code: { rule: 'code-changed', find: codeChanges },
};

function incidents(record: DecisionRecord, facts: ReasonFacts): readonly ReviewReason[] {
  return openQuestions(record, facts).map(({ by, place }) => reason('incident', place, 'because.incident', labelOf(by)));
}

function dependencies(record: DecisionRecord, { relations, configuration }: ReasonFacts): readonly ReviewReason[] {
  const fallen = relations === undefined ? [] : fallenPremises(record, relations, configuration);
  return fallen.filter((premise) => !isAnswered(record, fallenOn(premise))).map((premise) => dependency(record, premise));
}

function dependency(record: DecisionRecord, { led: { to, relation }, phase, successor }: FallenPremise): ReviewReason {
  const place = placeOf(record, relation);
  if (successor === undefined) return reason('dependency', place, `because.dependency-${phase}`, labelOf(to));
  return reason('dependency', place, 'because.dependency-successor', labelOf(to), labelOf(successor));
}

function strangers(record: DecisionRecord, { knownOwners }: ReasonFacts): readonly ReviewReason[] {
  const unknown = knownOwners === undefined ? undefined : unknownOwnerOf(record, knownOwners);
  if (unknown === undefined) return [];
  return [reason('owner', placeOf(record, unknown.owner), 'because.owner', unknown.owner.value.name)];
}

function assumptions(record: DecisionRecord, { configuration, past }: ReasonFacts): readonly ReviewReason[] {
  const unticked =
    effectivePhase(record, configuration) === 'accepted'
      ? (untickedSinceReview(record) ?? untickedInPast(record, past))
      : undefined;
  if (unticked === undefined) return [];
  const { list, holding, now, held, of, on } = unticked;
  const counts = [holding, now, held, of].map(String);
  return [reason('assumption', placeOf(record, list), 'because.assumption', ...counts, formatDay(on))];
}

/** The same by what an earlier version of the file says. */
function untickedInPast(record: DecisionRecord, past: PastRecords | undefined): Unticked | undefined {
  const unticked = ({ on, assumptions }: PastRecord): Unticked | undefined =>
    assumptions === undefined ? undefined : untickedSince(record, on, assumptions);
  const held = unanswered(record, past).find((one) => unticked(one) !== undefined);
  return held === undefined ? undefined : unticked(held);
}

function codeChanges(record: DecisionRecord, facts: ReasonFacts): readonly ReviewReason[] {
  const [scope] = record.appliesTo;
  const large = scope === undefined ? undefined : largeChange(record, facts);
  if (scope === undefined || large === undefined) return [];
  return [reason('code', placeOf(record, scope), 'because.code', String(large.share), formatDay(large.since))];
}

function reason(
  kind: ReviewReason['kind'],
  place: ReviewReason['place'],
  message: ReviewReason['message'],
  ...args: readonly string[]
): ReviewReason {
  return { kind, message, args, place };
}
