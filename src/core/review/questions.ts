import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import { allRecords } from '../log/assemble.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf, type Place } from '../record/place.ts';
import { resolveTarget, type Leading, type Targets } from '../relation/targets.ts';
import { effectivePhase, isRetired } from './effectivePhase.ts';
import { isAnswered } from './lastReview.ts';
import { firstDayOf } from './reviewState.ts';

/** An incident review that puts a decision in question, and its day. */
export interface Question {
  readonly by: DecisionRecord;
  readonly on: Day;
  /** Where the incident review names the decision. */
  readonly place: Place;
}

/** The questions that are put to each record, by its path, the earliest first. */
export type Questions = ReadonlyMap<string, readonly Question[]>;

/** The decisions that the incident reviews of an index put in question. A review without a day, or one that was withdrawn, asks nothing. */
export function questionsIn(facts: {
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly targets: Targets;
}): Questions {
  const found = new Map<string, Question[]>();
  for (const by of allRecords(facts.index)) {
    const on = by.questions === undefined ? undefined : firstDayOf(by.date?.value);
    if (on === undefined || isRetired(effectivePhase(by, facts.configuration))) continue;
    for (const [path, place] of questionedBy(by, facts.targets)) found.set(path, [...(found.get(path) ?? []), { by, on, place }]);
  }
  for (const questions of found.values()) questions.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return found;
}

/** The earliest question to a record that no review has answered since. */
export function questionOf(record: DecisionRecord, facts: { readonly questions?: Questions }): Question | undefined {
  return openQuestions(record, facts)[0];
}

/** The questions to a record that no review has answered since, the earliest first. */
export function openQuestions(record: DecisionRecord, { questions }: { readonly questions?: Questions }): readonly Question[] {
  return (questions?.get(record.path) ?? []).filter(({ on }) => !isAnswered(record, on));
}

function questionedBy(by: DecisionRecord, targets: Targets): ReadonlyMap<string, Place> {
  const meant = (by.questions ?? []).map((stated) => [recordInQuestion(stated.value, by, targets)?.path, stated] as const);
  // Of several places that name a decision the first one shows it.
  return new Map(
    meant.reverse().flatMap(([path, stated]) => (path === undefined || path === by.path ? [] : [[path, placeOf(by, stated)]])),
  );
}

/** The record that an incident review means by a reference. Incident reviews have numbers of their own, so a bare number means the one record of another kind that has it. */
export function recordInQuestion(leading: Leading, by: DecisionRecord, targets: Targets): DecisionRecord | undefined {
  if (leading.link !== undefined || !/^\d+$/.test(leading.target)) return resolveTarget(leading, by, targets);
  const others = targets.everywhere.numbers.get(Number(leading.target))?.filter(({ kind }) => kind !== by.kind) ?? [];
  return others.length === 1 ? others[0] : undefined;
}
