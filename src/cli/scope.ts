import { realpath, stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { UserError } from './userError.ts';

/** Whether a path inside the root, posix, was asked for. */
export type Scope = (path: string) => boolean;

/** The folder to read, without symbolic links. Throws a `UserError` where there is none. */
export async function rootOf(cwd: string | undefined): Promise<string> {
  const folder = resolve(cwd ?? '.');
  try {
    const root = await realpath(folder);
    if ((await stat(root)).isDirectory()) return root;
  } catch {
    // Said below, with the words that were given.
  }
  throw new UserError('error.cwd', cwd ?? folder);
}

/** The files and folders named on the command line, relative to the root; none named means all. */
export async function scopeOf(root: string, paths: readonly string[]): Promise<Scope> {
  const wanted = await Promise.all(paths.map((path) => insideRoot(root, path)));
  if (wanted.length === 0) return () => true;
  return (path) => wanted.some((folder) => folder === '' || path === folder || path.startsWith(`${folder}/`));
}

async function insideRoot(root: string, path: string): Promise<string> {
  const real = await realpath(resolve(root, path)).catch(() => undefined);
  if (real === undefined) throw new UserError('error.path-missing', path, root);
  const inside = relative(root, real);
  if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside))
    throw new UserError('error.path-outside', path, root);
  return inside.split(sep).join('/');
}
