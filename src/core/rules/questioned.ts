import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import { allRecords } from '../log/assemble.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import { dayOf, reviewState, type ReviewState } from '../review/reviewState.ts';
import { targetPaths } from './linkTarget.ts';
import { stemOf, type Lookup } from './lookup.ts';

/** An incident review that puts a decision in question, and its day. */
export interface Question {
  readonly by: DecisionRecord;
  readonly on: Day;
}

/** The questions that are put to each record, by its path, the earliest first. */
export type Questions = ReadonlyMap<string, readonly Question[]>;

/** The decisions that the incident reviews of an index put in question. A review without a day, or one that was withdrawn, asks nothing. */
export function questionsIn(facts: {
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly lookup: Lookup;
}): Questions {
  const found = new Map<string, Question[]>();
  for (const by of allRecords(facts.index)) {
    const on = by.questions === undefined ? undefined : dayOf(by.date?.value);
    if (on === undefined || isRetired(effectivePhase(by, facts.configuration))) continue;
    for (const path of questionedBy(by, facts)) found.set(path, [...(found.get(path) ?? []), { by, on }]);
  }
  for (const questions of found.values()) questions.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
  return found;
}

/** The earliest question to a record that no review has answered since. */
export function questionOf(record: DecisionRecord, { questions }: { readonly questions?: Questions }): Question | undefined {
  const last = record.review.lastReviewed?.value;
  return questions?.get(record.path)?.find(({ on }) => last === undefined || last < on);
}

/** Where a record stands on its review today, with what incident reviews ask. */
export function reviewOf(
  record: DecisionRecord,
  context: { readonly configuration: Configuration; readonly today: Day; readonly questions?: Questions },
): ReviewState {
  return reviewState(record, context.configuration, context.today, questionOf(record, context)?.on);
}

/** `0007 Queue outage`: how a message names a record. */
export function labelOf({ identity, title }: DecisionRecord): string {
  return identity === undefined ? title.value : `${identity.value.id} ${title.value}`;
}

function questionedBy(
  by: DecisionRecord,
  { index, lookup }: { readonly index: DecisionIndex; readonly lookup: Lookup },
): Set<string> {
  const targets = (by.questions ?? []).map(({ value }) => pathOf(value, by, lookup) ?? onlyOneOf(value, by, index));
  return new Set(targets.flatMap((path) => (path === undefined || path === by.path ? [] : [path])));
}

function pathOf(target: string, from: DecisionRecord, { paths, names }: Lookup): string | undefined {
  if (!/[/.]/.test(target)) return names.get(target)?.path;
  const found = targetPaths(target, from.path).find((path) => paths.has(path));
  return found === undefined ? names.get(stemOf(target))?.path : paths.get(found)?.path;
}

/** A bare number means a record of the one log that has it, beside the incident reviews: where two have it, none is chosen. */
function onlyOneOf(id: string, by: DecisionRecord, index: DecisionIndex): string | undefined {
  if (!/^\d+$/.test(id)) return undefined;
  const same = index.logs.flatMap(({ records }) =>
    records.filter(({ kind, identity }) => kind !== by.kind && identity?.value.number === Number(id)),
  );
  return same.length === 1 ? same[0]?.path : undefined;
}
