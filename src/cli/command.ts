import type { Configuration } from '../core/config/configuration.ts';
import type { ChangeResult, TextOf } from '../core/change/change.ts';
import type { Day } from '../core/day/day.ts';
import type { DecisionIndex, DecisionLog } from '../core/log/decisionIndex.ts';
import type { OwnerFacts } from '../core/owner/resolveOwner.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import type { Finding } from '../core/report/findings.ts';
import type { ListedRecord } from '../core/report/listedRecord.ts';
import type { NoPast, PastReviews } from '../core/report/pastReviews.ts';
import type { Ink } from '../core/report/text.ts';
import type { OwnOption } from './options.ts';

/** What a report prints from: everything asked for, already read and judged. */
export interface ReportInput {
  readonly records: readonly ListedRecord[];
  readonly logs: readonly DecisionLog[];
  /** The problems of the records and of `.docket.yaml`. */
  readonly findings: readonly Finding[];
  readonly asOf: Day;
  /** What git says of earlier months. */
  readonly past: PastReviews | NoPast;
  readonly ink: Ink;
  readonly version: string;
}

/** A command that prints what was read: a pure function from that to what is printed. */
export interface ReportCommand {
  readonly kind: 'report';
  readonly name: 'list' | 'check' | 'due' | 'report owners' | 'report debt' | 'report reviews';
  /** What it asks of git beside what is written down: owners where nothing else tells, numbers on branches, what has changed since reviews, earlier months. */
  readonly asks: readonly ('owners' | 'branches' | 'changes' | 'past')[];
  /** How it prints, by the name of the format. */
  readonly formats: ReadonlyMap<string, (input: ReportInput) => string>;
  readonly options: readonly OwnOption[];
  /** 0 fine, 2 problems were found. */
  readonly exitCode: (input: ReportInput) => 0 | 2;
}

/** What a change is planned from: the whole repository as it is now, and the words of the command. */
export interface ChangeInput {
  /** The folder that is read, without symbolic links. */
  readonly root: string;
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly owners: OwnerFacts;
  readonly today: Day;
  readonly exists: (path: string) => boolean;
  readonly textOf: TextOf;
  /** The words behind the command. */
  readonly operands: readonly string[];
  /** What was given for an option of this command, in the order given. */
  readonly option: (name: OwnOption) => readonly string[];
  /** The record that a word means: a path, or an id that one record only has. Throws a `UserError` that lists what it may mean. */
  readonly record: (word: string) => DecisionRecord;
  /** The posix path inside the root that a word means, seen from where the command was given; with `..` in front where it leads out. */
  readonly path: (word: string) => string;
}

/** What a command will do. */
export interface Plan {
  readonly result: ChangeResult;
  /** The record that all this is about, as it will be called. */
  readonly path: string;
  /** What a person has to look at afterwards, one line each. */
  readonly notes?: readonly string[];
}

/** A command that changes files; with `--dry-run` it only says which. */
export interface ChangeCommand {
  readonly kind: 'change';
  readonly name: 'new' | 'status' | 'review' | 'snooze' | 'resume' | 'schedule' | 'own' | 'supersede' | 'rename' | 'renumber';
  /** How many words it takes. */
  readonly operands: { readonly least: number; readonly most: number };
  readonly options: readonly OwnOption[];
  /** Prints only the path of the record, for a script to go on with; without it, which files were changed. */
  readonly prints?: 'path';
  /** The folder that no other process may make records in meanwhile. */
  readonly claims?: (input: ChangeInput) => string;
  readonly plan: (input: ChangeInput) => Plan | Promise<Plan>;
}

/** One command. */
export type Command = ReportCommand | ChangeCommand;
