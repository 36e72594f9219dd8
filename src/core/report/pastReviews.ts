import type { Day } from '../day/day.ts';
import type { DecidedRecord } from './leadTimes.ts';

/** How reviews stood on a day. */
export interface PastDay {
  readonly day: Day;
  /** Records that were neither rejected, deprecated nor superseded. */
  readonly open: number;
  /** Those of them that had a day for their review. */
  readonly scheduled: number;
  readonly overdue: number;
}

/** What cannot be known of the past: `begins-later`, `too-much`: of so many days; `unreadable`: so many versions of files; `cut-off`: the clone is shallow. */
export interface PastGap {
  readonly reason: 'begins-later' | 'cut-off' | 'unreadable' | 'too-much';
  readonly count: number;
}

/** What a repository's history says of its reviews. */
export interface PastReviews {
  /** The earliest first; days of which nothing is known are missing. */
  readonly days: readonly PastDay[];
  /** Decisions of which it is known when they were proposed and when decided. */
  readonly decisions: readonly DecidedRecord[];
  readonly gaps: readonly PastGap[];
}

/** Why nothing is known of the past. */
export type NoPast = 'not-asked' | 'reading' | 'no-history' | 'no-access';
