import type { Day } from '../day/day.ts';
import type { Place } from '../record/place.ts';

/** A review that was put off. */
export interface Snooze {
  /** The day on which it is asked for again. */
  readonly until: Day;
  readonly by: string | undefined;
  readonly reason: string | undefined;
  readonly for: 'me' | 'everyone';
  /** The characters that say so; undefined where it is remembered beside the files. */
  readonly place: Place | undefined;
}
