import { commands, EventEmitter, Uri, window, workspace, type Disposable, type TextDocumentContentProvider } from 'vscode';
import { ownersMarkdown } from '../core/report/owners.ts';
import type { Clock } from './clock.ts';
import { listView } from './listing.ts';
import type { RecordStore } from './recordStore.ts';

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
      store.onDidChange(() => this.#changed.fire(ownersUri)),
    ];
  }

  provideTextDocumentContent(): string {
    const records = this.#store.views().flatMap((view) => listView(view).map(({ listed }) => listed));
    return ownersMarkdown(records, this.#clock.today());
  }

  /** Opens how much each owner answers for, rendered; as plain text where nothing renders Markdown. */
  async showOwners(): Promise<void> {
    await this.#store.whenReady();
    const known = await commands.getCommands(true);
    if (known.includes('markdown.showPreview')) await commands.executeCommand('markdown.showPreview', ownersUri);
    else await window.showTextDocument(ownersUri);
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }
}

const ownersUri = Uri.from({ scheme, path: '/Decisions per owner.md' });
