import type { Refusal } from '../change/change.ts';
import { refusal } from '../change/editRecord.ts';
import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import { recordFolderOf } from '../log/recordFolder.ts';
import { folderOf, relativeTo } from '../text/path.ts';
import { newestOf } from './neighbours.ts';

/**
 * The log that a record in this folder would belong to: the one there, or one around it whose records are all in folders below
 * its own, like `keps/sig-node`: in this one, or beside it.
 */
export function logFor(folder: string, { logs }: Pick<DecisionIndex, 'logs'>): DecisionLog | undefined {
  const around = logs.filter(({ path }) => folder === path || folder.startsWith(`${path}/`));
  const nearest = around.toSorted((a, b) => b.path.length - a.path.length)[0];
  if (nearest === undefined || nearest.path === folder) return nearest;
  const isBeside = recordFoldersOf(nearest).some((one) => one !== nearest.path && folderOf(one) === folderOf(folder));
  const isIn = nearest.records.some(({ path }) => recordFolderOf(path) === folder);
  return isBeside || isIn ? nearest : undefined;
}

/** The folders where a new record of a log may go: its own, or those below it where all its records are, the newest one's first. */
export function recordFoldersOf(log: DecisionLog): readonly string[] {
  const folders = [...new Set([...newestOf(log), ...log.records].map(({ path }) => recordFolderOf(path)))];
  return folders.length === 0 || folders.includes(log.path) ? [log.path] : folders;
}

/** A folder where a new record of a log may go. */
export interface FolderChoice {
  readonly folder: string;
  /** Inside the log's folder: `node` for `keps/node`. */
  readonly name: string;
  /** How many records are there. */
  readonly records: number;
}

/** The folders that a person chooses from, the likeliest first. */
export function folderChoices(log: DecisionLog): readonly FolderChoice[] {
  return recordFoldersOf(log).map((folder) => {
    const records = log.records.filter(({ path }) => recordFolderOf(path) === folder).length;
    return { folder, name: relativeTo(log.path, folder), records };
  });
}

const mostNamed = 5;

/** The folder where a new record of a log goes; refused where there are several. */
export function onlyRecordFolder(log: DecisionLog): string | Refusal {
  const [folder = log.path, ...others] = recordFoldersOf(log);
  if (others.length === 0) return folder;
  const named = [folder, ...others].slice(0, mostNamed).join(', ');
  return refusal('new-folder-needed', log.path, others.length < mostNamed ? named : `${named}, …`);
}
