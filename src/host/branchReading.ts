import { workspace, type Disposable, type LogOutputChannel, type Uri } from 'vscode';
import { numbersOf } from '../core/log/branchNumbers.ts';
import type { TakenNumbers } from '../core/log/takenNumbers.ts';
import type { FolderView } from './folderRecords.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';

/** In milliseconds. Git moves its references in swarms, and a fetch may go on for a while: branches are read that often at the most. */
const settling = 3000;

/** What git moves when a branch comes, goes or gets a commit; objects are not watched. */
const references = '**/.git/{HEAD,FETCH_HEAD,packed-refs,refs/**,worktrees/**/HEAD}';

/**
 * Tells the store which numbers are taken on branches: after the records were read first, and again when references or
 * the numbers here have changed. It never holds anything up.
 */
export class BranchReading implements Disposable {
  readonly #store: RecordStore;
  readonly #read: NonNullable<Ports['branchNumbers']> | undefined;
  readonly #log: LogOutputChannel;
  readonly #listeners: readonly Disposable[];
  /** By folder: the numbers for which branches were read last. */
  readonly #known = new Map<string, string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** References have moved since branches were read last: history may have, too. */
  #hasMoved = false;

  constructor(store: RecordStore, { branchNumbers }: Ports, log: LogOutputChannel) {
    this.#store = store;
    this.#read = branchNumbers;
    this.#log = log;
    this.#listeners = branchNumbers === undefined ? [] : this.#listen();
  }

  /** Which numbers of a log are taken at this moment, on branches too; none where nobody can tell. */
  async takenNow(view: FolderView, log: string): Promise<TakenNumbers> {
    const numbers = await this.#readOne(view.folder.uri, view.index);
    return numbers?.taken.get(log) ?? new Map();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const listener of this.#listeners) listener.dispose();
  }

  #listen(): readonly Disposable[] {
    const watcher = workspace.createFileSystemWatcher(references);
    const moved = (): void => {
      this.#known.clear();
      this.#hasMoved = true;
      this.#soon();
    };
    const soon = (): void => {
      this.#forgetClosed();
      if (this.#store.views().some((view) => this.#isNews(view))) this.#soon();
    };
    return [
      watcher,
      watcher.onDidChange(moved),
      watcher.onDidCreate(moved),
      watcher.onDidDelete(moved),
      this.#store.onDidChange(soon),
      workspace.onDidGrantWorkspaceTrust(moved),
    ];
  }

  #soon(): void {
    this.#timer ??= setTimeout(() => {
      void this.#readAll();
    }, settling);
  }

  async #readAll(): Promise<void> {
    if (this.#hasMoved) this.#store.learnAgain();
    this.#hasMoved = false;
    for (const view of this.#store.views().filter((each) => this.#isNews(each))) {
      const { uri } = view.folder;
      this.#known.set(uri.toString(), numbersOf(view.index));
      this.#store.hearOfBranches(uri, await this.#readOne(uri, view.index));
    }
    this.#timer = undefined;
    // References may have moved while they were read.
    if (this.#store.views().some((view) => this.#isNews(view))) this.#soon();
  }

  async #readOne(uri: Uri, index: FolderView['index']): ReturnType<NonNullable<Ports['branchNumbers']>> {
    try {
      return await this.#read?.(uri, index);
    } catch (error) {
      this.#log.error(error instanceof Error ? error : String(error));
      return undefined;
    }
  }

  /** A folder that is opened once more knows nothing of what was told of it before. */
  #forgetClosed(): void {
    const open = new Set(this.#store.views().map(({ folder }) => folder.uri.toString()));
    for (const folder of [...this.#known.keys()]) if (!open.has(folder)) this.#known.delete(folder);
  }

  #isNews({ folder, index }: FolderView): boolean {
    return this.#known.get(folder.uri.toString()) !== numbersOf(index);
  }
}
