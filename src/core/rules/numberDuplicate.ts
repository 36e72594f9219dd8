import type { DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { recordsByNumber } from './lookup.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Another record of the same log has the same number. */
export const numberDuplicate: Rule = {
  code: 'number-duplicate',
  severity: 'warning',
  summary: 'number-duplicate.summary',
  check(record, { log, numbers = recordsByNumber(log) }) {
    const identity = record.identity;
    // Drafts that wait for a number are all called `0000`.
    if (identity?.value.number === undefined || identity.value.number === 0) return [];
    const others = (numbers.get(identity.value.number) ?? []).filter((other) => collides(record, other));
    if (others.length === 0) return [];
    const at = placeOf(record, identity.source === 'file-name' ? { span: record.anchor } : identity);
    const names = others.map((other) => nameIn(log, other.path)).join(', ');
    return [found(numberDuplicate, at, 'number-duplicate', identity.value.id, names)];
  },
};

/** `MS-0001-x.md` and `OP-0001-y.md` number two series of one folder: they don't collide. */
function collides(record: DecisionRecord, other: DecisionRecord): boolean {
  if (record.path === other.path || record.kind !== other.kind) return false;
  const [one, two] = [seriesOf(record.path), seriesOf(other.path)];
  return one === '' || two === '' || one === two;
}

/** The letters before the number of a file name, in lower case, without a leading "adr". */
function seriesOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  const letters = /^[^\d.]*(?=\d)/.exec(name)?.[0] ?? '';
  return letters.replace(/[^\p{L}]/gu, '').replace(/^adr/, '');
}

function nameIn(log: DecisionLog, path: string): string {
  return path.startsWith(`${log.path}/`) ? path.slice(log.path.length + 1) : path;
}
