import assert from 'node:assert/strict';
import type { ProblemCode } from '../../src/core/problem.ts';
import type { DecisionRecord } from '../../src/core/record/decisionRecord.ts';
import type { LintContext } from '../../src/core/rules/rule.ts';
import { rules } from '../../src/core/rules/rules.ts';
import { messageOf } from '../../src/core/words/messages.ts';
import { aContext, aRecord } from './aRecord.ts';

/** A record, what is around it, and what the rule says of it. */
export interface Case {
  readonly record?: Partial<DecisionRecord>;
  readonly others?: readonly DecisionRecord[];
  readonly context?: Partial<LintContext>;
  /** `severity @start message` for each problem. */
  readonly says: readonly string[];
}

/** Runs one rule alone on a record in a log with the others. */
function check(code: ProblemCode, { record: fields = {}, others = [], context = {}, says }: Case): void {
  const rule = rules.find((candidate) => candidate.code === code);
  const record = aRecord(fields);
  const problems = rule?.check(record, aContext([record, ...others], context)) ?? [];
  assert.deepEqual(
    problems.map((problem) => `${problem.severity} @${problem.span.start} ${messageOf(problem)}`),
    says,
  );
  for (const problem of problems) assert.deepEqual([problem.code, problem.path], [code, record.path]);
}

/** A rule's cases, each a test. */
export function table(code: ProblemCode, cases: Record<string, Case>): void {
  describe(code, () => {
    for (const [name, expected] of Object.entries(cases)) it(name, () => check(code, expected));
  });
}
