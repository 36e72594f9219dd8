import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { unconfigured } from '../gitRepository.ts';

/** The sample repository that tests and `npm start` open. */
export const fixtureWorkspace = join(__dirname, '..', '..', 'fixtures', 'workspace');

/** What a test opens, and may change. */
export interface Opened {
  /** Path of a folder, or of a `.code-workspace` file. */
  readonly opened: string;
  remove(): Promise<void>;
}

/** A copy of the sample repository, with a git history of its own, that a test may change. */
export interface WorkspaceCopy extends Opened {
  readonly folder: string;
  /** The bytes of every file, by its path in the folder. */
  read(): ReadonlyMap<string, string>;
}

/** Copies the sample repository into a temporary folder and commits it there. */
export async function copyWorkspace(): Promise<WorkspaceCopy> {
  const folder = await mkdtemp(join(tmpdir(), 'docket-workspace-'));
  await cp(fixtureWorkspace, folder, { recursive: true });
  await addLinks(folder);
  const surroundings = { cwd: folder, env: unconfigured, stdio: 'ignore' } as const;
  const git = (...args: readonly string[]): void => void execFileSync('git', [...args], surroundings);
  git('init', '--initial-branch=main');
  git('config', 'user.name', 'Ana Lima');
  git('config', 'user.email', 'ana@example.com');
  git('add', '--all', '--force');
  git('commit', '--no-verify', '--message', 'The sample repository');
  return {
    folder,
    opened: folder,
    read: () => readFiles(folder),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Two copies of the sample repository side by side, `harbour` and `ferries` in one workspace: the same paths and numbers in both. */
export async function copyTwice(): Promise<Opened> {
  const [first, second] = [await copyWorkspace(), await copyWorkspace()];
  const home = await mkdtemp(join(tmpdir(), 'docket-two-'));
  const opened = join(home, 'both.code-workspace');
  const folders = [
    { name: 'harbour', path: first.folder },
    { name: 'ferries', path: second.folder },
  ];
  await writeFile(opened, JSON.stringify({ folders }));
  const removeHome = (): Promise<void> => rm(home, { recursive: true, force: true, maxRetries: 5 });
  return { opened, remove: async () => void (await Promise.all([first.remove(), second.remove(), removeHome()])) };
}

/** The records once more, seen through links: nothing may be there twice for that. */
async function addLinks(folder: string): Promise<void> {
  await mkdir(join(folder, 'linked'));
  await symlink('../docs', join(folder, 'linked', 'docs'), 'dir');
  await symlink('0002-postgres-for-bookings.md', join(folder, 'docs', 'decisions', '0002-linked.md'), 'file');
}

/** Without `.git`, where files come and go while the editor asks git. */
function readFiles(folder: string): ReadonlyMap<string, string> {
  const inside = readdirSync(folder).filter((name) => name !== '.git');
  const paths = inside.flatMap((name) => filesBelow(join(folder, name)));
  return new Map(paths.map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'latin1')]));
}

function filesBelow(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name));
}
