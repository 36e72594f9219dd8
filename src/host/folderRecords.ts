import { Uri, type LogOutputChannel, type WorkspaceFolder } from 'vscode';
import type { Configuration } from '../core/config/configuration.ts';
import { configurationPath, defaultConfiguration, readConfiguration } from '../core/config/readConfiguration.ts';
import type { Day } from '../core/day/day.ts';
import { allRecords, assembling } from '../core/log/assemble.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import { declaredFolders, declaresFolders } from '../core/log/declaredFolders.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { isCandidate } from '../core/log/discover.ts';
import { reindex } from '../core/log/reindex.ts';
import { codeOwnersPaths } from '../core/owner/codeowners.ts';
import { isOwnersFile } from '../core/owner/ownersFiles.ts';
import type { OwnerFacts } from '../core/owner/resolveOwner.ts';
import { readDocument } from '../core/record/readRecord.ts';
import type { CodeChanges } from '../core/review/codeChange.ts';
import type { PastRecords } from '../core/review/pastRecords.ts';
import type { Reading } from '../core/record/reading.ts';
import { lineStarts } from '../core/text/lines.ts';
import type { Entry } from '../core/view/entry.ts';
import type { CachedReading } from '../core/log/readingCache.ts';
import { evaluate } from './evaluate.ts';
import { Existence } from './existence.ts';
import { isSettled, listDeclarations, listDocuments, readStamped, stampOf } from './files.ts';
import { FolderHistory } from './folderHistory.ts';
import { FolderOwners } from './folderOwners.ts';
import type { KeptReadings } from './keptReadings.ts';
import { createPause, forEachAtOnce, inSteps } from './pace.ts';
import type { Ports } from './ports.ts';
import { withoutLinkedFolders } from './symbolicLinks.ts';

/** What is known of one workspace folder on one day. */
export interface FolderView {
  readonly folder: WorkspaceFolder;
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly owners: OwnerFacts;
  /** How much of the code has changed that records apply to, once git was asked. */
  readonly code: CodeChanges | undefined;
  /** What earlier versions of records said of their reviews, likewise. */
  readonly past: PastRecords | undefined;
  /** What branches say of the numbers here, once they were read. */
  readonly elsewhere: BranchNumbers | undefined;
  readonly today: Day;
  readonly entries: readonly Entry[];
  /** False where the folder itself could not be searched. */
  readonly readable: boolean;
  readonly exists: (path: string) => boolean;
  /** Whether a file's own permissions say that it must not be written, as far as this home of the extension can tell. */
  readonly isReadOnly: (uri: Uri) => Promise<boolean>;
  /** Where the lines of a record, its sidecar or of `.docket.yaml` begin. */
  readonly linesOf: (path: string) => readonly number[] | undefined;
}

/** What was read of one workspace folder: the part of the store that belongs to it. */
export class FolderRecords {
  readonly folder: WorkspaceFolder;
  /** What branches say of the numbers here, once they were read. */
  elsewhere: BranchNumbers | undefined;
  readonly #log: LogOutputChannel;
  readonly #kept: KeptReadings;
  readonly #readings = new Map<string, Reading>();
  readonly #lines = new Map<string, readonly number[]>();
  readonly #stamps = new Map<string, string>();
  readonly #existence: Existence;
  readonly #ports: Ports;
  readonly #owners: FolderOwners;
  readonly #history: FolderHistory;
  /** What the index was made from, for each document that may have changed since. */
  readonly #before = new Map<string, Reading | undefined>();
  #index: DecisionIndex | undefined;
  #configuration: Configuration = defaultConfiguration;
  #declaredFolders: readonly string[] = [];
  #readable = true;

  constructor(folder: WorkspaceFolder, log: LogOutputChannel, kept: KeptReadings, ports: Ports) {
    this.folder = folder;
    this.#log = log;
    this.#kept = kept;
    this.#existence = new Existence(folder);
    this.#ports = ports;
    this.#owners = new FolderOwners(folder, ports);
    this.#history = new FolderHistory(folder, ports);
  }

  /** Compares everything with the disk and reads what is new or changed. */
  async reconcile(): Promise<void> {
    await this.#readPolicies();
    this.#existence.clear();
    try {
      const start = performance.now();
      if (this.#readings.size === 0) await this.#recall();
      const listed = await listDocuments(this.folder);
      const present = new Set(listed);
      for (const path of [...this.#readings.keys()]) if (!present.has(path)) this.#drop(path);
      const changed = await this.#changedAmong(listed);
      await this.#read(changed);
      this.#readable = true;
      // What turned out to be a link, or too large, was not taken: it is news at no start.
      const taken = changed.filter((path) => this.#stamps.has(path));
      this.#tell(listed.length, taken.length, performance.now() - start);
      if (taken.length > 0) void this.#keep();
    } catch (error) {
      this.#readable = false;
      this.#log.error(`Cannot search ${this.folder.uri.toString()}:`, String(error));
    }
  }

  /** The documents that were changed moments before they were read. */
  changedJustNow(): readonly string[] {
    return [...this.#stamps].filter(([, stamp]) => stamp !== 'unsaved' && !isSettled(stamp)).map(([path]) => path);
  }

  /** Whether a document is on disk. */
  async isThere(path: string): Promise<boolean> {
    return (await stampOf(this.#uri(path), 'left-out')) !== undefined;
  }

  /** Reads again what changed: documents, or the files that rule over them. */
  async update(paths: ReadonlySet<string>): Promise<void> {
    if ([...paths].some(isPolicy)) await this.#readPolicies();
    for (const path of paths) this.#existence.forget(path);
    const stale = [...this.#readings.keys()].filter((path) => !this.#stamps.has(path));
    const documents = [...new Set([...paths, ...stale])].filter(isCandidate);
    const own = new Set(await withoutLinkedFolders(this.folder, documents));
    for (const path of documents) if (!own.has(path)) this.#drop(path);
    await this.#read([...own]);
  }

  /** Whether a change of this file can change anything here. */
  concerns(path: string): boolean {
    return this.#readings.has(path) || this.documentsBelow(path).length > 0 || isPolicy(path) || this.#existence.forget(path);
  }

  /** The documents below a folder, as far as they are known. */
  documentsBelow(folder: string): readonly string[] {
    return [...this.#readings.keys()].filter((path) => path.startsWith(`${folder}/`));
  }

  /** Looks further, in the repository's files and in git's history: for owners, where records have none, and for what has changed. True where it found some. */
  async learn(entries: readonly Entry[]): Promise<boolean> {
    const records = entries.map(({ record }) => record);
    const learned = await Promise.all([this.#owners.learn(entries), this.#history.learn(records, this.#configuration)]);
    return learned.includes(true);
  }

  /** Nobody waits any more for what git would tell. */
  stopLearning(): void {
    this.#history.stop();
  }

  /** What is known of owners when git was asked, too. */
  async ownersNow(): Promise<OwnerFacts> {
    const aliases = this.#configuration.ownerAliases;
    if (this.#index !== undefined) await this.#owners.askAuthors(allRecords(this.#index));
    return this.#owners.facts(aliases);
  }

  /** Puts everything together for a day. */
  async view(today: Day): Promise<FolderView> {
    const [readings, configuration] = [this.#readings, this.#configuration];
    const known = { readings, configuration, declaredFolders: this.#declaredFolders };
    const changed = this.#index === undefined ? undefined : reindex(this.#index, this.#before, known);
    const index = changed ?? (await inSteps(assembling(known)));
    this.#index = index;
    this.#before.clear();
    const facts = {
      folder: this.folder,
      index,
      configuration: this.#configuration,
      owners: this.#owners.facts(this.#configuration.ownerAliases),
      elsewhere: this.elsewhere,
      code: this.#history.code,
      past: this.#history.past,
      today,
      exists: (path: string) => path === '' || path === '.' || this.#readings.has(path) || this.#existence.has(path),
    };
    let entries = await evaluate(facts);
    for (let round = 0; round < 4 && (await this.#existence.learn()); round += 1) entries = await evaluate(facts);
    const isReadOnly = async (uri: Uri): Promise<boolean> => (await this.#ports.isReadOnly?.(uri)) ?? false;
    return { ...facts, entries, readable: this.#readable, isReadOnly, linesOf: (path) => this.#lines.get(path) };
  }

  /** Begins with what was read at the last start; what has changed since is read again. */
  async #recall(): Promise<void> {
    for (const { stamp, reading, lines } of await this.#kept.load(this.#configuration.statuses)) {
      this.#readings.set(reading.path, reading);
      this.#stamps.set(reading.path, stamp);
      if (lines !== undefined) this.#lines.set(reading.path, lines);
    }
    this.#index = undefined;
  }

  async #keep(): Promise<void> {
    const count = await this.#kept.save(this.#configuration.statuses, this.#stamped());
    if (count !== undefined) this.#log.info(`${this.folder.name}: ${String(count)} readings kept for the next start`);
  }

  *#stamped(): Generator<CachedReading> {
    for (const [path, stamp] of [...this.#stamps]) {
      const reading = this.#readings.get(path);
      if (reading !== undefined) yield { stamp, reading, lines: this.#lines.get(path) };
    }
  }

  #tell(documents: number, changed: number, took: number): void {
    const counts = `${String(documents)} documents, ${String(changed)} of them new or changed`;
    this.#log.info(`${this.folder.name}: ${counts}, looked through in ${took.toFixed(0)} ms`);
  }

  async #changedAmong(listed: readonly string[]): Promise<readonly string[]> {
    const changed: string[] = [];
    await forEachAtOnce(listed, async (path) => {
      const known = this.#stamps.get(path);
      if (known === undefined || known !== (await stampOf(this.#uri(path), 'left-out'))) changed.push(path);
    });
    return changed;
  }

  async #read(paths: readonly string[]): Promise<void> {
    const pause = createPause();
    await forEachAtOnce(paths, async (path) => {
      const file = await readStamped(this.#uri(path), 'left-out');
      await pause();
      if (file === undefined) this.#drop(path);
      else this.#take(path, file.text, file.stamp);
    });
  }

  #take(path: string, text: string, stamp: string): void {
    const reading = readDocument(path, text, { statuses: this.#configuration.statuses });
    this.#remember(path);
    this.#readings.set(path, reading);
    this.#stamps.set(path, stamp);
    if ((reading.record ?? reading.part) !== undefined) this.#lines.set(path, lineStarts(text));
  }

  #remember(path: string): void {
    if (!this.#before.has(path)) this.#before.set(path, this.#readings.get(path));
  }

  #drop(path: string): void {
    this.#remember(path);
    this.#readings.delete(path);
    this.#lines.delete(path);
    this.#stamps.delete(path);
  }

  async #readPolicies(): Promise<void> {
    this.#index = undefined;
    const configured = await readStamped(this.#uri(configurationPath));
    this.#lines.set(configurationPath, lineStarts(configured?.text ?? ''));
    this.#configure(configured === undefined ? defaultConfiguration : readConfiguration(configured.text));
    await this.#owners.read();
    this.#declaredFolders = await this.#readDeclarations();
  }

  /** New words for a status mean that every document reads differently. */
  #configure(configuration: Configuration): void {
    const before = JSON.stringify([...this.#configuration.statuses]);
    this.#configuration = configuration;
    if (JSON.stringify([...configuration.statuses]) !== before) this.#stamps.clear();
  }

  async #readDeclarations(): Promise<readonly string[]> {
    const folders: string[] = [];
    for (const path of await listDeclarations(this.folder).catch(() => [])) {
      const file = await readStamped(this.#uri(path));
      if (file !== undefined) folders.push(...declaredFolders(path, file.text));
    }
    return folders;
  }

  #uri(path: string): Uri {
    return Uri.joinPath(this.folder.uri, path);
  }
}

function isPolicy(path: string): boolean {
  return path === configurationPath || codeOwnersPaths.includes(path) || isOwnersFile(path) || declaresFolders(path);
}
