import type { StatedDate } from '../record/decisionRecord.ts';

/** A date found in a text, and where. */
export interface FoundDate {
  readonly day: StatedDate;
  readonly start: number;
  readonly end: number;
}

/** Finds the first date of a short text. */
export function readDate(text: string): FoundDate | undefined {
  const match = /\d{4}-\d{2}-\d{2}/.exec(text);
  return match === null ? undefined : { day: match[0], start: match.index, end: match.index + 10 };
}
