import { readConfiguration } from '../../src/core/config/readConfiguration.ts';
import { assemble } from '../../src/core/log/assemble.ts';
import type { DecisionIndex } from '../../src/core/log/decisionIndex.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';

/** Files by posix path, as if they lay in one workspace folder. */
export type Files = ReadonlyMap<string, string>;

/** The index of files that a test makes up. */
export function indexOf(files: Files): DecisionIndex {
  const configuration = readConfiguration(files.get('.docket.yaml') ?? '');
  const documents = [...files].filter(([path]) => path !== '.docket.yaml');
  const read = ([path, text]: readonly [string, string]) =>
    [path, readDocument(path, text, { statuses: configuration.statuses })] as const;
  return assemble({ readings: new Map(documents.map(read)), configuration, declaredFolders: [] });
}

/** The record of a path; fails where there is none. */
export function recordOf(index: DecisionIndex, path: string): DecisionRecord {
  const record = index.logs.flatMap((log) => log.records).find((one) => one.path === path);
  if (record === undefined) throw new Error(`${path} is no record`);
  return record;
}
