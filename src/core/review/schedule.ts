import type { Change, Refusal, TextOf } from '../change/change.ts';
import type { Configuration } from '../config/configuration.ts';
import { addDuration, type Day, type Duration } from '../day/day.ts';
import { asksForDecision } from '../lifecycle/steps.ts';
import { changeReviewDate } from '../lifecycle/reviewDate.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { effectivePhase } from './effectivePhase.ts';
import { isProposal, policyFor } from './policy.ts';
import type { ReviewStanding } from './reviewOf.ts';
import { firstDayOf } from './reviewState.ts';
import { spread } from './spread.ts';

/** A record with where it stands on its review. */
export interface Standing {
  readonly record: DecisionRecord;
  readonly review: ReviewStanding;
}

/** A record with the day that it is to be reviewed on. */
export interface Appointment {
  readonly record: DecisionRecord;
  readonly day: Day;
}

/** How reviews are to be spread. */
export interface ScheduleWish {
  /** The time between reviews where no policy says it. */
  readonly every: Duration | undefined;
  /** How many may fall due in one week. */
  readonly perWeek: number;
  readonly today: Day;
}

/** As many as people do beside their work. */
export const usualPerWeek = 3;

/**
 * The records in force that have no review date: neither they nor a policy lead to one. A proposal waits for an answer instead of a review, and what asks
 * for no decision is not reviewed.
 */
export function unscheduled(all: readonly Standing[], configuration: Configuration): readonly DecisionRecord[] {
  return all.flatMap(({ record, review }) => {
    const isReviewed = asksForDecision(record.kind) && !isProposal(effectivePhase(record, configuration));
    return review.state === 'none' && isReviewed ? [record] : [];
  });
}

/** Whether somebody has to say how often these are reviewed: policy does not for all of them. */
export function needsInterval(records: readonly DecisionRecord[], configuration: Configuration): boolean {
  return records.some((record) => intervalOf(record, configuration) === undefined);
}

/**
 * A day for the review of each of some records, the soonest first: an interval after the last review, else after the record's date, else from today on;
 * by policy, or as wished. What would be past is caught up with from tomorrow on, the oldest first. All are spread over weeks, between the reviews
 * of all other records; see `spread`. Those for which neither policy nor wish say an interval get none.
 */
export function schedule(
  records: readonly DecisionRecord[],
  all: readonly Standing[],
  configuration: Configuration,
  { every, perWeek, today }: ScheduleWish,
): readonly Appointment[] {
  const wanted = [...records]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((record) => {
      const interval = intervalOf(record, configuration) ?? every;
      return interval === undefined ? [] : [{ record, day: addDuration(startOf(record) ?? today, interval) }];
    });
  const taken = all.flatMap(({ review: { due } }) => (due === undefined ? [] : [due]));
  const from = addDuration(today, { months: 0, days: 1 });
  const days = spread(
    wanted.map(({ day }) => day),
    { from, perWeek, taken },
  );
  return wanted
    .map(({ record, day }, at) => ({ record, day: days[at] ?? day }))
    .sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

/** The days written into the records, with those that cannot be written, and why not. */
export interface ScheduleResult {
  readonly change: Change;
  readonly written: readonly Appointment[];
  readonly refused: readonly (Refusal & { readonly path: string })[];
}

/** States the day of each record's next review. One that is refused does not hold up the others. */
export function scheduleChange(
  appointments: readonly Appointment[],
  configuration: Configuration,
  textOf: TextOf,
): ScheduleResult {
  const results = appointments.map((appointment) => {
    const { record, day } = appointment;
    return { appointment, result: changeReviewDate(record, day, configuration, textOf) };
  });
  return {
    change: { files: results.flatMap(({ result }) => ('refused' in result ? [] : result.change.files)) },
    written: results.flatMap(({ appointment, result }) => ('refused' in result ? [] : [appointment])),
    refused: results.flatMap(({ appointment, result }) =>
      'refused' in result ? [{ ...result, path: appointment.record.path }] : [],
    ),
  };
}

function intervalOf(record: DecisionRecord, configuration: Configuration): Duration | undefined {
  return policyFor(record, effectivePhase(record, configuration), configuration)?.every;
}

function startOf(record: DecisionRecord): Day | undefined {
  return record.review.lastReviewed?.value ?? firstDayOf(record.date?.value);
}
