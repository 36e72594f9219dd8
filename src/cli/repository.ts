import { dirname, join } from 'node:path';
import { configurationPath } from '../core/config/readConfiguration.ts';
import type { Day } from '../core/day/day.ts';
import { localDay } from '../core/day/localDay.ts';
import { cacheFileIn, cacheFolder } from '../node/cacheFile.ts';
import type { Cache, Progress } from '../node/documents.ts';
import { isThere } from '../node/folders.ts';
import type { Repository } from '../node/repository.ts';
import { readRepository } from '../node/repository.ts';
import { printable } from './printable.ts';
import type { Scope } from './scope.ts';
import { progressOn, write } from './terminal.ts';
import { UserError } from './userError.ts';
import { tell } from './words.ts';

/** Reads a folder, with progress on a terminal. */
export async function readShowingProgress(root: string, cache: Cache | undefined): Promise<Repository> {
  const progress = progressOn(process.stderr);
  const onProgress: Progress = (done, total) => {
    progress.report(done, total);
  };
  try {
    return await readRepository(root, { onProgress, cache });
  } finally {
    progress.clear();
  }
}

/** Readings are kept only by what was built: while the reader itself is worked on, every file is read. */
export function cacheOf(root: string): Cache | undefined {
  const build = process.env['DOCKET_BUILD'];
  if (build === undefined) return undefined;
  return { build, file: cacheFileIn(cacheFolder(process.env, process.platform), root) };
}

/** Nothing vanishes: a document whose text could not be had is named. */
export async function tellUnread(repository: Repository, scope: Scope): Promise<void> {
  const lines = repository.unread
    .filter(({ path }) => scope(path))
    .map(({ path, reason }) => tell(`unread.${reason}`, printable(path)));
  if (lines.length > 0) await write(process.stderr, `${lines.join('\n')}\n`);
}

/** The folder around another one that is a repository: a change reaches what lies above, too. The folder itself where none is. */
export async function repositoryAround(folder: string): Promise<string> {
  for (let around = folder; ; around = dirname(around)) {
    if ((await isThere(join(around, '.git'))) || (await isThere(join(around, configurationPath)))) return around;
    if (dirname(around) === around) return folder;
  }
}

/** The day on the calendar of this machine. */
export function today(): Day {
  const day = localDay(new Date());
  if (day === undefined) throw new UserError('error.clock');
  return day;
}
