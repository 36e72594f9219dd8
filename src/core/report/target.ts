import type { DecisionRecord } from '../record/decisionRecord.ts';
import { targetPaths } from '../rules/linkTarget.ts';
import { stemOf } from '../rules/lookup.ts';
import type { Lookup } from '../rules/lookup.ts';

/** Where the targets of a record's relations are looked up: its log by number, every log by path and name. */
export interface TargetContext {
  readonly numbers: ReadonlyMap<number, readonly DecisionRecord[]>;
  readonly lookup: Lookup;
}

/** The number of the record that a relation leads to, its path where it has none (several may bear the same day), else the target as written. */
export function targetId(target: string, from: DecisionRecord, context: TargetContext): string {
  const record = byPath(target, from, context) ?? byNumber(target, context) ?? context.lookup.names.get(stemOf(target));
  if (record === undefined) return target;
  return record.identity?.value.number === undefined ? record.path : record.identity.value.id;
}

/** `0005-x.md`, `../adr/0005-x.md#decision`, `/docs/adr/0005-x.md`, and the page of a file on a forge. */
function byPath(target: string, from: DecisionRecord, { lookup }: TargetContext): DecisionRecord | undefined {
  if (!/[/.]/.test(target)) return undefined;
  const inForge = /^https?:\/\/[^?#]*?\/(?:blob|tree|src)\/[^/?#]+(\/[^?#]+)/.exec(target)?.[1];
  const found = targetPaths(inForge ?? target, from.path).find((path) => lookup.paths.has(path));
  return found === undefined ? undefined : lookup.paths.get(found);
}

/** `12`, `0012` and `ADR-12` are one number; where two records have it, none is chosen. */
function byNumber(target: string, { numbers }: TargetContext): DecisionRecord | undefined {
  const digits = /^(?:[a-z]{1,12}[- ]?|#)?(\d{1,9})$/i.exec(target)?.[1];
  const same = digits === undefined ? [] : (numbers.get(Number(digits)) ?? []);
  return same.length === 1 ? same[0] : undefined;
}
