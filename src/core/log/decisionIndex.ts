import type { DecisionRecord, Kind } from '../record/decisionRecord.ts';
import type { Problem } from '../problem.ts';

/** The set of records in one folder. */
export interface DecisionLog {
  /** Posix folder inside the workspace folder; `.` for its root. */
  readonly path: string;
  readonly kind: Kind;
  readonly records: readonly DecisionRecord[];
}

/** Every log of one workspace folder. Records are sorted by path; a record is in exactly one log. */
export interface DecisionIndex {
  readonly logs: readonly DecisionLog[];
  /** What is wrong in `.docket.yaml`. */
  readonly problems: readonly Problem[];
}
