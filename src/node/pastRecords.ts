import type { ReadingOptions } from '../core/record/reading.ts';
import type { VersionsByPath } from '../core/report/recordVersions.ts';
import { readPast, type PastRecord, type PastRecords } from '../core/review/pastRecords.ts';
import { askGitLine } from './git.ts';
import { readVersions } from './mainLine.ts';
import type { OpenRepository } from './gitObjects/openRepository.ts';
import { inRepository } from './gitObjects/openRepository.ts';

/** Reads what earlier versions of records of `root` said of their reviews. Undefined where there is no git, no repository or no commit. Never rejects. */
export type PastReader = (
  root: string,
  paths: readonly string[],
  options: ReadingOptions,
  signal?: AbortSignal,
) => Promise<PastRecords | undefined>;

/** Of each record; that many of all of them. */
const mostVersions = 30;
const mostTogether = 3000;
/** In bytes: what is longer is no record. */
const longestText = 1024 * 1024;

/** Makes a reader that remembers what it was told as long as `HEAD` does not move. Git is spawned: use it only where a folder is trusted. */
export function createPastReader(): PastReader {
  const known = new Map<string, { readonly key: string; readonly past: PastRecords }>();
  return async (root, paths, options, signal) => {
    const head = await askGitLine(root, ['rev-parse', '--verify', 'HEAD']);
    if (head === undefined) return undefined;
    const key = JSON.stringify([head, paths, [...options.statuses]]);
    const before = known.get(root);
    if (before?.key === key) return before.past;
    const { versions } = await readVersions(root, paths, signal);
    const past = await inRepository(root, new Map(), (repository) => readAll(repository, versions, options, signal));
    if (typeof past === 'string') return undefined;
    if (signal?.aborted !== true) known.set(root, { key, past });
    return past;
  };
}

async function readAll(
  { store, pause }: OpenRepository,
  versions: VersionsByPath['versions'],
  options: ReadingOptions,
  signal: AbortSignal | undefined,
): Promise<PastRecords> {
  const past = new Map<string, readonly PastRecord[]>();
  let left = mostTogether;
  for (const [path, all] of versions) {
    const found: PastRecord[] = [];
    for (const { blob, path: was, day } of all.toReversed().slice(0, Math.min(mostVersions, left))) {
      if (signal?.aborted === true) return past;
      left -= 1;
      const object = store.read(blob);
      await pause();
      if (typeof object === 'string' || object.type !== 'blob' || object.bytes.length > longestText) continue;
      const one = readPast(was, object.bytes.toString('utf8'), day, options);
      if (one !== undefined) found.push(one);
    }
    past.set(path, found);
  }
  return past;
}
