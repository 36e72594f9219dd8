import { parseDay, type Day } from '../day/day.ts';
import type { Phase } from '../record/decisionRecord.ts';
import type { DecidedRecord } from './leadTimes.ts';

/** One commit of the main line, as far as it changed files. */
export interface FileChanges {
  /** The day on the calendar of whoever committed. */
  readonly day: Day;
  /** True where history was cut off here (a shallow clone): everything seems to be new. */
  readonly isCutOff: boolean;
  readonly files: readonly { readonly path: string; readonly from: string | undefined; readonly blob: string }[];
}

/** A text that a record had from a commit on. */
export interface RecordVersion {
  readonly day: Day;
  readonly isCutOff: boolean;
  /** The path at that time. */
  readonly path: string;
  readonly blob: string;
}

/** What is printed for each commit: what `readFileChanges` reads. NUL stands between the parts. */
export const changesFormat = '%x01%x00%cs%x00%D%x00';

/**
 * Reads what `git log -z --raw --no-abbrev --format=…` prints with `changesFormat`. Total: what is cut off in the middle is left out.
 * Of each file: `:100644 100644 <before> <after> M NUL path NUL`, or `… R087 NUL from NUL to NUL` where it was renamed.
 */
export function readFileChanges(text: string): readonly FileChanges[] {
  return text
    .split('\u0001\u0000')
    .slice(1)
    .flatMap((part) => {
      const [written = '', decoration = '', ...rest] = part.split('\u0000');
      const day = parseDay(written);
      return day === undefined ? [] : [{ day, isCutOff: /(?:^|, )grafted(?:,|$)/.test(decoration), files: filesIn(rest) }];
    });
}

function filesIn(parts: readonly string[]): FileChanges['files'] {
  const files: { path: string; from: string | undefined; blob: string }[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const match = /^\n*:\d{6} (\d{6}) [0-9a-f]+ ([0-9a-f]+) ([A-Z])\d*$/.exec(parts[at] ?? '');
    if (match === null) continue;
    const [, mode = '', blob = '', kind] = match;
    const renamed = kind === 'R' || kind === 'C';
    const path = parts[at + (renamed ? 2 : 1)] ?? '';
    if (mode.startsWith('100')) files.push({ path, from: kind === 'R' ? parts[at + 1] : undefined, blob });
    at += renamed ? 2 : 1;
  }
  return files;
}

/** The versions of records, by the path that each has now, and what they were called when history first saw them. */
export interface VersionsByPath {
  /** The earliest version first. */
  readonly versions: ReadonlyMap<string, readonly RecordVersion[]>;
  readonly earliest: readonly string[];
}

/** The versions of some files. Commits stand newest first; renames are followed. */
export function versionsOf(commits: readonly FileChanges[], paths: Iterable<string>): VersionsByPath {
  const named = new Map([...paths].map((path) => [path, path]));
  const versions = new Map<string, RecordVersion[]>();
  for (const { day, isCutOff, files } of commits) {
    for (const { path: was, from, blob } of files) {
      const path = named.get(was);
      if (path === undefined) continue;
      const list = versions.get(path) ?? [];
      list.push({ day, isCutOff, path: was, blob });
      versions.set(path, list);
      if (from === undefined) continue;
      named.delete(was);
      named.set(from, path);
    }
  }
  const sorted = [...versions].map(([path, list]) => [path, list.toReversed()] as const);
  return { versions: new Map(sorted), earliest: [...named.keys()] };
}

/**
 * When a record was first proposed and when it was decided after that, by the phases of its versions, the earliest first. Undefined where
 * it was never seen as a proposal, or history does not show since when it was one.
 */
export function decisionIn(
  path: string,
  versions: readonly (Pick<RecordVersion, 'day' | 'isCutOff'> & { readonly phase: Phase | undefined })[],
): DecidedRecord | undefined {
  const first = versions.findIndex(({ phase }) => phase === 'proposed');
  const proposal = versions[first];
  if (proposal === undefined || proposal.isCutOff || versions.slice(0, first).some(({ phase }) => isDecided(phase)))
    return undefined;
  const decision = versions.slice(first).find(({ phase }) => isDecided(phase));
  if (decision === undefined || decision.day < proposal.day) return undefined;
  return { path, proposed: proposal.day, decided: decision.day };
}

function isDecided(phase: Phase | undefined): boolean {
  return phase === 'accepted' || phase === 'rejected';
}
