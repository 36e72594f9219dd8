import { commands, Disposable, StatusBarAlignment, ThemeColor, window, type TreeView } from 'vscode';
import { badgeOf, countDue, dueGroups, statusBarText } from '../core/view/due.ts';
import { describeReview } from '../core/view/item.ts';
import type { Mine } from './mine.ts';
import type { RecordStore } from './recordStore.ts';
import { RecordTree } from './recordTree.ts';
import type { SettingsSource } from './settings.ts';
import { GroupItem, RecordItem, type Node } from './treeItems.ts';
import { words } from './words.ts';

const viewId = 'docket.reviews';

/** The Reviews due view with its badge, and the item in the status bar: there only when there is something to say. */
export class ReviewsView implements Disposable {
  readonly #store: RecordStore;
  readonly #settings: SettingsSource;
  readonly #mine: Mine;
  readonly #tree = new RecordTree(() => this.#nodes());
  readonly #view: TreeView<Node>;
  readonly #item = window.createStatusBarItem('reviewsDue', StatusBarAlignment.Left, 0);
  readonly #listeners: Disposable;

  constructor(store: RecordStore, settings: SettingsSource, mine: Mine) {
    this.#store = store;
    this.#settings = settings;
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
    return dueGroups(this.#mine.shown(this.#store.entries()), words).map((group) => {
      const children = group.entries.map((entry) => {
        const item = describeReview(entry, words);
        return new RecordItem(entry, { ...item, icon: group.icon, color: group.color }, group.state);
      });
      return new GroupItem(group.state, group.label, children, 'unfolded');
    });
  }

  #message(): string {
    const all = dueGroups(this.#store.entries(), words).flatMap((group) => group.entries);
    return this.#mine.isOn && all.length > 0
      ? words.say('view.mine', String(this.#mine.shown(all).length), String(all.length))
      : '';
  }

  #refresh(): void {
    this.#tree.refresh();
    this.#view.message = this.#message();
    const counts = countDue(this.#store.entries());
    this.#view.badge = badgeOf(counts, this.#settings.current.badge, words);
    const said = this.#settings.current.statusBar ? statusBarText(counts, words) : undefined;
    if (said === undefined) return this.#item.hide();
    this.#item.text = `$(calendar) ${said.text}`;
    this.#item.tooltip = said.tooltip;
    this.#item.accessibilityInformation = { label: said.tooltip, role: 'button' };
    this.#item.backgroundColor = counts.overdue > 0 ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    this.#item.show();
  }
}
