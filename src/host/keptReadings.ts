import { Uri, workspace, type WorkspaceFolder } from 'vscode';
import { cachedReadings, cacheHeader, cacheLine, type CachedReading } from '../core/log/readingCache.ts';
import type { Phase } from '../core/record/decisionRecord.ts';
import { isSettled } from './files.ts';
import { createPause } from './pace.ts';

/**
 * The readings of a workspace folder from the last start, in the storage that the editor keeps for a workspace. Nothing here
 * rejects: whatever cannot be used is read afresh.
 */
export class KeptReadings {
  readonly #file: Uri | undefined;
  readonly #build: string;

  /** `storage`: undefined where the editor has none. `build`: undefined while the reader itself is worked on; then nothing is kept. */
  constructor(storage: Uri | undefined, folder: WorkspaceFolder, build: string | undefined) {
    const name = encodeURIComponent(folder.uri.toString()).slice(-100);
    this.#file = storage === undefined || build === undefined ? undefined : Uri.joinPath(storage, `readings-${name}.jsonl`);
    this.#build = `${build ?? ''} ${folder.uri.toString()}`;
  }

  /** What was kept under these words for a status; empty where nothing was. */
  async load(statuses: ReadonlyMap<string, Phase>): Promise<readonly CachedReading[]> {
    const found: CachedReading[] = [];
    const pause = createPause();
    for (const cached of cachedReadings(cacheHeader(this.#build, statuses), await this.#text())) {
      if (cached !== undefined) found.push(cached);
      await pause();
    }
    return found;
  }

  /** Keeps the readings of files that were left alone for a while; how many, or undefined where nothing can be kept. */
  async save(statuses: ReadonlyMap<string, Phase>, readings: Iterable<CachedReading>): Promise<number | undefined> {
    if (this.#file === undefined) return undefined;
    const lines = [cacheHeader(this.#build, statuses)];
    const pause = createPause();
    for (const cached of readings) {
      if (isSettled(cached.stamp)) lines.push(cacheLine(cached));
      await pause();
    }
    try {
      await workspace.fs.writeFile(this.#file, new TextEncoder().encode(lines.join('\n')));
      return lines.length - 1;
    } catch {
      return undefined;
    }
  }

  async #text(): Promise<string> {
    if (this.#file === undefined) return '';
    try {
      return new TextDecoder().decode(await workspace.fs.readFile(this.#file));
    } catch {
      return '';
    }
  }
}
