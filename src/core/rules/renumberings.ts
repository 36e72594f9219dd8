import { logConfigurationOf } from '../config/configuredLog.ts';
import { shapeOf, withBranches, type LogShape } from '../draft/logShape.ts';
import { nextNumber } from '../draft/nextNumber.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { baseName } from '../text/path.ts';
import type { Fix } from './fix.ts';
import type { LintContext } from './rule.ts';

/**
 * Fixes that give one of several records the next free number, the youngest of them first: fewer people know its number. Where only a
 * person knows the next one, they ask.
 */
export function renumberings(records: readonly DecisionRecord[], context: LintContext): readonly Fix[] {
  const shape = shapeNow(context);
  const next = nextNumber(shape);
  if (next === undefined && shape.numbering === 'consecutive') return [];
  const isOne = records.length === 1;
  return youngestFirst(records, context).map(({ path }): Fix => {
    const [name, uri, command] = [baseName(path), { path }, 'docket.renumber'];
    return next === undefined
      ? { title: isOne ? 'fix.renumber-asked' : 'fix.renumber-file-asked', args: [name], command, argument: { uri } }
      : {
          ...{ title: isOne ? 'fix.renumber' : 'fix.renumber-file', args: [next.written, name], command },
          argument: { uri, number: next.number },
        };
  });
}

/** The log with the numbers of every branch that was looked at. */
function shapeNow({ log, configuration, elsewhere }: LintContext): LogShape {
  const shape = shapeOf(log, logConfigurationOf(configuration, log.path), []);
  return withBranches(shape, elsewhere?.taken.get(log.path) ?? new Map());
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
