import { parseDay, type Day } from '../core/day/day.ts';
import {
  changesFormat,
  readFileChanges,
  versionsOf,
  type FileChanges,
  type VersionsByPath,
} from '../core/report/recordVersions.ts';
import { folderOf } from '../core/text/path.ts';
import { askGit } from './git.ts';

/** In milliseconds. */
const patience = 20_000;
/** So far back the main line is followed. */
export const mostCommits = 50_000;
const mostFolders = 100;
/** Files that were moved from folder to folder are followed that many times. */
const mostMoves = 3;

/** A commit of the main line. */
export interface MainCommit {
  readonly id: string;
  /** On the calendar of whoever committed. */
  readonly day: Day;
}

/** The commits from the one that is checked out back along first parents. */
export async function readMainLine(root: string, signal: AbortSignal | undefined): Promise<readonly MainCommit[]> {
  const words = [
    'log',
    '--first-parent',
    '--format=%H %cs',
    `--max-count=${String(mostCommits)}`,
    '--no-show-signature',
    '--no-color',
  ];
  const answer = await askGit(root, [...words, 'HEAD', '--'], patience, signal);
  const lines = answer?.text.split('\n') ?? [];
  return lines.flatMap((text) => {
    const [, id = '', written = ''] = /^([0-9a-f]{40,64}) (\S+)$/.exec(text) ?? [];
    const day = parseDay(written);
    return day === undefined ? [] : [{ id, day }];
  });
}

/** The versions of files on the main line; renames are followed, also from folder to folder. */
export async function readVersions(
  root: string,
  paths: readonly string[],
  signal: AbortSignal | undefined,
): Promise<VersionsByPath> {
  let folders = foldersOf(paths);
  let found: VersionsByPath = { versions: new Map(), earliest: [] };
  for (let move = 0; move < mostMoves && folders.length > 0; move += 1) {
    found = versionsOf(await readChanges(root, folders, signal), paths);
    const before = foldersOf(found.earliest).filter((folder) => !folders.includes(folder));
    if (before.length === 0) break;
    folders = [...folders, ...before];
  }
  return found;
}

async function readChanges(
  root: string,
  folders: readonly string[],
  signal: AbortSignal | undefined,
): Promise<readonly FileChanges[]> {
  const words = [
    ...['log', '--first-parent', '-m', '-z', '--raw', '--no-abbrev', '--full-diff', '--find-renames', '-l400', '--relative'],
    ...[`--format=${changesFormat}`, `--max-count=${String(mostCommits)}`, '--no-color', '--no-show-signature', '--no-ext-diff'],
    ...['--no-textconv', '--ignore-submodules=all', '--no-notes', '--no-follow', '--decorate=short'],
  ];
  const answer = await askGit(
    root,
    [...words, 'HEAD', '--', ...(folders.length > mostFolders ? ['.'] : folders)],
    patience,
    signal,
  );
  const commits = readFileChanges(answer?.text ?? '');
  // Of the last commit some files may be missing, and of every file how it began: nothing is said of those.
  return answer?.complete === false
    ? commits.slice(0, -1).map((commit, at, all) => atEdge(commit, at === all.length - 1))
    : commits;
}

function atEdge(commit: FileChanges, isLast: boolean): FileChanges {
  return isLast ? { ...commit, isCutOff: true } : commit;
}

function foldersOf(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.map((path) => folderOf(path) || '.'))].sort();
}
