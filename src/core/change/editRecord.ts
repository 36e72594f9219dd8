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

/**
 * Edits the file in which a record's fields are written: `edit` gets the document as it is now. A document that says what
 * is wanted already gives a change without files.
 */
export function editRecord(
  record: DecisionRecord,
  textOf: TextOf,
  options: ReadingOptions,
  edit: (document: DocumentText) => EditResult,
): ChangeResult {
  const path = fieldsPath(record);
  const text = textOf(path);
  if (text === undefined) return refusal('change-unreadable', path);
  const result = edit({ path, text, options });
  return 'refused' in result ? result : { change: { files: fileEdit(path, text, result.edits) } };
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

function fileEdit(path: string, before: string, edits: (FileChange & { readonly kind: 'edit' })['edits']): readonly FileChange[] {
  return edits.length === 0 ? [] : [{ kind: 'edit', path, before, edits }];
}
