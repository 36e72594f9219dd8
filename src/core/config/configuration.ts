import type { Duration } from '../day/day.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import type { Kind, Phase, Risk } from '../record/decisionRecord.ts';

/** One `logs:` entry of `.docket.yaml`. */
export interface LogConfiguration {
  /** Folder or glob, posix, inside the workspace folder. */
  readonly path: string;
  readonly kind: Kind | undefined;
  readonly template: string | undefined;
  readonly naming: string | undefined;
  /** What "no status stated" means in this log; undefined: unknown. */
  readonly defaultStatus: string | undefined;
}

/** Which records a policy covers: every stated condition must hold. */
export interface PolicyCondition {
  readonly status: Phase | undefined;
  readonly risk: Risk | undefined;
  readonly kind: Kind | undefined;
  readonly tag: string | undefined;
  readonly path: string | undefined;
}

/** How often records are reviewed where they do not say so themselves; the first match wins. */
export interface ReviewPolicy {
  readonly when: PolicyCondition;
  readonly every: Duration | undefined;
  readonly staleAfter: Duration | undefined;
}

/** What `.docket.yaml` says, with the defaults of the contract; a mistake in it is a problem, the rest applies. */
export interface Configuration {
  /** Undefined: logs are discovered. */
  readonly logs: readonly LogConfiguration[] | undefined;
  /** This team's status words, lower case, and what they mean. */
  readonly statuses: ReadonlyMap<string, Phase>;
  readonly lead: Duration;
  /** How much of the code under `applies-to` may change before a decision is due for review, in per cent; undefined: any amount. */
  readonly codeShare: number | undefined;
  readonly policies: readonly ReviewPolicy[];
  readonly approvals: ReadonlyMap<Risk, readonly string[]>;
  readonly ownersRequired: boolean;
  /** How many open proposals one owner may have before it is said; undefined: any number. */
  readonly openProposals: number | undefined;
  readonly ownerAliases: ReadonlyMap<string, string>;
  readonly rules: ReadonlyMap<ProblemCode, Severity | 'off'>;
  readonly problems: readonly Problem[];
}
