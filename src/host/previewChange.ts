import { Position, Uri, workspace } from 'vscode';
import type { Change } from '../core/change/change.ts';
import { prepare, saveAll } from './applyChange.ts';
import type { FolderView } from './folderRecords.ts';
import { words } from './words.ts';

/**
 * Shows a change in the editor's preview of refactorings, all of it ticked, and makes what is left ticked when the person applies it: one
 * step, one undo. The editor opens its preview only for an entry that needs to be confirmed, and unticks it: that one changes nothing.
 */
export async function previewChange(
  view: Pick<FolderView, 'folder' | 'isReadOnly'>,
  change: Change,
  record: string,
): Promise<boolean> {
  const { edit, saved } = await prepare(view, change, words.say('rename.group'));
  const asking = { label: words.say('rename.group-preview'), needsConfirmation: true };
  edit.insert(Uri.joinPath(view.folder.uri, record), new Position(0, 0), '', asking);
  const isApplied = await workspace.applyEdit(edit);
  if (isApplied) await saveAll(saved);
  return isApplied;
}
