import type { Change, FileChange, TextOf } from '../change/change.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import type { Draft } from './draft.ts';
import { indexNames, rowEdits } from './indexRow.ts';

/** The files that may list the records of a log. */
export function indexPaths(log: DecisionLog | undefined): readonly string[] {
  if (log === undefined) return [];
  return indexNames.map((name) => (log.path === '.' ? name : `${log.path}/${name}`));
}

/** Makes a draft a file, and lists it where the log lists all its records. */
export function createRecord(draft: Draft, log: DecisionLog | undefined, textOf: TextOf, options: ReadingOptions): Change {
  const created: FileChange = { kind: 'create', path: draft.path, text: draft.text };
  const { record } = readDocument(draft.path, draft.text, options);
  if (log === undefined || record === undefined) return { files: [created] };
  const listed = indexPaths(log).flatMap((path): FileChange[] => {
    const text = textOf(path);
    const edits = text === undefined ? [] : rowEdits({ path, text }, log, record);
    return text === undefined || edits.length === 0 ? [] : [{ kind: 'edit', path, before: text, edits }];
  });
  // A file system that ignores case gives one index under several names.
  return { files: [created, ...listed.slice(0, 1)] };
}
