import type { DecisionRecord } from '../record/decisionRecord.ts';
import { targetPaths } from '../rules/linkTarget.ts';
import type { LintContext } from '../rules/rule.ts';

/** The id of the record that a relation leads to, its path where it has no id, else the target as written. */
export function targetId(target: string, from: DecisionRecord, context: LintContext): string {
  const record = byPath(target, from, context) ?? byId(target, context);
  if (record === undefined) return target;
  return record.identity?.value.id ?? record.path;
}

function byPath(target: string, from: DecisionRecord, context: LintContext): DecisionRecord | undefined {
  if (!/[/.]/.test(target)) return undefined;
  const paths = targetPaths(target, from.path);
  return context.log.records.find((record) => paths.includes(record.path));
}

/** `12` and `0012` are one number; an id that is no number is compared as it is. */
function byId(target: string, { log, numbers }: LintContext): DecisionRecord | undefined {
  if (!/^\d{1,9}$/.test(target)) return undefined;
  return numbers?.get(Number(target))?.[0] ?? log.records.find((record) => record.identity?.value.number === Number(target));
}
