import type { TextOf } from '../change/change.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import { joinedText, sidecarPathOf, usualSidecar } from './besideSidecar.ts';

/** A record of the log that is written to, with its text: a new one is to look like it. */
export interface Neighbour {
  readonly record: DecisionRecord;
  readonly text: string;
}

/** A custom shows in the newest records. */
const mostNeighbours = 8;

/** The newest records of a log, the newest first: by their numbers where most have one, else by their dates and names. */
export function newestOf(log: DecisionLog): readonly DecisionRecord[] {
  const numbered = log.records.filter(({ identity }) => identity?.value.number !== undefined);
  const byNumber = numbered.length * 2 > log.records.length;
  const records = byNumber ? numbered : log.records;
  return records
    .toSorted((a, b) => (byNumber ? numberOf(b) - numberOf(a) : 0) || compare(keyOf(b), keyOf(a)))
    .slice(0, mostNeighbours);
}

/**
 * The records as their texts are now. Where most state their fields in a sidecar, those with it as front matter; else those
 * that state them in their own text. What cannot be read is left out.
 */
export function neighboursOf(records: readonly DecisionRecord[], textOf: TextOf, options: ReadingOptions): readonly Neighbour[] {
  const withSidecar = usualSidecar(records) !== undefined;
  return records.flatMap((listed) => {
    const { path } = listed;
    const sidecar = sidecarPathOf(listed);
    if (withSidecar !== (sidecar !== undefined)) return [];
    const text = sidecar === undefined ? textOf(path) : joinedText(path, sidecar, textOf);
    const record = text === undefined ? undefined : readDocument(path, text, options).record;
    return record === undefined || text === undefined ? [] : [{ record, text }];
  });
}

function numberOf({ identity }: DecisionRecord): number {
  return identity?.value.number ?? 0;
}

function keyOf({ date, path }: DecisionRecord): string {
  return `${date?.value ?? ''} ${path}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
