import { execFile } from 'node:child_process';
import { homedir } from 'node:os';

/** Who git says commits here. */
export interface GitIdentity {
  readonly name: string;
  readonly email: string | undefined;
}

/** In milliseconds: git answers these questions at once or not at all. */
const patience = 5_000;

/** The committer's name and address by git's configuration for `root`; undefined without git or without a name. */
export async function gitIdentity(root: string): Promise<GitIdentity | undefined> {
  const [name, email] = await Promise.all([
    ask(root, ['config', '--get', 'user.name']),
    ask(root, ['config', '--get', 'user.email']),
  ]);
  return name === undefined ? undefined : { name, email };
}

/**
 * Runs git by fixed arguments, without a shell, and gives its answer. The working directory is not the repository:
 * Windows would run a `git.exe` that lies there.
 */
function ask(root: string, question: readonly string[]): Promise<string | undefined> {
  const options = {
    cwd: homedir(),
    timeout: patience,
    windowsHide: true,
    env: { ...process.env, GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' },
  };
  return new Promise((resolve) => {
    execFile('git', ['-C', root, ...question], options, (error, answer) => {
      const text = answer.trim();
      resolve(error === null && text !== '' ? text : undefined);
    });
  });
}
