import { dayOf, type Day } from './day.ts';

/** What a `Date` says in the calendar of its machine; core itself has no clock. */
export interface LocalFields {
  getFullYear(): number;
  /** 0 is January. */
  getMonth(): number;
  getDate(): number;
}

/** The local calendar day of an instant; undefined beyond the years 0 to 9999, and for a clock that shows nothing. */
export function localDay(now: LocalFields): Day | undefined {
  return dayOf(now.getFullYear(), now.getMonth() + 1, now.getDate());
}
