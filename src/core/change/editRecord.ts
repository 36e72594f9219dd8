import type { DocumentText } from '../edits/document.ts';
import type { EditResult } from '../edits/editFields.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import type { ChangeResult, FileChange, Refusal, TextOf } from './change.ts';

/** The file in which a record's fields are written: its own, or the sidecar that states them. */
export function fieldsPath(record: DecisionRecord): string {
  const { status, date, people, relations, title } = record;
  return [status, date, ...people, ...relations, title].find((sourced) => sourced?.path !== undefined)?.path ?? record.path;
}

/** What is done to a document: its edits, or why there are none. */
export type EditDocument = (document: DocumentText) => EditResult;

/** Edits the file in which a record's fields are written; see `editDocument`. */
export function editRecord(record: DecisionRecord, textOf: TextOf, options: ReadingOptions, edit: EditDocument): ChangeResult {
  return editDocument(fieldsPath(record), textOf, options, edit);
}

/** Edits a file as it is now. One that says what is wanted already gives a change without files. */
export function editDocument(path: string, textOf: TextOf, options: ReadingOptions, edit: EditDocument): ChangeResult {
  const before = textOf(path);
  if (before === undefined) return refusal('change-unreadable', path);
  const result = edit({ path, text: before, options });
  if ('refused' in result) return result;
  const { edits } = result;
  return { change: { files: edits.length === 0 ? [] : [{ kind: 'edit', path, before, edits }] } };
}

/** A refusal with its reason. */
export function refusal(refused: Refusal['refused'], ...args: readonly string[]): Refusal {
  return { refused, args };
}

/** Several changes as one; the first refusal wins, and then nothing is changed. */
export function together(results: readonly ChangeResult[]): ChangeResult {
  const files: FileChange[] = [];
  for (const result of results) {
    if ('refused' in result) return result;
    files.push(...result.change.files);
  }
  return { change: { files } };
}
