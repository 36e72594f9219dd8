import { Position, Range, Uri, workspace, type WorkspaceEdit } from 'vscode';
import type { Change } from '../core/change/change.ts';
import type { Unclear } from '../core/rename/rewriting.ts';
import { prepare, saveAll } from './applyChange.ts';
import type { FolderView } from './folderRecords.ts';
import type { Chosen } from './recordArgument.ts';
import { rangeOf } from './spans.ts';
import { words } from './words.ts';

/**
 * Shows a change of a record's name in the editor's preview of refactorings and makes what is ticked there when the person applies it: one
 * step, one undo. All of it is ticked, but for places that may mean another record.
 */
export async function previewChange({ entry, view }: Chosen, change: Change, unclear: readonly Unclear[]): Promise<boolean> {
  const { edit, saved } = await prepare(view, change, words.say('rename.group'));
  const asking = { label: words.say('rename.group-unclear'), needsConfirmation: true };
  for (const { path, at, span, instead } of unclear) {
    const start = new Position(at.line - 1, at.column - 1);
    const range = new Range(start, start.translate(0, span.end - span.start));
    if (instead !== undefined) edit.replace(Uri.joinPath(view.folder.uri, path), range, instead, asking);
  }
  if (unclear.every(({ instead }) => instead === undefined)) {
    const { path, anchor } = entry.record;
    const { start } = rangeOf(anchor, view.linesOf(path) ?? [0]);
    openPreview(edit, Uri.joinPath(view.folder.uri, path), start);
  }
  return applyAndSave(edit, saved);
}

/** Shows a change likewise, every entry under `label` and ticked. */
export async function previewEdits(view: FolderView, change: Change, label: string): Promise<boolean> {
  const [first] = change.files;
  if (first === undefined) return false;
  const { edit, saved } = await prepare(view, change, label);
  openPreview(edit, Uri.joinPath(view.folder.uri, first.path), new Position(0, 0));
  return applyAndSave(edit, saved);
}

/** The editor opens its preview only for an entry that is not ticked: where there is none, this is one which changes nothing. */
function openPreview(edit: WorkspaceEdit, uri: Uri, at: Position): void {
  edit.insert(uri, at, '', { label: words.say('rename.group-preview'), needsConfirmation: true });
}

async function applyAndSave(edit: WorkspaceEdit, saved: readonly Uri[]): Promise<boolean> {
  const isApplied = await workspace.applyEdit(edit);
  if (isApplied) await saveAll(saved);
  return isApplied;
}
