import type { Configuration } from '../config/configuration.ts';
import { addDuration, parseDay } from '../day/day.ts';
import type { Day, Duration } from '../day/day.ts';
import type { DecisionRecord, Phase, StatedDate } from '../record/decisionRecord.ts';
import { placeOf, type Place } from '../record/place.ts';
import { effectivePhase, isRetired } from './effectivePhase.ts';
import { isProposal, policyFor } from './policy.ts';

/** Where a record stands on its review, on a given day. */
export type ReviewStateName = 'overdue' | 'due-soon' | 'scheduled' | 'none' | 'unreadable' | 'not-applicable';

/** What the due day comes from. */
export type ReviewSource = 'review-by' | 'last-call' | 'review-every' | 'policy' | 'stale-after' | 'incident' | 'snooze';

/** Whether what is due is not a review of what was decided, but an answer to a proposal. */
export function isAnswer(source: ReviewSource | null | undefined): boolean {
  return source === 'stale-after' || source === 'last-call';
}

export interface ReviewState {
  readonly state: ReviewStateName;
  readonly due: Day | undefined;
  readonly source: ReviewSource | undefined;
  /** The characters that state the date, or else the status or the title: where a problem is shown. */
  readonly place: Place;
}

/** What a record's fields and the policies say of its next review, before today is known. */
type Schedule = Planned | Unreadable | undefined;
interface Planned {
  readonly due: Day;
  readonly source: ReviewSource;
  readonly place: Place;
}
interface Unreadable {
  readonly unreadable: ReviewSource;
  readonly place: Place;
}

/**
 * Where a record stands on its review today. Its own `review-by` beats the end of its last call (as long as it is a
 * proposal), which beats `review-every`, which beats the first policy that covers it. Rejected, deprecated and superseded records are not reviewed; a day due today is not overdue yet.
 * `questionedOn`: the day of an incident review that puts the decision in question, on which a review is due at the latest.
 */
export function reviewState(record: DecisionRecord, configuration: Configuration, today: Day, questionedOn?: Day): ReviewState {
  const phase = effectivePhase(record, configuration);
  if (isRetired(phase)) return stateOf('not-applicable', placeOfStatus(record));
  const planned = explicit(record, phase) ?? interval(record) ?? byPolicy(record, phase, configuration);
  const schedule = questionedOn === undefined ? planned : sooner(planned, byIncident(record, questionedOn));
  if (schedule === undefined) return stateOf('none', placeOfStatus(record));
  if ('unreadable' in schedule) return { ...stateOf('unreadable', schedule.place), source: schedule.unreadable };
  return { state: stateOn(schedule.due, today, configuration.lead), ...schedule };
}

function byIncident(record: DecisionRecord, due: Day): Planned {
  return {
    due,
    source: 'incident',
    place: placeOf(record, record.review.lastReviewed ?? record.status ?? { span: record.anchor }),
  };
}

/** A day that cannot be read does not put off what an incident asks for. */
function sooner(planned: Schedule, asked: Planned): Planned {
  return planned === undefined || 'unreadable' in planned || planned.due > asked.due ? asked : planned;
}

function stateOn(due: Day, today: Day, lead: Duration): ReviewStateName {
  if (due < today) return 'overdue';
  return due <= addDuration(today, lead) ? 'due-soon' : 'scheduled';
}

function explicit(record: DecisionRecord, phase: Phase | undefined): Schedule {
  const { reviewBy, lastCall } = record.review;
  const source = reviewBy === undefined ? 'last-call' : 'review-by';
  const stated = reviewBy ?? (isProposal(phase) ? lastCall : undefined);
  if (stated === undefined) return undefined;
  if (stated.value === undefined) return { unreadable: source, place: placeOf(record, stated) };
  return { due: stated.value, source, place: placeOf(record, stated) };
}

function interval(record: DecisionRecord): Schedule {
  const { reviewEvery, lastReviewed } = record.review;
  if (reviewEvery === undefined) return undefined;
  if (reviewEvery.value === undefined) return { unreadable: 'review-every', place: placeOf(record, reviewEvery) };
  const start = startOf(record);
  const place = placeOf(record, lastReviewed ?? reviewEvery);
  if (start === undefined) return { unreadable: 'review-every', place };
  return { due: addDuration(start, reviewEvery.value), source: 'review-every', place };
}

function byPolicy(record: DecisionRecord, phase: Phase | undefined, configuration: Configuration): Schedule {
  const policy = policyFor(record, phase, configuration);
  if (policy === undefined) return undefined;
  if (policy.staleAfter !== undefined && (policy.every === undefined || isProposal(phase))) {
    return counted(firstDayOf(record.date?.value), policy.staleAfter, 'stale-after', placeOfStatus(record));
  }
  const last = record.review.lastReviewed;
  if (last !== undefined && last.value === undefined) return { unreadable: 'policy', place: placeOf(record, last) };
  return counted(startOf(record), policy.every, 'policy', last === undefined ? placeOfStatus(record) : placeOf(record, last));
}

function counted(start: Day | undefined, every: Duration | undefined, source: ReviewSource, place: Place): Schedule {
  if (start === undefined || every === undefined) return undefined;
  return { due: addDuration(start, every), source, place };
}

/** The day that intervals count from: the last review, else the record's date; undefined where it cannot be read. */
function startOf(record: DecisionRecord): Day | undefined {
  const last = record.review.lastReviewed;
  return last === undefined ? firstDayOf(record.date?.value) : last.value;
}

/** The first day that a stated date covers: `2018-11` counts from 1 November. */
export function firstDayOf(date: StatedDate | undefined): Day | undefined {
  if (date === undefined) return undefined;
  return parseDay(date) ?? parseDay(`${date}-01`) ?? parseDay(`${date}-01-01`);
}

function stateOf(state: ReviewStateName, place: Place): ReviewState {
  return { state, due: undefined, source: undefined, place };
}

function placeOfStatus(record: DecisionRecord): Place {
  return placeOf(record, record.status ?? { span: record.anchor });
}
