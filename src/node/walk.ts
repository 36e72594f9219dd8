import { existsSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { declaresFolders } from '../core/log/declaredFolders.ts';
import { isCandidate, isForeign } from '../core/log/discover.ts';

/** What a folder holds. All paths are posix and inside the root. */
export interface Tree {
  /** Documents worth reading, sorted. */
  readonly documents: readonly string[];
  /** Every file that is not in a folder of other people's code, sorted. */
  readonly files: readonly string[];
  /** Files in which tools write down where decision records are (`.adr-dir` and the like), sorted. */
  readonly declarations: readonly string[];
  /** Folders that could not be listed, sorted. */
  readonly unlisted: readonly string[];
  /** True for a file or folder that exists inside the root, also in folders that are never walked. */
  readonly exists: (path: string) => boolean;
}

interface Found {
  readonly known: Set<string>;
  /** Skipped folders and symbolic links: what they hold is asked of the disk, one path at a time. */
  readonly closed: Set<string>;
  readonly unlisted: string[];
}

const foldersAtOnce = 16;

/**
 * Lists a folder with everything below it. Symbolic links are not followed: what they show lies inside the root and is
 * found under its own path, or lies outside and is not ours. Folders of other people's code (`.git`, `node_modules`,
 * …) are not entered.
 */
export async function walk(root: string): Promise<Tree> {
  const found: Found = { known: new Set(), closed: new Set(), unlisted: [] };
  let folders = ['.'];
  while (folders.length > 0) {
    const below = await Promise.all(folders.splice(0, foldersAtOnce).map((folder) => listFolder(root, folder, found)));
    folders = [...below.flat(), ...folders];
  }
  const files = [...found.known].filter((path) => !path.endsWith('/')).sort();
  return {
    files,
    documents: files.filter(isCandidate),
    declarations: files.filter(declaresFolders),
    unlisted: found.unlisted.sort(),
    exists: (path) => exists(root, path, found),
  };
}

async function listFolder(root: string, folder: string, found: Found): Promise<readonly string[]> {
  const below: string[] = [];
  for (const entry of await entriesOf(root, folder, found)) {
    const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) found.known.add(path);
    else if (!entry.isDirectory()) found.closed.add(path);
    else if (isForeign(entry.name)) found.closed.add(path);
    else below.push(path);
  }
  for (const path of below) found.known.add(`${path}/`);
  return below;
}

async function entriesOf(root: string, folder: string, found: Found): Promise<readonly Dirent[]> {
  try {
    return await readdir(join(root, folder), { withFileTypes: true });
  } catch {
    found.unlisted.push(folder);
    return [];
  }
}

function exists(root: string, path: string, found: Found): boolean {
  const inside = posix.normalize(path).replace(/\/$/, '');
  if (inside === '.') return true;
  if (inside.startsWith('/') || inside === '..' || inside.startsWith('../')) return false;
  if (found.known.has(inside) || found.known.has(`${inside}/`) || found.closed.has(inside)) return true;
  return isBelowClosed(inside, found.closed) && existsSync(join(root, inside));
}

function isBelowClosed(path: string, closed: ReadonlySet<string>): boolean {
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    if (closed.has(path.slice(0, at))) return true;
  }
  return false;
}
