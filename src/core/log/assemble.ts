import type { Configuration } from '../config/configuration.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { logConfigurationOf } from '../config/configuredLog.ts';
import type { DecisionIndex, DecisionLog } from './decisionIndex.ts';
import { recordsByLog } from './membership.ts';
import type { RepositoryFacts } from './repositoryFacts.ts';

export type { RepositoryFacts } from './repositoryFacts.ts';

/** Makes the index of a folder: which of its documents are records, and in which log. Pure, so change the facts and call again. */
export function assemble(facts: RepositoryFacts): DecisionIndex {
  const steps = assembling(facts);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, for whoever has something else to do in between. */
export function* assembling(facts: RepositoryFacts): Generator<undefined, DecisionIndex> {
  const records = yield* recordsByLog(facts);
  yield;
  const logs = [...records].map(([path, found]) => logOf(path, found, facts.configuration));
  return { logs: logs.sort((a, b) => compare(a.path, b.path)), problems: facts.configuration.problems };
}

/** Every record of every log, in the order of the index. */
export function allRecords(index: DecisionIndex): readonly DecisionRecord[] {
  return index.logs.flatMap((log) => log.records);
}

/** The record of a file, and its log; undefined where the file is none. */
export function recordAt(index: DecisionIndex, path: string): { record: DecisionRecord; log: DecisionLog } | undefined {
  for (const log of index.logs) {
    const record = log.records.find((candidate) => candidate.path === path);
    if (record !== undefined) return { record, log };
  }
  return undefined;
}

function logOf(path: string, found: readonly DecisionRecord[], configuration: Configuration): DecisionLog {
  const kind = logConfigurationOf(configuration, path)?.kind;
  const records = found
    .map((record) => (kind === undefined || kind === record.kind ? record : { ...record, kind }))
    .sort((a, b) => compare(a.path, b.path));
  return { path, kind: kind ?? commonKind(records), records };
}

/** What most records are; the first of those that are equally many. */
function commonKind(records: readonly DecisionRecord[]): string {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(record.kind, (counts.get(record.kind) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? 'adr';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
