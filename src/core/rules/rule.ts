import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import type { BranchNumbers } from '../log/branchNumbers.ts';
import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import type { KnownOwners } from '../owner/knownOwners.ts';
import type { OwnerFacts } from '../owner/resolveOwner.ts';
import type { Problem, ProblemCode, Severity } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Place } from '../record/place.ts';
import type { Targets } from '../relation/targets.ts';
import type { MessageKey } from '../words/messages.ts';
import type { Fix } from './fix.ts';
import type { CodeChanges } from '../review/codeChange.ts';
import type { PastRecords } from '../review/pastRecords.ts';
import type { Questions } from '../review/questions.ts';
import type { Relations } from './superseding.ts';

/** What rules may look at beside the record itself. */
export interface LintContext {
  readonly index: DecisionIndex;
  /** The log of the record that is checked. */
  readonly log: DecisionLog;
  readonly configuration: Configuration;
  readonly owners: OwnerFacts;
  readonly today: Day;
  /** Whether a posix path inside the workspace folder is a file or folder. */
  readonly exists: (path: string) => boolean;
  /** What branches say of the numbers here, where somebody has looked. */
  readonly elsewhere?: BranchNumbers | undefined;
  /** The log's records by number, where whoever checks many of them has looked once for all; see `recordsByNumber`. */
  readonly numbers?: ReadonlyMap<number, readonly DecisionRecord[]>;
  /** Whether the log's records state where they stand, likewise; see `statesStatuses`. */
  readonly keepsStatuses?: boolean;
  /** Every owner's open proposals, the oldest first, likewise; see `proposalsByOwner`. Not looked up where no limit is set. */
  readonly proposals?: ReadonlyMap<string, readonly DecisionRecord[]> | undefined;
  /** What relations lead to, likewise; see `targetsOf`. */
  readonly targets?: Targets;
  /** What follows from relations, likewise; see `relationsOf`. */
  readonly relations?: Relations;
  /** Whom the repository's own files know, likewise; see `knownOwnersOf`. */
  readonly knownOwners?: KnownOwners;
  /** The decisions that incident reviews put in question, likewise; see `questionsIn`. */
  readonly questions?: Questions;
  /** How much of the code under `applies-to` has changed, where git was asked. */
  readonly code?: CodeChanges | undefined;
  /** What earlier versions of records said of their reviews, where git was asked. */
  readonly past?: PastRecords | undefined;
}

/** One thing that is checked on every record. `check` never throws and looks only at what it is given. */
export interface Rule {
  readonly code: ProblemCode;
  /** Unless `rules` of `.docket.yaml` says otherwise. */
  readonly severity: Severity;
  /** What the rule is about, in the catalogue of messages. */
  readonly summary: MessageKey;
  check(record: DecisionRecord, context: LintContext): readonly Problem[];
  /** Ways to settle a problem that this rule found, the best first. */
  fixes?(problem: Problem, record: DecisionRecord, context: LintContext): readonly Fix[];
}

/** The page that says what a rule means and how to settle it. */
export function ruleUrl(code: ProblemCode): string {
  return `https://github.com/docket-adr/docket/blob/main/docs/rules/${code}.md`;
}

/** A problem found by a rule, with the rule's own severity. */
export function found(rule: Pick<Rule, 'code' | 'severity'>, at: Place, message: MessageKey, ...args: string[]): Problem {
  return { code: rule.code, severity: rule.severity, message, args, path: at.path, span: at.span };
}
