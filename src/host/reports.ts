import { commands, EventEmitter, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import type { Day } from '../core/day/day.ts';
import { aheadMarkdown } from '../core/report/aheadFormats.ts';
import { debtMarkdown } from '../core/report/debtFormats.ts';
import type { ListedRecord } from '../core/report/listedRecord.ts';
import { ownersMarkdown } from '../core/report/owners.ts';
import type { Clock } from './clock.ts';
import { listView, type Listed } from './listing.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';

const scheme = 'docket-report';

/** Shows reports as pages that nobody can edit, kept up to date while they are open. */
export class Reports implements TextDocumentContentProvider, Disposable {
  readonly #store: RecordStore;
  readonly #clock: Clock;
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(store: RecordStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#listeners = [
      workspace.registerTextDocumentContentProvider(scheme, this),
      store.onDidChange(() => pages.forEach(({ uri }) => this.#changed.fire(uri))),
    ];
  }

  provideTextDocumentContent(uri: Uri): string {
    const page = pages.find((one) => one.uri.path === uri.path);
    return page?.make(this.#store.views().flatMap(listView), this.#clock.today()) ?? '';
  }

  /** Opens how much each owner answers for, rendered; as plain text where nothing renders Markdown. */
  showOwners(): Promise<void> {
    return this.#show(ownersPage);
  }

  /** Opens what technical debt costs, likewise. */
  showDebt(): Promise<void> {
    return this.#show(debtPage);
  }

  /** Opens which reviews fall due when and to whom, likewise. */
  showReviews(): Promise<void> {
    return this.#show(reviewsPage);
  }

  async #show({ uri }: Page): Promise<void> {
    await this.#store.whenReady();
    const known = await commands.getCommands(true);
    if (known.includes('markdown.showPreview')) await commands.executeCommand('markdown.showPreview', uri);
    else await window.showTextDocument(uri);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}

/** A report as Markdown, under the name that its tab shows. */
interface Page {
  readonly uri: Uri;
  readonly make: (records: readonly Listed[], today: Day) => string;
}

const ownersPage: Page = {
  uri: Uri.from({ scheme, path: '/Decisions per owner.md' }),
  make: (records, today) => ownersMarkdown(records.map(listedIn), today),
};
const debtPage: Page = {
  uri: Uri.from({ scheme, path: '/Technical debt.md' }),
  make: (records, today) => debtMarkdown(records.map(listedIn), today),
};
const reviewsPage: Page = { uri: Uri.from({ scheme, path: '/Reviews ahead.md' }), make: reviewsMarkdown };
const pages: readonly Page[] = [ownersPage, debtPage, reviewsPage];

function listedIn({ listed }: Listed): ListedRecord {
  return listed;
}

function reviewsMarkdown(records: readonly Listed[], today: Day): string {
  const entries = new Map(records.map(({ listed, entry }) => [listed, entry]));
  const linkTo = (record: ListedRecord): string | undefined => {
    const entry = entries.get(record);
    return entry === undefined ? undefined : entryUri(entry).toString();
  };
  return aheadMarkdown({ records: records.map(listedIn), today, past: 'no-access' }, linkTo);
}
