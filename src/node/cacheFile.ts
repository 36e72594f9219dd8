import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { homeFolder } from './person.ts';

/** Where the readings of one folder are kept between two runs. Nothing here rejects: without a cache all is read afresh. */
export interface CacheFile {
  /** What was kept; undefined where nothing is, or where it cannot be read. */
  load(): Promise<string | undefined>;
  save(text: string): Promise<void>;
}

/** A folder that nobody asked about for so long is forgotten. In milliseconds. */
const keptFor = 90 * 24 * 60 * 60 * 1000;

/** The file in `folder` that belongs to a root. It holds no more than the documents do, and only its owner may read it. */
export function cacheFileIn(folder: string, root: string): CacheFile {
  const file = join(folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.json`);
  return {
    load: () => readFile(file, 'utf8').catch(() => undefined),
    save: async (text) => {
      await replace(folder, file, text).catch(() => undefined);
      await forgetOld(folder).catch(() => undefined);
    },
  };
}

/** The folder for caches of this system: `$XDG_CACHE_HOME` or `~/.cache`, `~/Library/Caches`, `%LOCALAPPDATA%`. */
export function cacheFolder(environment: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homeFolder(), 'AppData', 'Local'), 'docket', 'cache');
  if (platform === 'darwin') return join(homeFolder(), 'Library', 'Caches', 'docket');
  const named = environment['XDG_CACHE_HOME'];
  return join(named?.startsWith('/') === true ? named : join(homeFolder(), '.cache'), 'docket');
}

// Whoever is stopped in the middle leaves the old file as it was.
async function replace(folder: string, file: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${String(process.pid)}`;
  await writeFile(unfinished, text, { mode: 0o600 });
  await rename(unfinished, file);
}

async function forgetOld(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    if (Date.now() - mtimeMs > keptFor) await rm(file, { force: true });
  }
}
