import { Position, Selection, Uri, window, type QuickPickItem } from 'vscode';
import type { Unclear } from '../core/rename/rewriting.ts';
import type { FolderView } from './folderRecords.ts';
import { asWritten } from './pick.ts';
import { words } from './words.ts';

/** Says how many places were left to a person, with a button that lists them. Waits for nobody. */
export function tellUnclear({ folder }: Pick<FolderView, 'folder'>, places: readonly Unclear[], name: string): void {
  if (places.length === 0) return;
  const message =
    places.length === 1 ? words.say('rename.unclear-one', name) : words.say('rename.unclear', name, String(places.length));
  const show = words.say('rename.show');
  void window.showInformationMessage(message, show).then((answer) => {
    if (answer === show) choosePlace(folder.uri, places, name);
  });
}

interface PlaceItem extends QuickPickItem {
  readonly place: Unclear;
}

/** A list that shows each place as it is gone through. */
function choosePlace(root: Uri, places: readonly Unclear[], name: string): void {
  const list = window.createQuickPick<PlaceItem>();
  list.title = words.say('rename.choose', name);
  list.matchOnDescription = true;
  list.items = places.map((place) =>
    asWritten({ label: place.text, description: `${place.path}:${String(place.at.line)}`, place }),
  );
  list.onDidChangeActive(([item]) => item !== undefined && void showPlace(root, item.place, 'list'));
  list.onDidAccept(() => {
    const [item] = list.activeItems;
    if (item !== undefined) void showPlace(root, item.place, 'editor');
    list.hide();
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

async function showPlace(root: Uri, { path, at, span }: Unclear, focus: 'list' | 'editor'): Promise<void> {
  const start = new Position(at.line - 1, at.column - 1);
  const selection = new Selection(start, start.translate(0, span.end - span.start));
  await window.showTextDocument(Uri.joinPath(root, path), { selection, preserveFocus: focus === 'list', preview: true });
}
