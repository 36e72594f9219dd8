import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import type { BranchNumbers } from '../log/branchNumbers.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { OwnerFacts } from '../owner/resolveOwner.ts';
import type { CodeChanges } from '../review/codeChange.ts';
import type { PastRecords } from '../review/pastRecords.ts';
import { contextsOf } from '../rules/contexts.ts';
import { describe } from './describe.ts';
import type { ListedRecord } from './listedRecord.ts';

/** What a report is made from. */
export interface ReportInput {
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly owners: OwnerFacts;
  readonly today: Day;
  /** Whether a posix path inside the workspace folder is a file or folder. */
  readonly exists: (path: string) => boolean;
  /** What branches say of the numbers here, where somebody has looked. */
  readonly elsewhere?: BranchNumbers | undefined;
  /** How much of the code has changed that records apply to, likewise. */
  readonly code?: CodeChanges | undefined;
  /** What earlier versions of records said of their reviews, likewise. */
  readonly past?: PastRecords | undefined;
  /** The text of a file, for lines and columns; without it problems stand at line 1, column 1. */
  readonly textOf: (path: string) => string | undefined;
}

/** Every record in the JSON shape of the contract: log after log, by path. */
export function listRecords(input: ReportInput): readonly ListedRecord[] {
  return contextsOf(input).flatMap((context) => context.log.records.map((record) => describe(record, context)));
}
