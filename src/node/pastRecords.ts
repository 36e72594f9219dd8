import { parseDay, type Day } from '../core/day/day.ts';
import type { ReadingOptions } from '../core/record/reading.ts';
import { readPast, type PastRecord, type PastRecords } from '../core/review/pastRecords.ts';
import { askGit, askGitLine } from './git.ts';
import { foldersOf } from './recordAuthors.ts';
import type { OpenRepository } from './gitObjects/openRepository.ts';
import { inRepository } from './gitObjects/openRepository.ts';

/** Reads what earlier versions of records of `root` said of their reviews. Undefined where there is no git, no repository or no commit. Never rejects. */
export type PastReader = (
  root: string,
  paths: readonly string[],
  options: ReadingOptions,
  signal?: AbortSignal,
) => Promise<PastRecords | undefined>;

/** In milliseconds. */
const patience = 10_000;
/** Commits that are looked at, of those that touch the folders of the records. */
const mostCommits = '5000';
/** Beyond that many folders the whole of the root is asked for. */
const mostFolders = 100;
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
    const versions = versionsOf(await readChanges(root, head, paths, signal), paths);
    const past = await inRepository(root, new Map(), (repository) => readAll(repository, versions, options, signal));
    if (typeof past === 'string') return undefined;
    if (signal?.aborted !== true) known.set(root, { key, past });
    return past;
  };
}

/** A version of a file: the object that holds its text, and the day on which it came to the branch. */
interface Version {
  readonly id: string;
  readonly path: string;
  readonly on: Day;
}

async function readAll(
  { store, pause }: OpenRepository,
  versions: ReadonlyMap<string, readonly Version[]>,
  options: ReadingOptions,
  signal: AbortSignal | undefined,
): Promise<PastRecords> {
  const past = new Map<string, readonly PastRecord[]>();
  let left = mostTogether;
  for (const [path, all] of versions) {
    const found: PastRecord[] = [];
    for (const { id, path: was, on } of all.slice(0, Math.min(mostVersions, left))) {
      if (signal?.aborted === true) return past;
      left -= 1;
      const object = store.read(id);
      await pause();
      if (typeof object === 'string' || object.type !== 'blob' || object.bytes.length > longestText) continue;
      const one = readPast(was, object.bytes.toString('utf8'), on, options);
      if (one !== undefined) found.push(one);
    }
    past.set(path, found);
  }
  return past;
}

/** What a commit made of a file. */
interface FileChange {
  readonly on: Day;
  readonly id: string;
  readonly path: string;
  /** The path before, where the commit renamed it. */
  readonly from: string | undefined;
}

/** Changes of files on the branch's own line, the newest first. */
async function readChanges(
  root: string,
  head: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly FileChange[]> {
  const folders = foldersOf(paths);
  if (folders.length === 0) return [];
  const question = [
    ...['log', '-z', '--raw', '--no-abbrev', '--root', '--first-parent', '-m', '--format=%x01%x00%cd%x00', '--date=short'],
    ...[
      '--relative',
      '--find-renames',
      '-l400',
      '--no-follow',
      `--max-count=${mostCommits}`,
      '--no-color',
      '--no-show-signature',
    ],
    ...['--no-ext-diff', '--no-textconv', '--ignore-submodules=all', '--no-notes', '--encoding=UTF-8', head, '--'],
    ...(folders.length > mostFolders ? ['.'] : folders),
  ];
  const answer = await askGit(root, question, patience, signal);
  // Of the last commit some files may be missing.
  const commits = (answer?.text ?? '').split('\u0001\u0000').slice(1, answer?.complete === false ? -1 : undefined);
  return commits.flatMap(readCommit);
}

/** `day NUL`, then of each file `:mode mode id id status NUL path NUL`, with a second path where it was renamed. */
function readCommit(text: string): readonly FileChange[] {
  const [written = '', ...parts] = text.split('\0');
  const on = parseDay(written);
  const changes: FileChange[] = [];
  for (let at = 0; on !== undefined && at < parts.length; at += 1) {
    const [, id, status] = /^\n*:\d+ \d+ [\da-f]+ ([\da-f]+) ([A-Z])\d*$/.exec(parts[at] ?? '') ?? [];
    if (id === undefined) continue;
    const isMoved = status === 'R' || status === 'C';
    const [first, second] = [parts[at + 1], parts[at + 2]];
    changes.push({ on, id, path: (isMoved ? second : first) ?? '', from: status === 'R' ? first : undefined });
    at += isMoved ? 2 : 1;
  }
  return changes;
}

/** The versions of files by their paths of today; renames are followed. */
function versionsOf(changes: readonly FileChange[], paths: readonly string[]): ReadonlyMap<string, readonly Version[]> {
  const named = new Map(paths.map((path) => [path, path]));
  const versions = new Map<string, Version[]>(paths.map((path) => [path, []]));
  for (const { on, id, path: was, from } of changes) {
    const path = named.get(was);
    if (path === undefined) continue;
    versions.get(path)?.push({ id, path: was, on });
    if (from === undefined) continue;
    named.delete(was);
    named.set(from, path);
  }
  return versions;
}
