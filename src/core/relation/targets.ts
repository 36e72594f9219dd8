import { groupedBy } from '../groupedBy.ts';
import type { DecisionIndex } from '../log/decisionIndex.ts';
import type { DecisionRecord, Relation } from '../record/decisionRecord.ts';
import { folderOf, stemOf } from '../text/path.ts';
import { isMainDocument } from '../record/sidecar.ts';
import { leadsOut, targetPaths } from '../text/linkTarget.ts';

/** The records of an index by everything that a reference may call them; made once for a whole report. */
export interface Targets {
  /** A folder stands for the README or index in it that is a record. */
  readonly paths: ReadonlyMap<string, DecisionRecord>;
  /** By the path of the log. */
  readonly logs: ReadonlyMap<string, Names>;
  readonly everywhere: Names;
  /** The log of each record, by the record's path. */
  readonly logOf: ReadonlyMap<string, string>;
}

/** Records by what they are called. */
export interface Names {
  readonly numbers: ReadonlyMap<number, readonly DecisionRecord[]>;
  /** File names without ending. */
  readonly stems: ReadonlyMap<string, readonly DecisionRecord[]>;
  readonly ids: ReadonlyMap<string, readonly DecisionRecord[]>;
}

/** What leads from one record to another: the target of a relation, and the path of the link that states it. */
export type Leading = Pick<Relation, 'target' | 'link'>;

/** How a relation names the other record: by its link, or else by what it is called. */
export function nameOf({ target, link = target }: Leading): string {
  return link;
}

/** Looks up the records of an index. */
export function targetsOf({ logs }: Pick<DecisionIndex, 'logs'>): Targets {
  const records = logs.flatMap((log) => log.records);
  return {
    paths: pathsOf(records),
    logs: new Map(logs.map((log) => [log.path, namesOf(log.records)])),
    everywhere: namesOf(records),
    logOf: new Map(logs.flatMap((log) => log.records.map((record) => [record.path, log.path] as const))),
  };
}

/** The one record that a relation leads to; undefined where none is found, or several are. */
export function resolveTarget(leading: Leading, from: DecisionRecord, targets: Targets): DecisionRecord | undefined {
  const meant = recordsMeant(leading, from, targets);
  return meant.length === 1 ? meant[0] : undefined;
}

/**
 * Every record that a relation may lead to: the one at its path; else those that its own log calls so, by number, id or file
 * name; else those that other logs call so. Who else has the number is not asked where one log answers. `../../../shop/docs/adr/0001-x.md`
 * is nobody here, whatever number the records here have.
 */
export function recordsMeant(leading: Leading, from: DecisionRecord, targets: Targets): readonly DecisionRecord[] {
  if (leadsToNeighbour(leading, from)) return [];
  const paths = pathsMeant(leading, from);
  const there = paths.map((path) => targets.paths.get(path)).find((record) => record !== undefined);
  if (there !== undefined) return [there];
  const own = targets.logs.get(logMeant(paths, from, targets) ?? '.');
  const inLog = own === undefined ? [] : recordsCalled(leading.target, own);
  if (inLog.length > 0) return inLog;
  return isOnForge(leading.link) ? [] : recordsCalled(leading.target, targets.everywhere);
}

/** Whether a relation leads out of the workspace folder, as between two repositories that lie side by side. */
export function leadsToNeighbour({ target, link = target }: Leading, from: DecisionRecord): boolean {
  return link.includes('../') && leadsOut(link, from.path);
}

/** The records that bear a name: `12`, `0012` and `ADR-12` are one number; else an id, or the name of a file. */
export function recordsCalled(target: string, { numbers, ids, stems }: Names): readonly DecisionRecord[] {
  const digits = /^(?:[a-z]{1,12}[- ]?|#)?(\d{1,9})$/i.exec(target)?.[1];
  const byNumber = digits === undefined ? undefined : numbers.get(Number(digits));
  return byNumber ?? ids.get(target) ?? stems.get(stemOf(target)) ?? [];
}

/** `0005-x.md`, `../adr/0005-x.md#decision`, `/docs/adr/0005-x.md`, a path from the root, and the page of a file on a forge. */
export function pathsMeant({ target, link = target }: Leading, from: DecisionRecord): readonly string[] {
  if (!/[/.]/.test(link)) return [];
  const inForge = forgePath.exec(link)?.[1];
  if (inForge !== undefined) return targetPaths(inForge, from.path);
  return link.startsWith('/') ? targetPaths(link, from.path) : [...targetPaths(link, from.path), ...targetPaths(`/${link}`, '')];
}

const forgePath = /^https?:\/\/[^?#]*?\/(?:blob|tree|src)\/[^/?#]+(\/[^?#]+)/;

function isOnForge(link: string | undefined): boolean {
  return link !== undefined && /^https?:/i.test(link);
}

/** Where the file of a path was renamed, its log still has the record; a path that leads into no log says nothing. */
function logMeant([path = '']: readonly string[], from: DecisionRecord, { logs, logOf }: Targets): string | undefined {
  for (let folder = folderOf(path); folder !== ''; folder = folderOf(folder)) if (logs.has(folder)) return folder;
  return logOf.get(from.path);
}

function pathsOf(records: readonly DecisionRecord[]): ReadonlyMap<string, DecisionRecord> {
  const paths = new Map(records.map((record) => [record.path, record]));
  for (const record of records) {
    const folder = isMainDocument(record.path) ? folderOf(record.path) : '';
    if (folder !== '' && !paths.has(folder)) paths.set(folder, record);
  }
  return paths;
}

function namesOf(records: readonly DecisionRecord[]): Names {
  return {
    numbers: groupedBy(records, ({ identity }) => identity?.value.number),
    ids: groupedBy(records, ({ identity }) => identity?.value.id),
    stems: groupedBy(records, ({ path }) => stemOf(path)),
  };
}
