import assert from 'node:assert/strict';
import type { ProblemCode } from '../../../src/core/problem.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { contextsOf } from '../../../src/core/rules/contexts.ts';
import { fixesOf } from '../../../src/core/rules/lint.ts';
import type { LintContext } from '../../../src/core/rules/rule.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { messageOf } from '../../../src/core/words/messages.ts';
import { aConfiguration, aContext, aRecord, day, stated, status } from '../../support/aRecord.ts';

interface Case {
  readonly record: Partial<DecisionRecord>;
  readonly others?: readonly DecisionRecord[];
  readonly context?: Partial<LintContext>;
  /** `severity @start message` for each problem. */
  readonly says: readonly string[];
}

function table(code: ProblemCode, cases: Record<string, Case>): void {
  describe(code, () => {
    for (const [name, { record: fields, others = [], context = {}, says }] of Object.entries(cases)) {
      it(name, () => {
        const record = aRecord(fields);
        const problems = rules.find((rule) => rule.code === code)?.check(record, aContext([record, ...others], context)) ?? [];
        assert.deepEqual(
          problems.map((problem) => `${problem.severity} @${problem.span.start} ${messageOf(problem)}`),
          says,
        );
      });
    }
  });
}

const council = { configuration: aConfiguration({ approvals: new Map([['high', ['product', 'security']]]) }) };
const high: Partial<DecisionRecord> = { status: status('accepted'), risk: stated('high', 60) };
const signed = (...roles: readonly string[]): DecisionRecord['approvals'] =>
  roles.map((role) => stated({ role, by: 'Ann', day: day('2026-11-20') }, 80));

table('approval-missing', {
  'names the roles that have not signed': {
    record: { ...high, approvals: signed('Product') },
    context: council,
    says: [
      'warning @40 Still to be signed by security: a decision of high risk is accepted once each of them has, with name and day. Sign it, or go back to proposed.',
    ],
  },
  'is silent where all have signed': {
    record: { ...high, approvals: signed('product', 'SECURITY') },
    context: council,
    says: [],
  },
  'is silent about another risk': { record: { ...high, risk: stated('low') }, context: council, says: [] },
  'is silent where no risk is stated': { record: { status: status('accepted') }, context: council, says: [] },
  'is silent before the decision': { record: { ...high, status: status('proposed') }, context: council, says: [] },
  'is silent where nobody has to sign': { record: high, says: [] },
});

const reviewed = { reviewBy: stated(day('2027-11-20'), 200), reviewEvery: undefined, lastReviewed: undefined };
const owned: DecisionRecord['people'] = [stated({ name: 'Ann', role: 'owner' })];
const whole: Partial<DecisionRecord> = {
  status: status('proposed'),
  risk: stated('low', 60),
  chapters: ['problem', 'options', 'assumptions'],
  people: owned,
  review: reviewed,
};

table('decision-incomplete', {
  'says each lack on its own': {
    record: { status: status('proposed'), risk: stated('low', 60), chapters: ['problem'] },
    says: [
      'hint @60 The options are not listed yet. Write them in a section such as Options or Alternatives.',
      'hint @60 The assumptions are not written down yet. Write them in a section Assumptions.',
      'hint @60 Nobody owns this decision yet. State an owner.',
      'hint @60 No review is planned yet. State a review-by day, or how often it is reviewed.',
    ],
  },
  'names the problem': {
    record: { ...whole, chapters: ['options', 'assumptions'] },
    says: ['hint @60 The problem is not described yet. Write it in a section such as Problem or Context.'],
  },
  'is silent where everything is there': { record: whole, says: [] },
  'is silent where no risk is stated': { record: { status: status('proposed') }, says: [] },
  'is silent about what is no decision': {
    record: { status: status('proposed'), risk: stated('low'), kind: 'tech-debt' },
    says: [],
  },
  'is silent about drafts': { record: { status: status('draft'), risk: stated('low') }, says: [] },
  'is silent about what is over': { record: { status: status('rejected'), risk: stated('low') }, says: [] },
  'says nothing of chapters that nobody looked for': { record: { ...whole, chapters: undefined }, says: [] },
});

const proposal = (path: string, date: string | undefined, owner = 'Ann'): DecisionRecord =>
  aRecord({
    path,
    status: status('proposed'),
    date: date === undefined ? undefined : stated(date),
    people: [stated({ name: owner, role: 'owner' })],
  });
const three = [proposal('a.md', '2026-01-01'), proposal('b.md', '2026-02-01'), proposal('c.md', '2026-03-01')];
const limited = { configuration: aConfiguration({ openProposals: 3 }) };

table('proposals-over-limit', {
  'says it on the youngest': {
    record: proposal('d.md', '2026-04-01'),
    others: three,
    context: limited,
    says: ['warning @1 Ann has 4 open proposals; the limit is 3. Decide one of the older ones, or give one to somebody else.'],
  },
  'takes what has no date for the youngest': {
    record: proposal('0.md', undefined),
    others: three,
    context: limited,
    says: ['warning @1 Ann has 4 open proposals; the limit is 3. Decide one of the older ones, or give one to somebody else.'],
  },
  'is silent on the older ones': { record: proposal('d.md', '2025-01-01'), others: three, context: limited, says: [] },
  'is silent up to the limit': { record: proposal('d.md', '2026-04-01'), others: three.slice(1), context: limited, says: [] },
  'counts each owner alone': { record: proposal('d.md', '2026-04-01', 'Bob'), others: three, context: limited, says: [] },
  'counts what is open only': {
    record: { ...proposal('d.md', '2026-04-01'), status: status('accepted') },
    others: three,
    context: limited,
    says: [],
  },
  'counts no debts: nobody decides on them': {
    record: { ...proposal('d.md', '2026-04-01'), kind: 'tech-debt' },
    others: three,
    context: limited,
    says: [],
  },
  'is off unless a limit is set': { record: proposal('d.md', '2026-04-01'), others: three, says: [] },
});

describe('the proposals of a whole index', () => {
  it('are looked up once, and over all logs', () => {
    const record = proposal('d.md', '2026-04-01');
    const shared = aContext([], limited);
    const index = {
      logs: [
        { path: 'one', kind: 'adr', records: three },
        { path: 'other', kind: 'rfc', records: [record] },
      ],
      problems: [],
    };
    const [, context] = contextsOf({ ...shared, index });
    assert.deepEqual(context?.proposals?.get('Ann'), [...three, record]);
    assert.equal(contextsOf({ ...shared, index, configuration: aConfiguration() })[0]?.proposals, undefined);
  });
});

describe('fixes of the framework', () => {
  it('sign for each role, or go back', () => {
    const record = aRecord(high);
    const context = aContext([record], council);
    const [problem] = rules.find(({ code }) => code === 'approval-missing')?.check(record, context) ?? [];
    const uri = { path: record.path };
    assert.deepEqual(
      problem === undefined ? [] : fixesOf(problem, record, context).map(({ command, argument }) => [command, argument]),
      [
        ['docket.approve', { uri, role: 'product' }],
        ['docket.approve', { uri, role: 'security' }],
        ['docket.setStatus', { uri, status: 'proposed' }],
      ],
    );
  });

  it('assign an owner and plan a review, where that is what is lacking', () => {
    const record = aRecord({ status: status('proposed'), risk: stated('low'), chapters: ['problem', 'options'] });
    const context = aContext([record]);
    const problems = rules.find(({ code }) => code === 'decision-incomplete')?.check(record, context) ?? [];
    assert.deepEqual(
      problems.map((problem) => fixesOf(problem, record, context).map(({ command }) => command)),
      [[], ['docket.assignOwner'], ['docket.setReviewDate']],
    );
  });
});
