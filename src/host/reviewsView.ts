import { commands, Disposable, StatusBarAlignment, ThemeColor, window, type Memento, type TreeView } from 'vscode';
import { badgeOf, countDue, countPast, dueKindOf, statusBarText, type DueCounts } from '../core/view/due.ts';
import type { Entry } from '../core/view/entry.ts';
import { byFolder } from '../core/view/folders.ts';
import { arrangements, reviewGroups, type Arrangement, type DueRow } from '../core/view/reviewGroups.ts';
import { describeReview, reasonIcon, reasonsBelow, reasonText } from '../core/view/reviewItem.ts';
import type { Mine } from './mine.ts';
import type { RecordStore } from './recordStore.ts';
import { RecordTree } from './recordTree.ts';
import { oneOf, type SettingsSource } from './settings.ts';
import { rangeOf } from './spans.ts';
import { EvidenceItem, FolderItem, GroupItem, RecordItem, uriAt, type Node } from './treeItems.ts';
import { words } from './words.ts';

const viewId = 'docket.reviews';
const arrangementKey = 'reviews.arrangement';

/** The Reviews due view with its badge, and the item in the status bar: there only when there is something to say. */
export class ReviewsView implements Disposable {
  readonly #store: RecordStore;
  readonly #settings: SettingsSource;
  readonly #memory: Memento;
  readonly #mine: Mine;
  readonly #tree = new RecordTree(() => this.#nodes());
  readonly #view: TreeView<Node>;
  readonly #item = window.createStatusBarItem('reviewsDue', StatusBarAlignment.Left, 0);
  readonly #listeners: Disposable;

  constructor(store: RecordStore, settings: SettingsSource, memory: Memento, mine: Mine) {
    this.#store = store;
    this.#settings = settings;
    this.#memory = memory;
    this.#mine = mine;
    this.#view = window.createTreeView(viewId, { treeDataProvider: this.#tree, showCollapseAll: true });
    this.#item.name = words.say('status-bar.name');
    this.#item.command = 'docket.showDue';
    this.#listeners = Disposable.from(
      store.onDidChange(() => this.#refresh()),
      settings.onDidChange(() => this.#refresh()),
      mine.onDidChange(() => this.#refresh()),
    );
    this.#refresh();
  }

  /** How the reviews are arranged, as chosen in this workspace. */
  get arrangement(): Arrangement {
    return oneOf(arrangements, this.#memory.get(arrangementKey), 'mine');
  }

  async arrange(arrangement: Arrangement): Promise<void> {
    await this.#memory.update(arrangementKey, arrangement);
    this.#refresh();
  }

  /** Opens the view on what is most urgent. */
  async focus(): Promise<void> {
    await commands.executeCommand(`${viewId}.focus`);
    const [first] = this.#tree.roots();
    if (first !== undefined) await this.#view.reveal(first, { focus: true, select: false, expand: true });
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item.dispose();
    this.#view.dispose();
  }

  #nodes(): readonly Node[] {
    const { arrangement } = this;
    const shown = this.#mine.shown(this.#store.entries());
    return reviewGroups(shown, arrangement, (entry) => this.#mine.isMine(entry), words).map(({ key, label, rows, unfolded }) => {
      const id = `${arrangement}:${key}`;
      const parts = byFolder(rows, ({ entry }) => entry);
      const children = parts?.map((part) => new FolderItem(part, this.#records(part.items, id), id)) ?? this.#records(rows, id);
      return new GroupItem({ id, label, count: rows.length }, children, unfolded ? 'unfolded' : 'folded');
    });
  }

  #records(rows: readonly DueRow[], parent: string): readonly RecordItem[] {
    return rows.map((row) => new RecordItem(row.entry, describeReview(row, words), parent, this.#evidence(row)));
  }

  #evidence(row: DueRow): readonly EvidenceItem[] {
    return reasonsBelow(row).map((reason) => {
      const { path, span } = reason.place;
      const view = this.#store.views().find(({ folder }) => folder.uri.toString() === row.entry.folder);
      const lines = view?.linesOf(path);
      const range = lines === undefined ? undefined : rangeOf(span, lines);
      return new EvidenceItem(reasonText(reason, words), reasonIcon(reason), uriAt(row.entry, path), range);
    });
  }

  #message(all: readonly Entry[]): string {
    const due = all.filter((entry) => dueKindOf(entry) !== undefined);
    return this.#mine.isOn && due.length > 0
      ? words.say('view.mine', String(this.#mine.shown(due).length), String(due.length))
      : '';
  }

  #refresh(): void {
    const entries = this.#store.entries();
    const counts = countDue(entries);
    this.#tree.refresh();
    this.#view.description = words.say(`ask.arrangement.${this.arrangement}`);
    this.#view.message = this.#message(entries);
    const own = countDue(entries.filter((entry) => this.#mine.isMine(entry)));
    this.#view.badge = badgeOf(counts, own, this.#settings.current.badge, words);
    this.#showInStatusBar(counts);
  }

  #showInStatusBar(counts: DueCounts): void {
    const said = this.#settings.current.statusBar ? statusBarText(counts, words) : undefined;
    if (said === undefined) return this.#item.hide();
    this.#item.text = `$(calendar) ${said.text}`;
    this.#item.tooltip = said.tooltip;
    this.#item.accessibilityInformation = { label: said.tooltip, role: 'button' };
    this.#item.backgroundColor = countPast(counts) > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}
