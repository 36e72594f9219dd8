import type { Day } from '../day/day.ts';
import type { Span } from '../text/span.ts';

/** Where a record stands on its review, on a given day. */
export type ReviewStateName = 'overdue' | 'due-soon' | 'scheduled' | 'none' | 'unreadable' | 'not-applicable';

/** What the due day comes from. */
export type ReviewSource = 'review-by' | 'review-every' | 'policy' | 'stale-after';

export interface ReviewState {
  readonly state: ReviewStateName;
  readonly due: Day | undefined;
  readonly source: ReviewSource | undefined;
  /** The characters that state the date, or else the status or the title: where a problem is shown. */
  readonly span: Span;
}
