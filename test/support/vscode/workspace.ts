import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';

/** The sample repository that tests and `npm start` open. */
export const fixtureWorkspace = join(__dirname, '..', '..', 'fixtures', 'workspace');

/** A copy of the sample repository, with a git history of its own, that a test may change. */
export interface WorkspaceCopy {
  readonly folder: string;
  /** The bytes of every file, by its path in the folder. */
  read(): ReadonlyMap<string, string>;
  remove(): Promise<void>;
}

/** Copies the sample repository into a temporary folder and commits it there. */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-workspace-'));
  await cp(fixtureWorkspace, folder, { recursive: true });
  const git = (...args: readonly string[]): void => void execFileSync('git', [...args], { cwd: folder, stdio: 'ignore' });
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'Ana Lima');
  git('config', 'user.email', 'ana@example.com');
  git('add', '--all', '--force');
  git('commit', '--no-verify', '--message', 'The sample repository');
  return {
    folder,
    read: () => readFiles(folder),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

function readFiles(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name));
  const kept = paths.filter((path) => !relative(folder, path).startsWith(`.git${sep}`));
  return new Map(kept.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'latin1')]));
}
