import type { Day } from '../core/day/day.ts';
import type { DecisionLog } from '../core/log/decisionIndex.ts';
import type { Finding } from '../core/report/findings.ts';
import type { ListedRecord } from '../core/report/listedRecord.ts';
import type { Ink } from '../core/report/text.ts';

/** What a command prints from: everything asked for, already read and judged. */
export interface CommandInput {
  readonly records: readonly ListedRecord[];
  readonly logs: readonly DecisionLog[];
  /** The problems of the records and of `.docket.yaml`. */
  readonly findings: readonly Finding[];
  readonly asOf: Day;
  readonly ink: Ink;
  readonly version: string;
}

/** What a command prints on standard output, and its exit code: 0 fine, 2 problems were found. */
export interface Outcome {
  readonly output: string;
  readonly exitCode: 0 | 2;
}

/** One command: a pure function from what was read to what is printed. */
export interface Command {
  readonly name: 'list' | 'check' | 'due';
  /** How it prints, by the name of the format. */
  readonly formats: ReadonlyMap<string, (input: CommandInput) => string>;
  /** Whether it tells which numbers are taken on branches. */
  readonly looksAtBranches: boolean;
  readonly exitCode: (input: CommandInput) => Outcome['exitCode'];
}
