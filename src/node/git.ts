import { execFile } from 'node:child_process';
import { devNull } from 'node:os';
import { homeFolder } from './person.ts';

/** Who git says commits here. */
export interface GitIdentity {
  readonly name: string;
  readonly email: string | undefined;
}

/** What git printed. */
export interface GitAnswer {
  readonly text: string;
  /** False where it was stopped: it took too long, or said too much. */
  readonly complete: boolean;
}

/** In milliseconds: git answers simple questions at once or not at all. */
const patience = 5_000;
const mostText = 64 * 1024 * 1024;

/** The committer's name and address by git's configuration for `root`; undefined without git or without a name. */
export async function gitIdentity(root: string): Promise<GitIdentity | undefined> {
  const [name, email] = await Promise.all([
    askGitLine(root, ['config', '--get', 'user.name']),
    askGitLine(root, ['config', '--get', 'user.email']),
  ]);
  return name === undefined ? undefined : { name, email };
}

/** The one line that git answers, without blanks around it; undefined where it has none. */
export async function askGitLine(root: string, question: readonly string[]): Promise<string | undefined> {
  const text = (await askGit(root, question))?.text.trim();
  return text === '' ? undefined : text;
}

/**
 * Whatever is configured, nothing of it is run: neither hooks nor monitors, pagers, signature checkers or diff programs. Nor is a first
 * commit hidden, or git stopped by a list of files that is not there.
 */
const settings = [
  ...['core.fsmonitor=false', `core.hooksPath=${devNull}`, 'log.showSignature=false', 'safe.bareRepository=explicit'],
  ...['log.showRoot=true', `diff.orderFile=${devNull}`],
];
const harmless = [
  ...['--no-pager', '--no-optional-locks', '--literal-pathspecs'],
  ...settings.flatMap((setting) => ['-c', setting]),
];

/**
 * Runs git by fixed arguments, without a shell, and gives its answer; undefined where it fails. The working directory is not
 * the repository, for Windows would run a `git.exe` that lies there, and it is one that everybody may enter: not all have a home.
 */
export function askGit(
  root: string,
  question: readonly string[],
  timeout = patience,
  signal?: AbortSignal,
): Promise<GitAnswer | undefined> {
  const cwd = process.platform === 'win32' ? homeFolder() : '/';
  const options = { cwd, timeout, maxBuffer: mostText, windowsHide: true, env: surroundings(), signal };
  return new Promise((resolve) => {
    execFile('git', ['-C', root, ...harmless, ...question], options, (error, text) => {
      const stopped = error !== null && (error.killed === true || error.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER');
      resolve(error === null || stopped ? { text, complete: !stopped } : undefined);
    });
  });
}

/** Nothing is asked of a person or fetched from anywhere, and no other repository is meant than the one of the folder. */
function surroundings(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !elsewhere.has(name.toUpperCase()));
  const quiet = { GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' };
  return { ...Object.fromEntries(own), ...quiet };
}

const elsewhere: ReadonlySet<string> = new Set([
  ...['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR', 'GIT_INDEX_FILE', 'GIT_NAMESPACE', 'GIT_PREFIX'],
  ...['GIT_OBJECT_DIRECTORY', 'GIT_ALTERNATE_OBJECT_DIRECTORIES', 'GIT_EXTERNAL_DIFF', 'GIT_PAGER'],
]);
