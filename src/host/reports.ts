import {
  commands,
  EventEmitter,
  ProgressLocation,
  Uri,
  window,
  workspace,
  type Disposable,
  type TextDocumentContentProvider,
} from 'vscode';
import type { Day } from '../core/day/day.ts';
import { aheadMarkdown } from '../core/report/aheadFormats.ts';
import { debtMarkdown } from '../core/report/debtFormats.ts';
import type { ListedRecord } from '../core/report/listedRecord.ts';
import { ownersMarkdown } from '../core/report/owners.ts';
import type { NoPast, PastReviews } from '../core/report/pastReviews.ts';
import { relativePath } from '../core/text/path.ts';
import type { Clock } from './clock.ts';
import { listView, type Listed } from './listing.ts';
import type { PastReading } from './pastReading.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { words } from './words.ts';

const scheme = 'docket-report';

/** Shows reports as pages that nobody can edit, kept up to date while they are open. */
export class Reports implements TextDocumentContentProvider, Disposable {
  readonly #store: RecordStore;
  readonly #clock: Clock;
  readonly #past: PastReading;
  readonly #changed = new EventEmitter<Uri>();
  readonly #listeners: readonly Disposable[];

  readonly onDidChange = this.#changed.event;

  constructor(store: RecordStore, clock: Clock, past: PastReading) {
    this.#store = store;
    this.#clock = clock;
    this.#past = past;
    this.#listeners = [
      workspace.registerTextDocumentContentProvider(scheme, this),
      store.onDidChange(() => pages.forEach(({ uri }) => this.#changed.fire(uri))),
      past.onDidChange(() => this.#changed.fire(reviewsPage.uri)),
      // What came to be known while the page was being opened was told to nobody.
      workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.toString() === reviewsPage.uri.toString()) this.#changed.fire(uri);
      }),
      workspace.onDidGrantWorkspaceTrust(() => this.#changed.fire(reviewsPage.uri)),
    ];
  }

  provideTextDocumentContent(uri: Uri): string {
    const page = pages.find((one) => one.uri.path === uri.path);
    const records = this.#store.views().flatMap(listView);
    return page?.make({ records, today: this.#clock.today(), past: () => this.#past.now() }) ?? '';
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
    // A preview that is still coming up misses what changes meanwhile: what git knows, which is soon, comes first.
    await inPatience(this.#whenKnown(uri));
    try {
      // Whoever renders Markdown may not have been started yet: only asking for it tells. Locked, it stays this page beside other files.
      await commands.executeCommand('markdown.showPreview', uri, undefined, { locked: true });
    } catch {
      await window.showTextDocument(uri);
    }
  }

  async #whenKnown(uri: Uri): Promise<void> {
    await this.#store.whenLearned();
    if (uri === reviewsPage.uri) await this.#past.whenKnown();
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}

/** In milliseconds: a person waits so long without being told what for. */
const soon = 1000;

/** Waits for what git has to say. Where that takes long, a notification says so; whoever cancels it goes on without. */
async function inPatience(known: Promise<void>): Promise<void> {
  const inTime = known.then(() => true);
  if (await Promise.race([inTime, new Promise<boolean>((resolve) => setTimeout(() => resolve(false), soon))])) return;
  const progress = { location: ProgressLocation.Notification, title: words.say('report.asking-git'), cancellable: true };
  await window.withProgress(progress, (_, token) =>
    Promise.race([known, new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()))]),
  );
}

/** What pages are made from. */
interface PageInput {
  readonly records: readonly Listed[];
  readonly today: Day;
  /** Asked only by the page that shows it. */
  readonly past: () => PastReviews | NoPast;
}

/** A report as Markdown, under the name that its tab shows. */
interface Page {
  readonly uri: Uri;
  readonly make: (input: PageInput) => string;
}

const ownersPage: Page = {
  uri: Uri.from({ scheme, path: '/Decisions per owner.md' }),
  make: ({ records, today }) => ownersMarkdown(records.map(listedIn), today),
};
const debtPage: Page = {
  uri: Uri.from({ scheme, path: '/Technical debt.md' }),
  make: ({ records, today }) => debtMarkdown(records.map(listedIn), today),
};
const reviewsPage: Page = { uri: Uri.from({ scheme, path: '/Reviews ahead.md' }), make: reviewsMarkdown };
const pages: readonly Page[] = [ownersPage, debtPage, reviewsPage];

function listedIn({ listed }: Listed): ListedRecord {
  return listed;
}

function reviewsMarkdown({ records, today, past }: PageInput): string {
  const links = new Map(records.map(({ listed, entry }) => [listed, linkTo(entryUri(entry))]));
  return aheadMarkdown({ records: records.map(listedIn), today, past: past() }, (record) => links.get(record));
}

/** `/docs/adr/0001-use-x.md`: the preview of a page that is no file takes such a path from the first workspace folder on, and opens no other addresses. */
function linkTo(uri: Uri): string | undefined {
  const first = workspace.workspaceFolders?.[0]?.uri;
  if (first === undefined || first.scheme !== uri.scheme || first.authority !== uri.authority) return undefined;
  return `/${relativePath(`${first.path}/.`, uri.path)}`;
}
