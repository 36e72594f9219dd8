import type { Owner } from '../owner/owner.ts';
import type { Approval, Checklist, Person, Phase, Relation, Risk } from '../record/decisionRecord.ts';
import type { ReasonKind } from '../review/reason.ts';
import type { ReviewSource, ReviewStateName } from '../review/reviewState.ts';
import type { Severity } from '../problem.ts';

/** A problem as scripts see it; line and column are 1-based, columns count UTF-16 units. */
export interface ListedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** The file that the problem is in, where that is not the record's own: a sidecar. */
  readonly path?: string;
  readonly line: number;
  readonly column: number;
}

/** What happened, in words. */
export interface ListedReason {
  readonly kind: ReasonKind;
  readonly message: string;
}

/** What technical debt costs, in working hours and incidents; null where it is not stated or cannot be read. */
export interface ListedDebt {
  readonly cycleTimeHoursPerMonth: number | null;
  readonly incidentsPerQuarter: number | null;
  readonly interestHoursPerMonth: number | null;
  readonly principalHours: number | null;
}

/** Where a record stands on its review. */
export interface ListedReview {
  readonly state: ReviewStateName;
  readonly due: string | null;
  readonly source: ReviewSource | null;
  /** Until when it was put off for everyone, by whom and why; only where it was. */
  readonly snoozed?: { readonly until: string; readonly by: string | null; readonly reason: string | null };
  /** What happened since the last review; only where something has. */
  readonly reasons?: readonly ListedReason[];
}

/** A record in the JSON shape of the contract, used by `docket list` and by the extension's API. */
export interface ListedRecord {
  /** What tells its workspace folder from the others; only in the editor, where several of them have records. */
  readonly folder?: string;
  readonly path: string;
  readonly log: string;
  readonly kind: string;
  readonly id: string | null;
  readonly number: number | null;
  readonly title: string;
  readonly status: { readonly written: string; readonly phase: Phase; readonly implemented: boolean } | null;
  readonly date: string | null;
  readonly people: readonly Person[];
  readonly owner: Owner | null;
  readonly review: ListedReview;
  readonly supersedes: readonly string[];
  readonly supersededBy: readonly string[];
  readonly relations: readonly Relation[];
  readonly appliesTo: readonly string[];
  readonly tags: readonly string[];
  readonly risk: Risk | null;
  /** Who has signed, for which role and when; only where somebody has. */
  readonly approvals?: readonly Approval[];
  /** What technical debt costs; only records of that kind have it. */
  readonly debt?: ListedDebt;
  /** Paths of the decisions that an incident review puts in question; only where there are some. */
  readonly questions?: readonly string[];
  /** The task lists under Assumptions, Security, Privacy and Operations; only where there are some. */
  readonly checklists?: readonly Checklist[];
  readonly problems: readonly ListedProblem[];
}
