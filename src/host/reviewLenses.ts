import { CodeLens, Disposable, EventEmitter, languages, type TextDocument } from 'vscode';
import type { Entry } from '../core/view/entry.ts';
import { iconsAsText } from '../core/view/iconsAsText.ts';
import { reviewLenses, type Lens } from '../core/view/reviewLens.ts';
import type { FolderView } from './folderRecords.ts';
import { pathInside } from './files.ts';
import type { RecordStore } from './recordStore.ts';
import type { SettingsSource } from './settings.ts';
import { rangeOf } from './spans.ts';
import { entryUri, uriAt } from './treeItems.ts';
import { words } from './words.ts';

/** Says above the title of an open record where its review stands. */
export function showLenses(store: RecordStore, settings: SettingsSource): Disposable {
  const changed = new EventEmitter<void>();
  const provider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document: TextDocument) => (settings.current.codeLens ? lensesOf(document, store) : []),
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider({ pattern: '**/*' }, provider),
    store.onDidChange(() => changed.fire()),
    settings.onDidChange(() => changed.fire()),
  );
}

function lensesOf({ uri }: TextDocument, store: RecordStore): CodeLens[] {
  const entry = store.entryAt(uri);
  const view = store.viewOf(uri);
  // The sidecar of a record has no title.
  if (entry === undefined || view === undefined || entry.record.path !== pathInside(view.folder, uri)) return [];
  const title = rangeOf(entry.record.anchor, view.linesOf(entry.record.path) ?? [0]);
  return reviewLenses(entry, words).map((lens) => new CodeLens(title, commandOf(lens, entry, view)));
}

/** A lens without a deed is a text: its command has no name. */
function commandOf({ title, tooltip, command, place }: Lens, entry: Entry, view: FolderView) {
  // A lens draws `$(name)` as an icon; here it is somebody's word.
  const shown = { title: iconsAsText(title), tooltip: tooltip ?? title };
  if (command !== undefined) return { ...shown, command, arguments: [{ uri: entryUri(entry) }] };
  if (place === undefined) return { ...shown, command: '' };
  const lines = view.linesOf(place.path);
  const selection = lines === undefined ? undefined : rangeOf(place.span, lines);
  return { ...shown, command: 'vscode.open', arguments: [uriAt(entry, place.path), { selection }] };
}
