import {
  EventEmitter,
  workspace,
  type Disposable,
  type Event,
  type LogOutputChannel,
  type Uri,
  type WorkspaceFolder,
} from 'vscode';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { OwnerFacts } from '../core/owner/resolveOwner.ts';
import { isCandidate } from '../core/log/discover.ts';
import { isBesideSidecar } from '../core/record/sidecar.ts';
import type { Entry } from '../core/view/entry.ts';
import { withFolderLabels } from '../core/view/folders.ts';
import type { Clock } from './clock.ts';
import { pathInside } from './files.ts';
import { FolderRecords, type FolderView } from './folderRecords.ts';
import { KeptReadings } from './keptReadings.ts';
import type { OwnSnoozes } from './ownSnoozes.ts';
import type { Ports } from './ports.ts';

/** In milliseconds: file events come in swarms. */
const settling = 120;

/** In milliseconds: after so long the editor has told of a file that came, and will tell when it goes. */
const passing = 1000;

/**
 * The one stateful object: every record of every workspace folder, kept up to date. Changes are collected, then done one
 * after the other; whoever listens sees only whole states.
 */
export class RecordStore implements Disposable {
  readonly #log: LogOutputChannel;
  readonly #clock: Clock;
  readonly #storage: Uri | undefined;
  readonly #ports: Ports;
  readonly #snoozes: OwnSnoozes;
  readonly #changed = new EventEmitter<void>();
  readonly #folders = new Map<string, FolderRecords>();
  readonly #pending = new Map<string, Set<string>>();
  #views: readonly FolderView[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #second: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #reconciling: Promise<void> | undefined;
  #loaded = false;
  /** One after the other: the second finds known what the first has asked for. */
  #learning: Promise<void> = Promise.resolve();

  /** Fires after the records, or what follows from them, may have changed. */
  readonly onDidChange: Event<void> = this.#changed.event;

  /** `storage`: where the editor keeps what belongs to this workspace; undefined where it keeps nothing. */
  constructor(log: LogOutputChannel, clock: Clock, storage: Uri | undefined, ports: Ports, snoozes: OwnSnoozes) {
    this.#snoozes = snoozes;
    this.#storage = storage;
    this.#ports = ports;
    this.#log = log;
    this.#clock = clock;
  }

  /** True once everything was read for the first time. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Resolves when everything that is known to have changed is read. */
  async whenReady(): Promise<void> {
    if (this.#pending.size > 0) this.#flush();
    await this.#work;
  }

  /** Resolves when what git knows of the records has been added, or was asked in vain. */
  async whenLearned(): Promise<void> {
    await this.whenReady();
    await this.#learning;
    await this.#work;
  }

  /** What is known of each workspace folder. */
  views(): readonly FolderView[] {
    return this.#views;
  }

  /** Every record of every workspace folder. */
  entries(): readonly Entry[] {
    return this.#views.flatMap((view) => view.entries);
  }

  /** The record of a file, or of the sidecar beside it; undefined where the file is none. */
  entryAt(uri: Uri): Entry | undefined {
    const view = this.viewOf(uri);
    const path = view === undefined ? undefined : pathInside(view.folder, uri);
    if (view === undefined || path === undefined) return undefined;
    return view.entries.find(({ record }) => record.path === path || isBesideSidecar(record.path, path));
  }

  /** The workspace folder of a file. */
  viewOf(uri: Uri): FolderView | undefined {
    const folder = workspace.getWorkspaceFolder(uri)?.uri.toString();
    return this.#views.find((view) => view.folder.uri.toString() === folder);
  }

  /** Notes that a file may have changed; it is read soon. */
  touch(uri: Uri): void {
    const [key, path] = this.#place(uri);
    if (key === undefined || path === undefined) return;
    this.#await(key, [path]);
  }

  /** Notes that a folder, or a file that is no document, came or went. What concerns no record is let go. */
  touchIfConcerned(uri: Uri): void {
    const [key, path] = this.#place(uri);
    if (key === undefined || path === undefined || isCandidate(path)) return;
    const folder = this.#folders.get(key);
    // News of a folder that came may be late, when its documents are read already: each is looked at, none is forgotten unseen.
    if (folder?.concerns(path) === true) this.#await(key, [path, ...folder.documentsBelow(path)]);
  }

  /** Compares everything with the disk. Several calls at once are one. */
  refresh(): Promise<void> {
    this.#reconciling ??= this.#then(async () => {
      this.#reconciling = undefined;
      this.#pending.clear();
      this.#adopt(workspace.workspaceFolders ?? []);
      for (const folder of this.#folders.values()) await folder.reconcile();
      await this.#publish();
      this.#loaded = true;
      this.#changed.fire();
      this.#lookAgain();
      this.learnAgain();
    });
    return this.#reconciling;
  }

  /** What is known of owners in a workspace folder when git was asked, too; undefined where the folder is not open. */
  async ownersIn(folder: WorkspaceFolder): Promise<OwnerFacts | undefined> {
    return this.#folders.get(folder.uri.toString())?.ownersNow();
  }

  /** Takes note of what branches say of the numbers of a workspace folder. */
  hearOfBranches(folder: Uri, numbers: BranchNumbers | undefined): void {
    const records = this.#folders.get(folder.toString());
    if (records === undefined || (numbers === undefined && records.elsewhere === undefined)) return;
    records.elsewhere = numbers;
    void this.reconsider();
  }

  /** Asks git again: its history has moved on, and the answer to what was asked before is of no use. */
  learnAgain(): void {
    for (const folder of this.#folders.values()) folder.stopLearning();
    this.#learning = this.#learning.then(() => this.#learn());
  }

  /** Thinks again without reading: another day has begun. */
  reconsider(): Promise<void> {
    return this.#then(async () => {
      await this.#publish();
      this.#changed.fire();
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#second);
    for (const folder of this.#folders.values()) folder.stopLearning();
    this.#changed.dispose();
  }

  /** Nobody waits for git: what it knows is added when everything else is shown. */
  async #learn(): Promise<void> {
    try {
      const learned = await Promise.all(
        this.#views.map(({ folder, entries }) => this.#folders.get(folder.uri.toString())?.learn(entries)),
      );
      if (learned.includes(true)) await this.reconsider();
    } catch (error) {
      this.#log.warn('Cannot look further:', String(error));
    }
  }

  #await(key: string, paths: readonly string[]): void {
    const pending = this.#pending.get(key) ?? new Set();
    for (const path of paths) pending.add(path);
    this.#pending.set(key, pending);
    this.#settle();
  }

  /**
   * Of a file that comes and goes within a moment the editor tells nothing. Where it was read in that moment, it would stay: of what
   * was made just now it is seen a little later whether it is still there.
   */
  #lookAgain(): void {
    clearTimeout(this.#second);
    const recent = [...this.#folders].flatMap(([key, folder]) => folder.changedJustNow().map((path) => ({ key, path, folder })));
    if (recent.length === 0) return;
    this.#second = setTimeout(() => {
      void Promise.all(
        recent.map(async ({ key, path, folder }) => {
          if (!(await folder.isThere(path))) this.#await(key, [path]);
        }),
      );
    }, passing);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), settling);
  }

  #flush(): void {
    clearTimeout(this.#timer);
    void this.#then(async () => {
      const pending = [...this.#pending];
      this.#pending.clear();
      if (pending.length === 0) return;
      for (const [key, paths] of pending) await this.#folders.get(key)?.update(paths);
      await this.#publish();
      this.#changed.fire();
      this.#lookAgain();
    });
  }

  /** In the order in which the editor has them. */
  #adopt(open: readonly WorkspaceFolder[]): void {
    const known = new Map(this.#folders);
    this.#folders.clear();
    for (const folder of open) {
      const key = folder.uri.toString();
      this.#folders.set(key, known.get(key) ?? this.#recordsOf(folder));
      known.delete(key);
    }
    for (const closed of known.values()) closed.stopLearning();
  }

  #recordsOf(folder: WorkspaceFolder): FolderRecords {
    return new FolderRecords(folder, this.#log, new KeptReadings(this.#storage, folder, this.#ports.build), this.#ports);
  }

  async #publish(): Promise<void> {
    const views: FolderView[] = [];
    for (const folder of this.#folders.values()) {
      const view = await folder.view(this.#clock.today());
      views.push({ ...view, entries: this.#snoozes.seen(view.entries) });
    }
    this.#views = labelled(views);
  }

  #then(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch((error: unknown) => {
      this.#log.error(error instanceof Error ? error : String(error));
    });
    return this.#work;
  }

  #place(uri: Uri): readonly [string | undefined, string | undefined] {
    const folder = workspace.getWorkspaceFolder(uri);
    return folder === undefined ? [undefined, undefined] : [folder.uri.toString(), pathInside(folder, uri)];
  }
}

/** Where several folders have records, each says which one it is of. */
function labelled(views: readonly FolderView[]): readonly FolderView[] {
  const known = views.map(({ folder: { uri, name }, entries }) => ({ folder: { uri: uri.toString(), name }, entries }));
  const entries = withFolderLabels(known);
  return views.map((view, at) => ({ ...view, entries: entries[at] ?? view.entries }));
}
