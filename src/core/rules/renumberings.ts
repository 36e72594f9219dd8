import { logConfigurationOf } from '../config/configuredLog.ts';
import { shapeOf } from '../draft/draft.ts';
import { nextNumber, withBranches, type NextNumber } from '../draft/nextNumber.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { baseName } from '../text/path.ts';
import type { Fix } from './fix.ts';
import type { LintContext } from './rule.ts';

/** Fixes that give one of several records the next free number, the youngest of them first: fewer people know its number. */
export function renumberings(records: readonly DecisionRecord[], context: LintContext): readonly Fix[] {
  const next = freeNumber(context);
  if (next === undefined) return [];
  return youngestFirst(records, context).map(({ path }) => ({
    title: records.length === 1 ? 'fix.renumber' : 'fix.renumber-file',
    args: [next.written, baseName(path)],
    command: 'docket.renumber',
    argument: { uri: { path }, number: next.number },
  }));
}

/** The next number of the log, free here and on every branch that was looked at. */
function freeNumber({ log, configuration, elsewhere }: LintContext): NextNumber | undefined {
  const shape = shapeOf(log, logConfigurationOf(configuration, log.path), []);
  return nextNumber(withBranches(shape, elsewhere?.taken.get(log.path) ?? new Map()));
}

/** What is on no default branch yet comes before what is; then the later date, then the later name. */
function youngestFirst(records: readonly DecisionRecord[], { elsewhere }: LintContext): readonly DecisionRecord[] {
  const isMerged = ({ path }: DecisionRecord): number => (elsewhere?.merged.has(path) === true ? 1 : 0);
  const dateOf = ({ date }: DecisionRecord): string => date?.value ?? '';
  return records.toSorted((a, b) => isMerged(a) - isMerged(b) || compare(dateOf(b), dateOf(a)) || compare(b.path, a.path));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
