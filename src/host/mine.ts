import { commands, EventEmitter, workspace, type Disposable, type Event, type Memento } from 'vscode';
import { isMine, meIn, type Me } from '../core/owner/me.ts';
import type { Entry } from '../core/view/entry.ts';
import type { FolderView } from './folderRecords.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import type { SettingsSource } from './settings.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

const key = 'decisions.mine';

type GitIdentity = Awaited<ReturnType<NonNullable<Ports['gitIdentity']>>>;

/** The person at the keyboard: who they are in each workspace folder, and whether the views show their decisions alone. */
export class Mine implements Disposable {
  readonly #store: RecordStore;
  readonly #settings: SettingsSource;
  readonly #memory: Memento;
  readonly #ports: Pick<Ports, 'gitIdentity'>;
  readonly #changed = new EventEmitter<void>();
  readonly #identities = new Map<string, GitIdentity>();
  readonly #known = new Map<string, { readonly view: FolderView; readonly me: Me }>();
  readonly #listeners: readonly Disposable[];
  #learning: Promise<void> = Promise.resolve();

  /** Fires when the views show other decisions, or when it turns out who somebody is. */
  readonly onDidChange: Event<void> = this.#changed.event;

  constructor(store: RecordStore, settings: SettingsSource, memory: Memento, ports: Pick<Ports, 'gitIdentity'>) {
    this.#store = store;
    this.#settings = settings;
    this.#memory = memory;
    this.#ports = ports;
    const forget = (): void => {
      this.#identities.clear();
      void this.#learn();
    };
    this.#listeners = [
      settings.onDidChange(forget),
      workspace.onDidGrantWorkspaceTrust(forget),
      workspace.onDidChangeWorkspaceFolders(forget),
      store.onDidChange(() => {
        if (store.views().some(({ folder }) => !this.#identities.has(folder.uri.toString()))) void this.#learn();
      }),
    ];
    void commands.executeCommand('setContext', 'docket.mine', this.isOn);
  }

  /** Whether the views show the person's own decisions alone. */
  get isOn(): boolean {
    return this.#memory.get(key) === true;
  }

  /** Shows the person's decisions alone. Throws a `UserError` where nobody knows who they are. */
  async showMine(): Promise<void> {
    await this.#learn();
    if (this.#store.views().every((view) => this.meIn(view).size === 0)) throw new UserError(words.say('told.nobody'));
    await this.#show('mine');
  }

  /** Shows everybody's decisions. */
  async showAll(): Promise<void> {
    await this.#show('all');
  }

  /** The entries that the views are to show. */
  shown(entries: readonly Entry[]): readonly Entry[] {
    return this.isOn ? entries.filter((entry) => this.isMine(entry)) : entries;
  }

  /** Whether the person answers for a record, as far as it is known by now who they are. */
  isMine({ folder, owner }: Entry): boolean {
    const view = this.#store.views().find((one) => one.folder.uri.toString() === folder);
    return view !== undefined && isMine(owner?.name, this.meIn(view));
  }

  /** By what the person is named in a workspace folder, as far as it is known by now. */
  meIn(view: FolderView): Me {
    const folder = view.folder.uri.toString();
    const known = this.#known.get(folder);
    if (known?.view === view) return known.me;
    const git = this.#identities.get(folder);
    const me = meIn({ name: git?.name, email: git?.email, stated: this.#settings.current.identity }, view.owners);
    this.#known.set(folder, { view, me });
    return me;
  }

  /** The name that the person goes by in a workspace folder: what they state first of themselves, else what git says. */
  async nameIn(view: FolderView): Promise<string | undefined> {
    await this.#learn();
    return this.#settings.current.identity[0] ?? this.#identities.get(view.folder.uri.toString())?.name;
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#changed.dispose();
  }

  async #show(what: 'mine' | 'all'): Promise<void> {
    await this.#memory.update(key, what === 'mine');
    await commands.executeCommand('setContext', 'docket.mine', this.isOn);
    this.#changed.fire();
  }

  /** One after the other: the second finds known what the first has asked for. */
  #learn(): Promise<void> {
    this.#learning = this.#learning.then(() => this.#ask());
    return this.#learning;
  }

  async #ask(): Promise<void> {
    const unknown = this.#store.views().filter(({ folder }) => !this.#identities.has(folder.uri.toString()));
    for (const { folder } of unknown) this.#identities.set(folder.uri.toString(), await this.#ports.gitIdentity?.(folder.uri));
    if (unknown.length === 0) return;
    this.#known.clear();
    this.#changed.fire();
  }
}
