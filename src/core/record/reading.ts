import type { DecisionRecord, Phase } from './decisionRecord.ts';

/** What the reader needs to know of a team. */
export interface ReadingOptions {
  /** The team's status words, lower case, and what they mean. */
  readonly statuses: ReadonlyMap<string, Phase>;
}

/** Why a document is not a record. A sidecar is a part of the record of its folder. */
export type NotARecord = 'readme' | 'index' | 'template' | 'process' | 'empty' | 'no-evidence' | 'binary' | 'sidecar';

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
  /** What a sidecar states, or a README that would be a record if a sidecar lay beside it: `log/sidecars.ts` puts them together. */
  readonly part?: Pick<Reading, 'evidence'> & { readonly record: DecisionRecord };
}
