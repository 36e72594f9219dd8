import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import type { AssumptionCount, DecisionRecord, Phase, StatedDate } from '../record/decisionRecord.ts';
import { readDocument } from '../record/readRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { countAssumptions } from './assumptions.ts';
import { isRetired } from './effectivePhase.ts';
import { lastReviewOf, reviewsIn } from './lastReview.ts';

/** What an earlier version of a record said of its reviews. */
export interface PastRecord {
  /** The day on which this version came to the branch. */
  readonly on: Day;
  /** The path, the title and the number that it had then. */
  readonly path: string;
  readonly title: string;
  readonly number: number | undefined;
  readonly phase: Phase | undefined;
  readonly date: StatedDate | undefined;
  readonly reviewBy: Day | undefined;
  readonly lastReview: Day | undefined;
  /** Entries of the review log that are reviews. */
  readonly reviews: number;
  readonly assumptions: AssumptionCount | undefined;
}

/** The versions of records, by their paths of today, the newest first. */
export type PastRecords = ReadonlyMap<string, readonly PastRecord[]>;

/** Reads a version of a record; undefined where it was none then. */
export function readPast(path: string, text: string, on: Day, options: ReadingOptions): PastRecord | undefined {
  const { record } = readDocument(path, text, options);
  return record === undefined ? undefined : { on, path, ...nameOf(record), ...sayingsOf(record) };
}

/** Of a live record that states its review day, or assumptions to tick, all in its own file. */
function hasPast(record: DecisionRecord): boolean {
  const { reviewBy, lastReviewed } = record.review;
  if (isRetired(record.status?.value.phase) || reviewBy?.path !== undefined || lastReviewed?.path !== undefined) return false;
  return reviewBy?.value !== undefined || countAssumptions(record) !== undefined;
}

/** The paths of records whose earlier versions could tell anything; none where nobody wants to know. */
export function pathsWithPast(records: readonly DecisionRecord[], { rules }: Pick<Configuration, 'rules'>): readonly string[] {
  if (rules.get('review-moved') === 'off' && rules.get('assumption-unticked') === 'off') return [];
  return records.filter(hasPast).map(({ path }) => path);
}

/**
 * The versions since which nothing was noted that would answer what they said, the newest first: no review, no other phase and no other
 * date, by which some teams note that they have looked. Of several on one day the last one counts: what was mended at once, nobody relied on.
 */
export function unanswered(record: DecisionRecord, past: PastRecords | undefined): readonly PastRecord[] {
  const versions = past?.get(record.path) ?? [];
  const now = sayingsOf(record);
  const isOver = (one: PastRecord): boolean => isAnsweredBy(now, one) || !isSame(record, one);
  const end = versions.findIndex(isOver);
  const open = end < 0 ? versions : versions.slice(0, end);
  return open.filter(({ on }, at) => on !== open[at - 1]?.on);
}

function isAnsweredBy(now: Sayings, one: PastRecord): boolean {
  return one.lastReview !== now.lastReview || one.reviews < now.reviews || one.phase !== now.phase || one.date !== now.date;
}

/** Git takes a file for the one that went when it came, if they are alike: a record of another number and another title is another record. */
function isSame(record: DecisionRecord, one: PastRecord): boolean {
  const { title, number } = nameOf(record);
  return one.path === record.path || one.title === title || (number !== undefined && one.number === number);
}

function nameOf({ title, identity }: DecisionRecord): Pick<PastRecord, 'title' | 'number'> {
  return { title: title.value, number: identity?.value.number };
}

type Sayings = Omit<PastRecord, 'on' | 'path' | 'title' | 'number'>;

function sayingsOf(record: DecisionRecord): Sayings {
  return {
    phase: record.status?.value.phase,
    date: record.date?.value,
    reviewBy: record.review.reviewBy?.value,
    lastReview: lastReviewOf(record),
    reviews: reviewsIn(record).length,
    assumptions: countAssumptions(record),
  };
}
