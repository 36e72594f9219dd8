import type { DecisionRecord } from './decisionRecord.ts';

/** Why a document is not a record. */
export type NotARecord = 'readme' | 'index' | 'template' | 'process' | 'empty' | 'no-evidence' | 'binary';

/**
 * What one file says of itself, read alone. Whether a document without strong evidence is a record depends on its
 * neighbours: the log decides, in `log/assemble.ts`.
 */
export interface Reading {
  readonly path: string;
  /** The record that the text would be; absent where the file can never be one (README, template, …). */
  readonly record: DecisionRecord | undefined;
  readonly refused: NotARecord | undefined;
  /** 0: nothing of a decision record; 1: looks like one by name or shape; 2: states fields that only records have. */
  readonly evidence: 0 | 1 | 2;
}
