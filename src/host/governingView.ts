import { Disposable, window, workspace, type TreeView, type Uri } from 'vscode';
import { governing } from '../core/log/match.ts';
import type { Entry } from '../core/view/entry.ts';
import { describeEntry, describeRelated } from '../core/view/item.ts';
import { relatedEntries, relationWord } from '../core/view/related.ts';
import { sortEntries } from '../core/view/sorting.ts';
import { pathInside } from './files.ts';
import type { RecordStore } from './recordStore.ts';
import { RecordTree } from './recordTree.ts';
import { RecordItem, type Node } from './treeItems.ts';
import { words } from './words.ts';

/** The This File view: the decisions that apply to the active file, or the relations of the active record. */
export class GoverningView implements Disposable {
  readonly #store: RecordStore;
  readonly #tree = new RecordTree(() => this.#nodes());
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable;
  /** The file that was turned to last. */
  #file: Uri | undefined;

  constructor(store: RecordStore) {
    this.#store = store;
    this.#view = window.createTreeView('docket.governing', { treeDataProvider: this.#tree });
    this.#listeners = Disposable.from(
      store.onDidChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor(() => this.#refresh()),
    );
    this.#refresh();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
  }

  #refresh(): void {
    const active = window.activeTextEditor?.document.uri;
    // A log in the Output panel is an editor, too, but no file that a person turned to.
    if (active === undefined || workspace.getWorkspaceFolder(active) !== undefined) this.#file = active;
    this.#view.description = this.#file?.path.slice(this.#file.path.lastIndexOf('/') + 1) ?? '';
    this.#tree.refresh();
  }

  #nodes(): readonly Node[] {
    const uri = this.#file;
    if (uri === undefined) return [];
    const record = this.#store.entryAt(uri);
    return record === undefined ? this.#applying(uri) : this.#related(record);
  }

  #applying(uri: Uri): readonly Node[] {
    const view = this.#store.viewOf(uri);
    const path = view === undefined ? undefined : pathInside(view.folder, uri);
    if (view === undefined || path === undefined) return [];
    const records = new Set(governing(view.index, path));
    const entries = view.entries.filter((entry) => records.has(entry.record));
    return sortEntries(entries, 'number').map((entry) => new RecordItem(entry, describeEntry(entry, words), 'applies'));
  }

  #related(of: Entry): readonly Node[] {
    return relatedEntries(of, this.#store.entries()).map(({ entry, type }) => {
      const item = describeRelated(entry, words.say(relationWord(type)), words);
      return new RecordItem(entry, item, type);
    });
  }
}
