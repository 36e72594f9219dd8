import { folderOf } from '../record/folder.ts';
import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { isMainDocument } from '../record/sidecar.ts';

/** The records of an index by path and by file name without ending; looked up once for a whole report. */
export interface Lookup {
  /** A folder stands for the README or index in it that is a record. */
  readonly paths: ReadonlyMap<string, DecisionRecord>;
  /** Undefined where two records share a name. */
  readonly names: ReadonlyMap<string, DecisionRecord | undefined>;
}

/** Builds the lookup of an index. */
export function lookupOf(index: DecisionIndex): Lookup {
  const paths = new Map<string, DecisionRecord>();
  const names = new Map<string, DecisionRecord | undefined>();
  for (const record of index.logs.flatMap((log) => log.records)) {
    const name = stemOf(record.path);
    paths.set(record.path, record);
    const folder = isMainDocument(record.path) ? folderOf(record.path) : '';
    if (folder !== '' && !paths.has(folder)) paths.set(folder, record);
    names.set(name, names.has(name) ? undefined : record);
  }
  return { paths, names };
}

/** The numbered records of a log by their number. */
export function recordsByNumber(log: DecisionLog): ReadonlyMap<number, readonly DecisionRecord[]> {
  const numbers = new Map<number, DecisionRecord[]>();
  for (const record of log.records) {
    const number = record.identity?.value.number;
    if (number === undefined) continue;
    const same = numbers.get(number);
    if (same === undefined) numbers.set(number, [record]);
    else same.push(record);
  }
  return numbers;
}

/** `docs/adr/0007-use-x.md` → `0007-use-x` */
export function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.[a-z]+$/i, '');
}
