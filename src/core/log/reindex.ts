import { logConfigurationOf } from '../config/configuredLog.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { Reading } from '../record/reading.ts';
import { sidecarNames } from '../record/sidecar.ts';
import type { DecisionIndex, DecisionLog } from './decisionIndex.ts';
import type { RepositoryFacts } from './repositoryFacts.ts';

/**
 * The index after some documents were read again: what `assemble(facts)` gives, in a time that does not depend on how many there are.
 * `before` holds what `index` was made from, for each path that may have changed; `facts` hold the new readings. Undefined where
 * some document came, went or is more or less of a record than it was: then everything has to be assembled anew.
 */
export function reindex(
  index: DecisionIndex,
  before: ReadonlyMap<string, Reading | undefined>,
  facts: RepositoryFacts,
): DecisionIndex | undefined {
  let next: DecisionIndex = index;
  for (const [path, old] of before) {
    const young = facts.readings.get(path);
    if (old === undefined && young === undefined) continue;
    if (old === undefined || young === undefined || !belongsAlike(old, young) || hasSidecar(path, facts)) return undefined;
    if (young.record !== undefined) next = withRecord(next, young.record, facts);
  }
  return next;
}

/** Whether nothing that membership or the log's kind follows from has changed. */
function belongsAlike(before: Reading, after: Reading): boolean {
  const [old, young] = [before.record, after.record];
  if (before.refused !== after.refused || before.evidence !== after.evidence) return false;
  if (before.part !== undefined || after.part !== undefined) return false;
  if (old === undefined || young === undefined) return old === young;
  return old.kind === young.kind && isOtherwise(old) === isOtherwise(young);
}

/** What stands beside a sidecar is one record with it. */
function hasSidecar(path: string, { readings }: RepositoryFacts): boolean {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  return sidecarNames.some((name) => readings.has(`${folder}${name}`));
}

function isOtherwise({ status }: DecisionRecord): boolean {
  return status?.value.phase === 'other';
}

function withRecord(index: DecisionIndex, record: DecisionRecord, { configuration }: RepositoryFacts): DecisionIndex {
  const at = index.logs.findIndex((log) => positionIn(log, record.path) >= 0);
  const log = index.logs[at];
  if (log === undefined) return index;
  const kind = logConfigurationOf(configuration, log.path)?.kind ?? record.kind;
  const own = kind === record.kind ? record : { ...record, kind };
  const records = log.records.with(positionIn(log, record.path), own);
  return { ...index, logs: index.logs.with(at, { ...log, records }) };
}

/** Where a path stands in a log, whose records are sorted by it; -1 where it does not. */
function positionIn({ records }: DecisionLog, path: string): number {
  let low = 0;
  let high = records.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = records[middle]?.path ?? '';
    if (found === path) return middle;
    if (found < path) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
