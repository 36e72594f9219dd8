import { join } from 'node:path';
import { cachedReadings, cacheHeader, cacheLine, type CachedReading } from '../core/log/readingCache.ts';
import type { Phase } from '../core/record/decisionRecord.ts';
import type { Reading } from '../core/record/reading.ts';
import { readDocument } from '../core/record/readRecord.ts';
import type { CacheFile } from './cacheFile.ts';
import { createPause, readTexts, type FileText, type Take, type Unread } from './readText.ts';

/** A document that was found but whose text could not be had. */
export interface UnreadFile {
  readonly path: string;
  readonly reason: Unread;
}

/** Hears how many of the documents are read. */
export type Progress = (done: number, total: number) => void;

/** Where readings are kept between two runs, and which build of the reader makes them. */
export interface Cache {
  readonly file: CacheFile;
  readonly build: string;
  /** Milliseconds since 1970; the clock of this machine, unless a test says otherwise. */
  readonly now?: () => number;
}

/** What documents are read with. */
export interface DocumentOptions {
  readonly statuses: ReadonlyMap<string, Phase>;
  readonly onProgress: Progress;
  readonly cache: Cache | undefined;
}

/** What documents say. */
export interface Documents {
  readonly readings: ReadonlyMap<string, Reading>;
  readonly unread: readonly UnreadFile[];
}

/** Reads the documents of a folder. Those that look as they did when their readings were kept are not read again. */
export async function readDocuments(root: string, paths: readonly string[], options: DocumentOptions): Promise<Documents> {
  const { cache, statuses, onProgress } = options;
  const header = cacheHeader(cache?.build ?? '', statuses);
  const cached = await load(cache, header);
  const found: Found = { readings: new Map(), unread: [], kept: new Map() };
  const take: Take = (at, file) => {
    const path = paths[at] ?? '';
    if (file === 'unchanged') keep(found, cached.get(path));
    else add(found, path, file, statuses);
    onProgress(found.readings.size, paths.length);
  };
  const files = paths.map((path) => join(root, path));
  const now = cache?.now ?? Date.now;
  await readTexts(files, take, { stampOf: (at) => cached.get(paths[at] ?? '')?.stamp, now });
  if (!sameStamps(found.kept, cached)) await save(cache, header, found.kept);
  return { ...found, unread: found.unread.sort((a, b) => (a.path < b.path ? -1 : 1)) };
}

interface Found {
  readonly readings: Map<string, Reading>;
  readonly unread: UnreadFile[];
  readonly kept: Map<string, CachedReading>;
}

function keep({ readings, kept }: Found, cached: CachedReading | undefined): void {
  if (cached === undefined) return;
  readings.set(cached.reading.path, cached.reading);
  kept.set(cached.reading.path, cached);
}

function add({ readings, unread, kept }: Found, path: string, file: FileText, statuses: DocumentOptions['statuses']): void {
  if ('unread' in file) {
    unread.push({ path, reason: file.unread });
    readings.set(path, { path, record: undefined, refused: 'binary', evidence: 0 });
    return;
  }
  const reading = readDocument(path, file.text, { statuses });
  readings.set(path, reading);
  if (file.stamp !== undefined) kept.set(path, { stamp: file.stamp, reading });
}

function sameStamps(one: ReadonlyMap<string, CachedReading>, other: ReadonlyMap<string, CachedReading>): boolean {
  return one.size === other.size && [...one].every(([path, { stamp }]) => other.get(path)?.stamp === stamp);
}

async function load(cache: Cache | undefined, header: string): Promise<ReadonlyMap<string, CachedReading>> {
  const found = new Map<string, CachedReading>();
  const text = (await cache?.file.load()) ?? '';
  const pause = createPause();
  for (const cached of cachedReadings(header, text)) {
    if (cached !== undefined) found.set(cached.reading.path, cached);
    await pause();
  }
  return found;
}

async function save(cache: Cache | undefined, header: string, kept: ReadonlyMap<string, CachedReading>): Promise<void> {
  if (cache === undefined) return;
  const pause = createPause();
  const lines = [header];
  for (const cached of kept.values()) {
    lines.push(cacheLine(cached));
    await pause();
  }
  await cache.file.save(lines.join('\n'));
}
