import type { Day } from '../day/day.ts';
import type { Kind, Phase, Risk } from '../record/decisionRecord.ts';
import type { Template } from './template.ts';

/** What somebody asks for when making a new record. */
export interface DraftRequest {
  readonly kind: Kind;
  readonly template: Template;
  readonly title: string;
  /** Posix folder inside the workspace folder; `.` for its root. */
  readonly folder: string;
  readonly today: Day;
  /** The number, as somebody wrote it; without it the next one, where the log counts. */
  readonly number?: string | undefined;
  readonly owner: string | undefined;
  /** Who writes it; without it the owner. */
  readonly author?: string | undefined;
  readonly reviewBy: Day | undefined;
  /** What is put where the template has a place for it, though nobody asked: in a log without owners a new record has none either. */
  readonly usual?: { readonly owner: string | undefined; readonly reviewBy: Day | undefined };
  /** The team's status words. */
  readonly statuses?: ReadonlyMap<string, Phase>;
  readonly risk: Risk | undefined;
  /** Ids (`0003`) or workspace paths of the records that this one replaces. */
  readonly supersedes: readonly string[];
  /** The first status; without it what documents of the kind begin with: `proposed`, `draft`, `open`. */
  readonly status?: string | undefined;
  readonly decisionMakers?: readonly string[] | undefined;
  /** The roles that sign a record of this risk, from `approvals` of `.docket.yaml`. */
  readonly council?: readonly string[] | undefined;
}
