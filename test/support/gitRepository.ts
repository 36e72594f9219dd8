import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A repository made with real git, for tests. */
export interface GitRepository {
  readonly root: string;
  /** Runs git in it and gives what it prints. */
  git(...words: readonly string[]): string;
  /** The same, with something to read. */
  feed(words: readonly string[], input: string): string;
  /** Writes files. */
  write(files: Readonly<Record<string, string>>): void;
  /** Writes files, stages them and commits; the next commit is a minute later. */
  commit(files: Readonly<Record<string, string>>): string;
  /** Stages whatever is in the folder, and commits it at noon of a day. */
  commitOn(day: string, files?: Readonly<Record<string, string>>): void;
}

/** What git is run in: nothing of the machine's own configuration takes part, and no repository that a hook around the tests speaks of. */
export const unconfigured = { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' };

const surroundings = {
  ...unconfigured,
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.org',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.org',
};
let minutes = 0;

/** Makes a repository whose branch is `main`; `words` are added to `git init`. */
export function makeRepository(root: string, ...words: readonly string[]): GitRepository {
  mkdirSync(root, { recursive: true });
  runGit(root, ['init', '--quiet', '--initial-branch=main', ...words]);
  return repositoryAt(root);
}

/** Clones a repository with real git. */
export function cloneRepository(from: string, root: string, ...words: readonly string[]): GitRepository {
  runGit(dirname(root), ['clone', '--quiet', ...words, from, root]);
  return repositoryAt(root);
}

/** A repository that is there. */
export function repositoryAt(root: string): GitRepository {
  const git = (...words: readonly string[]): string => runGit(root, words);
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  };
  return {
    root,
    git,
    feed: (words, input) => runGit(root, words, input),
    write,
    commit: (files) => {
      write(files);
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'A change');
      return git('rev-parse', 'HEAD');
    },
    commitOn: (day, files = {}) => {
      write(files);
      git('add', '--all');
      runGit(root, ['commit', '--quiet', '--allow-empty', '--message', 'A change'], '', `${day}T12:00:00 +0000`);
    },
  };
}

function runGit(cwd: string, words: readonly string[], input = '', date?: string): string {
  minutes += 1;
  const day = date ?? `${String(1_700_000_000 + minutes * 60)} +0000`;
  const env = { ...surroundings, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day };
  const fixed = ['-c', 'gc.auto=0', '-c', 'protocol.file.allow=always'];
  return execFileSync('git', [...fixed, ...words], { cwd, env, input, encoding: 'utf8', stdio: 'pipe' }).trim();
}
