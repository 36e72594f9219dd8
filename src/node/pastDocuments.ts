import { configurationPath, defaultConfiguration, readConfiguration } from '../core/config/readConfiguration.ts';
import type { Day } from '../core/day/day.ts';
import type { RepositoryFacts } from '../core/log/assemble.ts';
import { declaredFolders, declaresFolders } from '../core/log/declaredFolders.ts';
import { isCandidate } from '../core/log/discover.ts';
import type { Phase } from '../core/record/decisionRecord.ts';
import type { Reading } from '../core/record/reading.ts';
import { readDocument } from '../core/record/readRecord.ts';
import { pastDay, type PastDay } from '../core/report/pastReviews.ts';
import { commitAt } from './gitObjects/commit.ts';
import type { OpenRepository } from './gitObjects/openRepository.ts';
import { createTreeBlobs, type TreeBlob } from './gitObjects/treeBlobs.ts';
import { largestFile } from './readText.ts';

/** The documents of a repository as they were. */
export interface Past {
  /** How reviews stood on a day, by what a commit holds; undefined where that is not known. */
  day(commit: string, on: Day, includes: (path: string) => boolean): Promise<PastDay | undefined>;
  /** The phase that a version of a document states; undefined where it states none, or cannot be read. */
  phase(version: { readonly path: string; readonly blob: string }, statuses: Statuses): Promise<Phase | undefined>;
  /** How many versions could not be read. */
  unreadable(): number;
}

type Statuses = ReadonlyMap<string, Phase>;
type Reader = (file: TreeBlob, statuses: Statuses) => Promise<Reading>;

/** Opens the documents of earlier commits. A version that several commits share is read once; nothing is read when it was cancelled. */
export function openPast(repository: OpenRepository, signal: AbortSignal | undefined): Past {
  const blobs = createTreeBlobs(repository, (path) => isCandidate(path) || path === configurationPath || declaresFolders(path));
  const unread = new Set<string>();
  const textOf = (id: string): string | undefined => {
    const text = signal?.aborted === true ? undefined : textIn(repository, id);
    if (text === undefined && signal?.aborted !== true) unread.add(id);
    return text;
  };
  const read = createReader(textOf, repository.pause);
  return {
    day: async (id, on, includes) => {
      const commit = commitAt(repository.store, id);
      const files = typeof commit === 'string' ? undefined : await blobs.list(commit.tree);
      return files === undefined ? undefined : pastDay(await factsOf(files, read, textOf), on, includes);
    },
    phase: async ({ path, blob }, statuses) => (await read({ path, id: blob }, statuses)).record?.status?.value.phase,
    unreadable: () => unread.size,
  };
}

async function factsOf(
  files: readonly TreeBlob[],
  read: Reader,
  textOf: (id: string) => string | undefined,
): Promise<RepositoryFacts> {
  const configured = files.find(({ path }) => path === configurationPath);
  const text = configured === undefined ? undefined : textOf(configured.id);
  const configuration = text === undefined ? defaultConfiguration : readConfiguration(text);
  const readings = new Map<string, Reading>();
  for (const file of files.filter(({ path }) => isCandidate(path)))
    readings.set(file.path, await read(file, configuration.statuses));
  const declaring = files.filter(({ path }) => declaresFolders(path));
  return {
    readings,
    configuration,
    declaredFolders: declaring.flatMap(({ path, id }) => declaredFolders(path, textOf(id) ?? '')),
  };
}

/** What a text says follows from the text, its path and the team's words. */
function createReader(textOf: (id: string) => string | undefined, pause: OpenRepository['pause']): Reader {
  const readings = new Map<string, Reading>();
  return async ({ path, id }, statuses) => {
    const key = [id, path, ...[...statuses].flat()].join('\n');
    const before = readings.get(key);
    if (before !== undefined) return before;
    await pause();
    const text = textOf(id);
    const reading: Reading =
      text === undefined ? { path, record: undefined, refused: 'binary', evidence: 0 } : readDocument(path, text, { statuses });
    readings.set(key, reading);
    return reading;
  };
}

/** The text of a blob by the same rules as that of a file; undefined where it has none, or is not there. */
function textIn({ store }: OpenRepository, id: string): string | undefined {
  const object = store.read(id);
  if (typeof object === 'string' || object.type !== 'blob') return undefined;
  const { bytes } = object;
  return bytes.length > largestFile || bytes.includes(0) ? undefined : bytes.toString('utf8');
}
