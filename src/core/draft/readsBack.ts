import type { Day } from '../day/day.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { readStatus } from '../record/status.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import { slugOf } from './slug.ts';

/** What a new record is to say of itself; undefined is not looked at. */
export interface Intended {
  readonly title: string;
  readonly number: number | undefined;
  readonly status: string | undefined;
  readonly date: Day | undefined;
}

/** Whether the reader finds in a new record what was meant to be in it. */
export function readsBack(path: string, text: string, intended: Intended, options: ReadingOptions): boolean {
  const { record } = readDocument(path, text, options);
  if (record === undefined || !hasTitle(record, intended.title)) return false;
  const { identity, status, date, problems } = record;
  if (intended.number !== undefined && identity?.value.number !== intended.number) return false;
  if (intended.status !== undefined && status?.value.phase !== readStatus(intended.status, options.statuses)?.phase) return false;
  if (intended.date !== undefined && date?.value !== intended.date) return false;
  return !problems.some(({ code }) => code === 'number-contradicted' || code === 'status-contradicted');
}

// In some logs a record's title is its file name and stands nowhere else.
function hasTitle({ title }: DecisionRecord, intended: string): boolean {
  return title.source === 'file-name' ? slugOf(title.value) === slugOf(intended) : title.value === intended;
}
