import type { Phase } from './decisionRecord.ts';
import type { Reading } from './reading.ts';

/** What the reader needs to know of a team. */
export interface ReadingOptions {
  /** The team's status words, lower case, and what they mean. */
  readonly statuses: ReadonlyMap<string, Phase>;
}

/** Reads one file. Total: every string gives a reading, in linear time. */
export function readDocument(path: string, text: string, options: ReadingOptions): Reading {
  void text;
  void options;
  return { path, record: undefined, refused: 'no-evidence', evidence: 0 };
}
