import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { problemCodes } from '../../../src/core/problem.ts';
import type { Problem, ProblemCode, Severity } from '../../../src/core/problem.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { lint, lintConfiguration } from '../../../src/core/rules/lint.ts';
import { ruleUrl } from '../../../src/core/rules/rule.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { aConfiguration, aContext, aRecord, day, stated } from '../../support/aRecord.ts';

type Judgement = Severity | 'off';

function problem(code: ProblemCode, start: number): Problem {
  return {
    code,
    severity: 'warning',
    message: 'field-unreadable',
    args: ['x'],
    path: 'docs/adr/0007-use-x.md',
    span: { start, end: start + 10 },
  };
}

/** The answer reads `severity code @start`. */
function check(
  fields: Partial<DecisionRecord>,
  judged: readonly (readonly [ProblemCode, Judgement])[],
  expected: readonly string[],
): void {
  const configuration = aConfiguration({ rules: new Map(judged) });
  const problems = lint(aRecord(fields), aContext([], { configuration }));
  assert.deepEqual(
    problems.map(({ severity, code, span }) => `${severity} ${code} @${span.start}`),
    expected,
  );
}

const overdue = { review: { reviewBy: stated(day('2020-01-01'), 200), reviewEvery: undefined, lastReviewed: undefined } };
const quiet = [
  ['status-missing', 'off'],
  ['owner-missing', 'off'],
] as const;

describe('lint', () => {
  it('sorts by place', () => {
    check(
      { ...overdue, problems: [problem('field-unreadable', 150)] },
      [],
      ['hint owner-missing @1', 'information status-missing @1', 'warning field-unreadable @150', 'warning review-overdue @200'],
    );
  });
  it('gives the severity of the configuration', () =>
    check(overdue, [...quiet, ['review-overdue', 'error']], ['error review-overdue @200']));
  it('says nothing of a rule that is off', () => check(overdue, [...quiet, ['review-overdue', 'off']], []));
  it('judges what the reader found, too', () => {
    const found = { problems: [problem('field-unreadable', 150)] };
    check(found, [...quiet, ['field-unreadable', 'hint']], ['hint field-unreadable @150']);
    check(found, [...quiet, ['field-unreadable', 'off']], []);
  });
  it('says once that a review day cannot be read', () => {
    const review = { reviewBy: stated(undefined, 200), reviewEvery: undefined, lastReviewed: undefined };
    check({ review, problems: [problem('field-unreadable', 200)] }, quiet, ['warning review-unreadable @200']);
  });
  it('judges the problems of the configuration', () => {
    const index = { logs: [], problems: [problem('configuration-invalid', 3)] };
    const severities = (judgement: Judgement) =>
      lintConfiguration(index, aConfiguration({ rules: new Map([['configuration-invalid', judgement]]) })).map(
        ({ severity }) => severity,
      );
    assert.deepEqual([severities('hint'), severities('off')], [['hint'], []]);
  });
});

describe('the pages of the rules', () => {
  it('there is a rule for every code', () => assert.deepEqual(rules.map((rule) => rule.code).sort(), [...problemCodes].sort()));

  for (const rule of rules) {
    it(`${rule.code} has a page with every part`, () => {
      const page = `docs/rules/${rule.code}.md`;
      assert.ok(existsSync(page), page);
      assert.ok(ruleUrl(rule.code).endsWith(page));
      const text = readFileSync(page, 'utf8');
      const headings = text
        .replace(/```[^]*?```/g, '')
        .split('\n')
        .filter((line) => line.startsWith('#'));
      assert.deepEqual(headings, [
        `# ${rule.code}`,
        '## What it says',
        '## Why it matters',
        '## Example',
        '## How to resolve it',
        '## How to configure it',
      ]);
      assert.match(text, new RegExp(`^Default severity: \\*\\*${rule.severity}\\*\\*`, 'm'));
    });
  }

  it('there is no page without a rule', () => {
    const pages = readdirSync('docs/rules').map((name) => name.replace(/\.md$/, ''));
    assert.deepEqual(pages.sort(), rules.map((rule): string => rule.code).sort());
  });
});
