import type { Uri } from 'vscode';
import type { Author } from '../core/owner/history.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import type { HistoryQuestion, PastReviews } from '../core/report/pastReviews.ts';
import type { ReadingOptions } from '../core/record/reading.ts';
import type { CodeChanges, CodeQuestion } from '../core/review/codeChange.ts';
import type { PastRecords } from '../core/review/pastRecords.ts';

/** What the extension is told by its home. The browser has no git. */
export interface Ports {
  /** Which build of the reader runs; undefined while it is worked on. Readings are kept only for the build that made them. */
  readonly build: string | undefined;
  /** Whether a file's permissions say that it must not be written: the editor would only fail to save it. */
  isReadOnly?(file: Uri): Promise<boolean>;
  /** Who commits in a folder, by git's configuration. Asked only in trusted workspaces. */
  gitIdentity?(folder: Uri): Promise<{ readonly name: string; readonly email: string | undefined } | undefined>;
  /** Who changed files of a folder in earnest, by git's history: by path, the last one first. Asked only in trusted workspaces. */
  recordAuthors?(folder: Uri, paths: readonly string[]): Promise<ReadonlyMap<string, readonly Author[]> | undefined>;
  /** How much of the code that records apply to has changed, by git's history. Asked only in trusted workspaces; `signal` stops it. */
  codeChanges?(folder: Uri, questions: readonly CodeQuestion[], signal: AbortSignal): Promise<CodeChanges | undefined>;
  /** What earlier versions of records said of their reviews, likewise. */
  pastRecords?(
    folder: Uri,
    paths: readonly string[],
    options: ReadingOptions,
    signal: AbortSignal,
  ): Promise<PastRecords | undefined>;
  /** Which numbers are taken on the branches of a folder's repository. Read only in trusted workspaces. */
  branchNumbers?(folder: Uri, index: DecisionIndex): Promise<BranchNumbers | undefined>;
  /** How a folder's reviews stood earlier, by git's history. Asked only in trusted workspaces. */
  reviewHistory?(folder: Uri, question: HistoryQuestion, signal: AbortSignal): Promise<PastReviews | undefined>;
  /** Does something while no other process does the like in the same folder. The browser is alone. */
  exclusively?<T>(folder: Uri, work: () => Promise<T>): Promise<T>;
}
