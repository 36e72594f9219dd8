import { commands, Disposable, window, type Memento, type TextEditor, type TreeView } from 'vscode';
import type { Entry } from '../core/view/entry.ts';
import { filterEntries } from '../core/view/filtering.ts';
import { byFolder } from '../core/view/folders.ts';
import { groupEntries, groupings, type Grouping } from '../core/view/grouping.ts';
import { describeEntry } from '../core/view/item.ts';
import { sortEntries, sortings, type Sorting } from '../core/view/sorting.ts';
import type { Mine } from './mine.ts';
import type { RecordStore } from './recordStore.ts';
import { RecordTree } from './recordTree.ts';
import { oneOf, type SettingsSource } from './settings.ts';
import { FolderItem, GroupItem, RecordItem, type Node } from './treeItems.ts';
import { words } from './words.ts';

const groupingKey = 'decisions.grouping';
const sortingKey = 'decisions.sorting';

interface Counts {
  readonly shown: number;
  readonly own: number;
  readonly all: number;
}

/** The Decisions view: every record, grouped, sorted and filtered as the person left it. */
export class DecisionsView implements Disposable {
  readonly #store: RecordStore;
  readonly #settings: SettingsSource;
  readonly #memory: Memento;
  readonly #mine: Mine;
  readonly #tree = new RecordTree(() => this.#nodes());
  readonly #view: TreeView<Node>;
  readonly #listeners: Disposable;
  #filter = '';

  constructor(store: RecordStore, settings: SettingsSource, memory: Memento, mine: Mine) {
    this.#store = store;
    this.#settings = settings;
    this.#memory = memory;
    this.#mine = mine;
    this.#view = window.createTreeView('docket.decisions', { treeDataProvider: this.#tree, showCollapseAll: true });
    this.#listeners = Disposable.from(
      store.onDidChange(() => this.#refresh()),
      settings.onDidChange(() => this.#refresh()),
      mine.onDidChange(() => this.#refresh()),
      window.onDidChangeActiveTextEditor((editor) => this.#reveal(editor)),
      this.#view.onDidChangeVisibility(() => this.#reveal(window.activeTextEditor)),
    );
    this.#refresh();
  }

  /** How the decisions are grouped: as chosen in this workspace, else as set. */
  get grouping(): Grouping {
    return oneOf(groupings, this.#memory.get(groupingKey), this.#settings.current.groupBy);
  }

  /** How the decisions are sorted: as chosen in this workspace, else as set. */
  get sorting(): Sorting {
    return oneOf(sortings, this.#memory.get(sortingKey), this.#settings.current.sortBy);
  }

  /** The words that a decision must have to be shown; empty: all are. */
  get filter(): string {
    return this.#filter;
  }

  async groupBy(grouping: Grouping): Promise<void> {
    await this.#memory.update(groupingKey, grouping);
    this.#refresh();
  }

  async sortBy(sorting: Sorting): Promise<void> {
    await this.#memory.update(sortingKey, sorting);
    this.#refresh();
  }

  show(filter: string): void {
    this.#filter = filter.trim();
    this.#refresh();
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#view.dispose();
  }

  #nodes(): readonly Node[] {
    const entries = filterEntries(this.#mine.shown(this.#store.entries()), this.#filter);
    const parts = byFolder(entries, (entry) => entry);
    if (parts === undefined) return this.#groups(entries, '');
    return parts.map((part) => new FolderItem(part, this.#groups(part.items, `${part.folder} `)));
  }

  /** `within`: what tells the groups from those of other folders. */
  #groups(some: readonly Entry[], within: string): readonly (GroupItem | RecordItem)[] {
    const entries = sortEntries(some, this.sorting);
    const { grouping } = this;
    if (grouping === 'none') return entries.map((entry) => new RecordItem(entry, describeEntry(entry, words), 'all'));
    return groupEntries(entries, grouping, words).map((group) => {
      const id = `${within}${grouping}:${group.key}`;
      const children = group.entries.map((entry) => new RecordItem(entry, describeEntry(entry, words, grouping), id));
      const { label, unfolded } = group;
      return new GroupItem({ id, label, count: children.length }, children, unfolded ? 'unfolded' : 'folded');
    });
  }

  #refresh(): void {
    this.#tree.refresh();
    const all = this.#store.entries();
    const own = this.#mine.shown(all);
    const shown = filterEntries(own, this.#filter).length;
    this.#view.description = words.say(`ask.group.${this.grouping}`);
    this.#view.message = shown === 0 ? '' : this.#message({ shown, own: own.length, all: all.length });
    void commands.executeCommand('setContext', 'docket.filtered', this.#filter !== '');
    void commands.executeCommand('setContext', 'docket.state', this.#state({ shown, own: own.length, all: all.length }));
  }

  /** Says what hides decisions: that they are not the person's own, or lack the words of the filter. */
  #message({ shown, own, all }: Counts): string {
    const hiding = [
      this.#mine.isOn ? words.say('view.mine', String(own), String(all)) : '',
      this.#filter === '' ? '' : words.say('view.filtered', this.#filter, String(shown), String(own)),
    ];
    return hiding.filter((text) => text !== '').join(' · ');
  }

  #state({ shown, own, all }: Counts): string {
    if (!this.#store.loaded) return 'loading';
    if (all > 0 && own === 0) return 'noneMine';
    if (all > 0) return shown === 0 ? 'filteredOut' : 'ready';
    return this.#store.views().some((view) => !view.readable) ? 'unreadable' : 'none';
  }

  #reveal(editor: TextEditor | undefined): void {
    if (editor === undefined || !this.#view.visible || !this.#settings.current.revealActive) return;
    const entry = this.#store.entryAt(editor.document.uri);
    const item = entry === undefined ? undefined : this.#tree.find(entry);
    if (item === undefined || this.#view.selection.some((node) => node.id === item.id)) return;
    // The tree may have been made anew meanwhile; then there is nothing to reveal.
    this.#view.reveal(item, { select: true, focus: false }).then(undefined, () => undefined);
  }
}
