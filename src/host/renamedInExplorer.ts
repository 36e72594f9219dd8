import {
  Disposable,
  ProgressLocation,
  window,
  workspace,
  type FileRenameEvent,
  type FileWillRenameEvent,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import { carrierOf } from '../core/rename/newPath.ts';
import { planRename } from '../core/rename/plan.ts';
import type { Renaming } from '../core/rename/rename.ts';
import { baseName } from '../core/text/path.ts';
import { entryIdentifier } from '../core/view/entry.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { pathInside } from './files.ts';
import type { Chosen } from './recordArgument.ts';
import { readRenamed } from './readRenaming.ts';
import type { RecordStore } from './recordStore.ts';
import { tellUnclear } from './unclearPlaces.ts';
import { words } from './words.ts';

/** A record as it was before its file or folder got another name. */
interface Renamed extends Chosen {
  readonly to: string;
}

/**
 * Offers to update what led to a record after somebody has renamed or moved its file, or the folder that is its own. The rename
 * itself is the editor's: it is neither held up nor undone.
 */
export class RenamedInExplorer implements Disposable {
  readonly #store: RecordStore;
  readonly #log: LogOutputChannel;
  readonly #waiting = new Map<string, Renamed>();
  readonly #own = new Set<string>();
  readonly #listeners: Disposable;

  constructor(store: RecordStore, log: LogOutputChannel) {
    this.#store = store;
    this.#log = log;
    this.#listeners = Disposable.from(
      workspace.onWillRenameFiles((event) => this.#remember(event)),
      workspace.onDidRenameFiles((event) => void this.#offerAll(event)),
    );
  }

  /** Does something that renames a file or folder by Docket itself: with that, everything else is done already. */
  async without<T>(uri: Uri, work: () => Promise<T>): Promise<T> {
    this.#own.add(uri.toString());
    try {
      return await work();
    } finally {
      this.#own.delete(uri.toString());
    }
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  #remember({ files }: FileWillRenameEvent): void {
    for (const { oldUri, newUri } of files) {
      const view = this.#store.viewOf(oldUri);
      const from = view === undefined ? undefined : pathInside(view.folder, oldUri);
      const to = view === undefined ? undefined : pathInside(view.folder, newUri);
      const entry = view?.entries.find(({ record }) => carrierOf(record).path === from);
      if (view === undefined || entry === undefined || to === undefined) continue;
      this.#waiting.set(newUri.toString(), { entry, view, to });
    }
  }

  async #offerAll({ files }: FileRenameEvent): Promise<void> {
    for (const { oldUri, newUri } of files) {
      const renamed = this.#waiting.get(newUri.toString());
      this.#waiting.delete(newUri.toString());
      if (renamed === undefined || this.#own.has(oldUri.toString())) continue;
      await this.#offer(renamed).catch((error: unknown) => this.#log.error(error instanceof Error ? error : String(error)));
    }
  }

  async #offer(renamed: Renamed): Promise<void> {
    const first = await renamingOf(renamed);
    if (first === undefined || first.change.files.length === 0) return;
    const update = words.say('rename.update');
    const name = baseName(renamed.to);
    if ((await window.showInformationMessage(words.say('rename.offer', name), update, words.say('rename.not-now'))) !== update)
      return;
    const renaming = await renamingOf(renamed);
    if (renaming === undefined) return;
    await applyChange(renamed.view, { change: renaming.change });
    tellUnclear(renamed.view, renaming.unclear, entryIdentifier(renamed.entry));
  }
}

/** What is left to do after the file has its new name: the files are read and changed where they are now. */
async function renamingOf(renamed: Renamed): Promise<Renaming | undefined> {
  const { entry, view, to } = renamed;
  const path = to + entry.record.path.slice(carrierOf(entry.record).path.length);
  const text = (await readTexts(view, [path]))(path) ?? '';
  const request = { record: entry.record, index: view.index, options: view.configuration, names: [], exists: view.exists, text };
  const plan = planRename({ ...request, wish: { path: to } });
  if ('refused' in plan) return undefined;
  return readRenamed(renamed, plan, ProgressLocation.Window);
}
