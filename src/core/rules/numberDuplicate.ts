import type { RatedDuplicate } from '../log/branchDuplicates.ts';
import { mayShareSeries } from '../log/series.ts';
import type { Problem } from '../problem.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf } from '../record/place.ts';
import { relativeTo } from '../text/path.ts';
import { recordsByNumber } from './lookup.ts';
import { renumberings } from './renumberings.ts';
import { found } from './rule.ts';
import type { LintContext, Rule } from './rule.ts';

/** A number may be taken on hundreds of branches. */
const mostBranches = 3;

/** Another record of the same log has the same number, here or on another branch. */
export const numberDuplicate: Rule = {
  code: 'number-duplicate',
  severity: 'warning',
  summary: 'number-duplicate.summary',
  check(record, context) {
    const identity = record.identity;
    // Drafts that wait for a number are all called `0000`.
    if (identity?.value.number === undefined || identity.value.number === 0) return [];
    const { id, number } = identity.value;
    const at = placeOf(record, identity.source === 'file-name' ? { span: record.anchor } : identity);
    const others = recordsNumbered(number, context).filter((other) => collides(record, other));
    const names = others.map((other) => relativeTo(context.log.path, other.path)).join(', ');
    const here = others.length === 0 ? [] : [found(numberDuplicate, at, 'number-duplicate', id, names)];
    const elsewhere = onBranches(record, context).map((duplicate): Problem => {
      const args = [id, relativeTo(context.log.path, duplicate.there.path), branchesOf(duplicate)];
      if (duplicate.merged !== 'here') return found(numberDuplicate, at, 'number-duplicate-branch', ...args);
      return { ...found(numberDuplicate, at, 'number-duplicate-unmerged', ...args), severity: 'information' };
    });
    return [...here, ...elsewhere];
  },
  fixes(problem, record, context) {
    const number = record.identity?.value.number;
    if (number === undefined || problem.message === 'number-duplicate-unmerged') return [];
    if (problem.message === 'number-duplicate-branch') return renumberings([record], context);
    const others = recordsNumbered(number, context).filter((other) => collides(record, other));
    return renumberings([record, ...others], context);
  },
};

function recordsNumbered(number: number, { log, numbers = recordsByNumber(log) }: LintContext): readonly DecisionRecord[] {
  return numbers.get(number) ?? [];
}

/** `MS-0001-x.md` and `OP-0001-y.md` number two series of one folder: they don't collide. */
function collides(record: DecisionRecord, other: DecisionRecord): boolean {
  return record.path !== other.path && record.kind === other.kind && mayShareSeries(record.path, other.path);
}

/** Where history does not tell whether the other one is a record of its own, nothing is said. What is merged comes first. */
function onBranches(record: DecisionRecord, { elsewhere }: LintContext): readonly RatedDuplicate[] {
  const certain = (elsewhere?.duplicates.get(record.path) ?? []).filter((duplicate) => duplicate.certain.length > 0);
  const [merged, others] = [certain.filter(isMergedThere), certain.filter((duplicate) => !isMergedThere(duplicate))];
  return [...merged, ...others].slice(0, mostBranches);
}

function isMergedThere({ merged }: RatedDuplicate): boolean {
  return merged === 'there' || merged === 'both';
}

/** `main`, `main, origin/main`, `a, b, …` */
function branchesOf({ certain }: RatedDuplicate): string {
  return [...certain.slice(0, 2), ...(certain.length > 2 ? ['…'] : [])].join(', ');
}
