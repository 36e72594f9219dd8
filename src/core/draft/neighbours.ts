import type { TextOf } from '../change/change.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import { isSidecar } from '../record/sidecar.ts';

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

/** The records as their texts are now; those that cannot be read, or state their fields in another file, are left out. */
export function neighboursOf(records: readonly DecisionRecord[], textOf: TextOf, options: ReadingOptions): readonly Neighbour[] {
  return records.flatMap(({ path, status, date }) => {
    const isElsewhere = [status, date].some((stated) => stated?.path !== undefined && isSidecar(stated.path));
    const text = isElsewhere ? undefined : textOf(path);
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
