import {
  authorsOf,
  historyFormat,
  readHistory,
  type Author,
  type FileAuthors,
  type HistoricCommit,
} from '../core/owner/history.ts';
import { folderOf } from '../core/text/path.ts';
import { askGit, askGitLine } from './git.ts';

/** Who changed files in earnest, by path, the last one first. */
type FoundAuthors = ReadonlyMap<string, readonly Author[]>;

/** Reads who changed files of `root`; undefined where there is no git, no repository or no commit. Never rejects. */
export type AuthorReader = (root: string, paths: readonly string[]) => Promise<FoundAuthors | undefined>;

/** In milliseconds: what git has said by then is enough, since it begins with the newest commits. */
const patience = 10_000;
/** Commits that are looked at, of those that touch the folders of the files. */
const mostCommits = '5000';
/** Beyond that many folders the whole of the root is asked for. */
const mostFolders = 100;
/** Files that were moved from folder to folder are followed that many times. */
const mostMoves = 3;

/** Makes a reader that remembers what it was told as long as `HEAD` does not move. Git is spawned: use it only where a folder is trusted. */
export function createAuthorReader(): AuthorReader {
  const known = new Map<string, { readonly key: string; readonly authors: FoundAuthors }>();
  return async (root, paths) => {
    const head = await askGitLine(root, ['rev-parse', '--verify', 'HEAD']);
    if (head === undefined) return undefined;
    const key = [head, ...paths].join('\n');
    const before = known.get(root);
    if (before?.key === key) return before.authors;
    const authors = await readAuthors(root, paths);
    known.set(root, { key, authors });
    return authors;
  };
}

async function readAuthors(root: string, paths: readonly string[]): Promise<FoundAuthors> {
  let folders = foldersOf(paths);
  let found: FileAuthors = { byPath: new Map(), earlier: [] };
  for (let move = 0; move < mostMoves; move += 1) {
    found = authorsOf(await readLog(root, folders), paths);
    const before = foldersOf(found.earlier).filter((folder) => !isInside(folder, folders));
    if (before.length === 0) break;
    folders = [...folders, ...before];
  }
  return found.byPath;
}

async function readLog(root: string, folders: readonly string[]): Promise<readonly HistoricCommit[]> {
  if (folders.length === 0) return [];
  const question = [
    ...['log', '-z', '--numstat', `--format=${historyFormat}`, `--max-count=${mostCommits}`, '--no-merges', '--full-diff'],
    ...['--relative', '--find-renames', '-l400', '--ignore-all-space', '--ignore-blank-lines', '--no-follow'],
    ...['--use-mailmap', '--encoding=UTF-8', '--no-color', '--no-show-signature', '--no-ext-diff', '--no-textconv'],
    ...['--ignore-submodules=all', '--no-notes', 'HEAD', '--', ...(folders.length > mostFolders ? ['.'] : folders)],
  ];
  const answer = await askGit(root, question, patience);
  const commits = readHistory(answer?.text ?? '');
  // Of the last commit some files may be missing: it would look smaller than it is.
  return answer?.complete === false ? commits.slice(0, -1) : commits;
}

function foldersOf(paths: readonly string[]): readonly string[] {
  const folders = [...new Set(paths.map((path) => folderOf(path) || '.'))].sort();
  return folders.filter((folder) => !folders.some((other) => other !== folder && isInside(folder, [other])));
}

function isInside(folder: string, others: readonly string[]): boolean {
  return others.some((other) => other === '.' || folder === other || folder.startsWith(`${other}/`));
}
