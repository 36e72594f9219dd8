import { statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { readSmallFile } from './bytes.ts';

/** Where git keeps what belongs to a folder. Paths are absolute. */
export interface GitFolder {
  /** From the top of the working tree down to the folder, posix; empty for the top itself. */
  readonly prefix: string;
  /** What belongs to this working tree alone: `HEAD`. */
  readonly own: string;
  /** What all working trees of the repository share: objects and branches. The same as `own` but in a linked worktree. */
  readonly common: string;
  /** Bytes of an object's name: 20, or 32 where git was told to use SHA-256. */
  readonly idBytes: number;
  /** True where branches are kept in a binary table, which we cannot read. */
  readonly hasReftable: boolean;
}

const mostOfPointer = 4 * 1024;
const mostOfConfig = 1024 * 1024;

/** Finds the repository of a folder in it or above, as git does. The folder must be a real path. Undefined where there is none. */
export function findGitFolder(folder: string): GitFolder | undefined {
  for (let top = folder; ; top = dirname(top)) {
    const own = ownFolderAt(top);
    if (own !== undefined) return gitFolderOf(folder, top, own);
    if (dirname(top) === top) return undefined;
  }
}

/** True for paths that make Windows ask another computer, and give it the user's name and password hash: `\\server\share`. */
export function isOnNetwork(path: string): boolean {
  return /^[\\/]{2}/.test(path);
}

// `.git` is a folder, or in worktrees and submodules a file: `gitdir: ../.git/worktrees/x`.
function ownFolderAt(top: string): string | undefined {
  const git = join(top, '.git');
  const named = pointerIn(git, /^gitdir: (.+)/)?.[1];
  const own = named === undefined ? git : isOnNetwork(named) ? undefined : resolve(top, named);
  return own !== undefined && isFile(join(own, 'HEAD')) ? own : undefined;
}

function gitFolderOf(folder: string, top: string, own: string): GitFolder {
  const named = pointerIn(join(own, 'commondir'), /^.+/)?.[0];
  const common = named === undefined || isOnNetwork(named) ? own : resolve(own, named);
  const config = readSmallFile(join(common, 'config'), mostOfConfig)?.toString('utf8') ?? '';
  return {
    prefix: relative(top, folder).split(sep).join('/'),
    own,
    common,
    idBytes: extension(config, 'objectformat') === 'sha256' ? 32 : 20,
    hasReftable: extension(config, 'refstorage')?.startsWith('reftable') === true,
  };
}

function pointerIn(file: string, form: RegExp): RegExpExecArray | undefined {
  const text = readSmallFile(file, mostOfPointer)?.toString('utf8').trimEnd() ?? '';
  return form.exec(text) ?? undefined;
}

/** A value of the section `[extensions]`, in lower case. */
function extension(config: string, name: string): string | undefined {
  let section = '';
  for (const line of config.toLowerCase().split('\n')) {
    section = /^\s*\[\s*([^\]\s"]+)/.exec(line)?.[1] ?? section;
    const [, key, value] = /^\s*([a-z0-9-]+)\s*=\s*"?([^\s"#;]+)/.exec(line) ?? [];
    if (section === 'extensions' && key === name) return value;
  }
  return undefined;
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false;
  }
}
