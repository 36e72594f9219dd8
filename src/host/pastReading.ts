import { EventEmitter, workspace, type Disposable, type LogOutputChannel } from 'vscode';
import { allRecords } from '../core/log/assemble.ts';
import { pastTogether, type NoPast, type PastReviews } from '../core/report/pastReviews.ts';
import type { FolderView } from './folderRecords.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';

/** Asks git how reviews stood earlier, when somebody wants to know. It never holds anything up: what is known is given at once. */
export class PastReading implements Disposable {
  readonly #store: RecordStore;
  readonly #read: Ports['reviewHistory'];
  readonly #log: LogOutputChannel;
  readonly #changed = new EventEmitter<void>();
  readonly #cancelling = new AbortController();
  #known: PastReviews | NoPast = 'reading';
  #reading: Promise<void> | undefined;
  #isAskedAgain = false;

  /** Fires when more is known than was given. */
  readonly onDidChange = this.#changed.event;

  constructor(store: RecordStore, { reviewHistory }: Ports, log: LogOutputChannel) {
    this.#store = store;
    this.#read = reviewHistory;
    this.#log = log;
  }

  /** What is known by now; the history is looked at again meanwhile. */
  now(): PastReviews | NoPast {
    if (this.#read === undefined || !workspace.isTrusted) return 'no-access';
    if (this.#reading === undefined) this.#reading = this.#learn();
    else this.#isAskedAgain = true;
    return this.#known;
  }

  /** Resolves when all is known that git can tell now. */
  async whenKnown(): Promise<void> {
    this.now();
    await this.#reading;
  }

  dispose(): void {
    this.#cancelling.abort();
    this.#changed.dispose();
  }

  async #learn(): Promise<void> {
    do {
      this.#isAskedAgain = false;
      const known = await this.#readAll();
      if (this.#cancelling.signal.aborted) return;
      const isNews = JSON.stringify(known) !== JSON.stringify(this.#known);
      this.#known = known;
      if (isNews) this.#changed.fire();
    } while (this.#isAskedAgain);
    this.#reading = undefined;
  }

  async #readAll(): Promise<PastReviews | NoPast> {
    const views = this.#store.views();
    const pasts = await Promise.all(views.map((view) => this.#readOne(view)));
    const without = views.filter(({ entries }, at) => entries.length > 0 && pasts[at] === undefined);
    return pastTogether(
      pasts.filter((past) => past !== undefined),
      without.length,
    );
  }

  async #readOne({ folder, index, configuration, today }: FolderView): Promise<PastReviews | undefined> {
    const paths = allRecords(index).map(({ path }) => path);
    const { signal } = this.#cancelling;
    try {
      return await this.#read?.(folder.uri, { today, paths, statuses: configuration.statuses }, signal);
    } catch (error) {
      this.#log.warn("Cannot read git's history:", String(error));
      return undefined;
    }
  }
}
