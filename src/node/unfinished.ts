import { readdir, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { isRunning } from './processes.ts';

/** In milliseconds: nobody writes one file for so long. */
const forgotten = 5 * 60_000;

/** In characters, which are up to four bytes each: a name has room for 255, also of the process and its machine. */
const mostOfName = 30;

/** Where a text is written before it is put in the place of a file: beside it, with whose it is in its name. */
export function unfinishedBeside(path: string): string {
  const start = [...basename(path)].slice(0, mostOfName).join('');
  return join(dirname(path), `.${start}.${String(process.pid)}@${hostname()}.docket`);
}

/** Clears away what processes of this machine that were killed have left in a folder; whatever cannot be cleared stays. */
export async function clearForgotten(folder: string): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter(isOfTheDead);
  await Promise.all(names.map((name) => clear(join(folder, name)).catch(() => undefined)));
}

function isOfTheDead(name: string): boolean {
  const [, pid, host] = /^\..+\.(\d{1,10})@(.+)\.docket$/u.exec(name) ?? [];
  return pid !== undefined && host === hostname() && !isRunning(Number(pid));
}

async function clear(unfinished: string): Promise<void> {
  const { mtimeMs } = await stat(unfinished);
  if (Date.now() - mtimeMs > forgotten) await rm(unfinished, { force: true });
}
