import assert from 'node:assert/strict';
import type { DecisionIndex } from '../../../src/core/log/decisionIndex.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { contextsOf } from '../../../src/core/rules/contexts.ts';
import { lint } from '../../../src/core/rules/lint.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { messageOf } from '../../../src/core/words/messages.ts';
import { aConfiguration, aRecord, day, numbered, stated, status } from '../../support/aRecord.ts';

const nothing = { reviewBy: undefined, reviewEvery: undefined, lastReviewed: undefined };

function decision(fields: Partial<DecisionRecord> = {}): DecisionRecord {
  return aRecord({ path: 'docs/adr/0012-queue.md', identity: numbered('0012'), status: status('accepted'), ...fields });
}

function incident(fields: Partial<DecisionRecord> = {}): DecisionRecord {
  return aRecord({
    path: 'docs/incident-reviews/0003-outage.md',
    kind: 'incident-review',
    identity: numbered('0003'),
    title: stated('Outage', 0),
    date: stated('2026-10-02'),
    status: status('accepted'),
    questions: [stated({ target: '0012' })],
    ...fields,
  });
}

/** Today is 21 November 2026. The answer reads `state due source`. */
function check(one: DecisionRecord, incidents: readonly DecisionRecord[], expected: string): readonly string[] {
  const log = (path: string, kind: string, records: readonly DecisionRecord[]) => ({ path, kind, records });
  const logs = [log('docs/adr', 'adr', [one]), log('docs/incident-reviews', 'incident-review', incidents)];
  const index: DecisionIndex = { logs, problems: [] };
  const owners = { codeOwners: undefined, aliases: new Map() };
  const facts = { index, configuration: aConfiguration(), owners, today: day('2026-11-21'), exists: () => true };
  const [context] = contextsOf(facts);
  assert.ok(context !== undefined);
  const { state, due, source } = reviewOf(one, context);
  assert.equal([state, due ?? '-', source ?? '-'].join(' '), expected);
  return lint(one, context).flatMap((problem) => (problem.code.startsWith('review-') ? [messageOf(problem)] : []));
}

describe('decisions that an incident review puts in question', () => {
  it('are due on its day, and the problem says which review asks', () => {
    const [message = ''] = check(decision(), [incident()], 'overdue 2026-10-02 incident');
    assert.match(message, /2 October 2026.*"0003 Outage".*last-reviewed/);
  });

  const day2 = { reviewBy: stated(day('2026-01-01')) };
  const cases: readonly (readonly [string, Partial<DecisionRecord>, Partial<DecisionRecord>, string])[] = [
    ['a review on that day settles it', { review: { ...nothing, lastReviewed: stated(day('2026-10-02')) } }, {}, 'none - -'],
    [
      'an earlier review does not',
      { review: { ...nothing, lastReviewed: stated(day('2026-10-01')) } },
      {},
      'overdue 2026-10-02 incident',
    ],
    [
      'a later review-by does not put it off',
      { review: { ...nothing, reviewBy: stated(day('2027-05-01')) } },
      {},
      'overdue 2026-10-02 incident',
    ],
    ['an earlier review-by was due before', { review: { ...nothing, ...day2 } }, {}, 'overdue 2026-01-01 review-by'],
    ['nor one that cannot be read', { review: { ...nothing, reviewBy: stated(undefined) } }, {}, 'overdue 2026-10-02 incident'],
    ['what is not live is not reviewed', { status: status('superseded') }, {}, 'not-applicable - -'],
    [
      'a path leads there',
      {},
      { questions: [stated({ target: '0012', link: '../adr/0012-queue.md' })] },
      'overdue 2026-10-02 incident',
    ],
    ['a path to another file does not', {}, { questions: [stated({ target: 'x', link: '../adr/x.md' })] }, 'none - -'],
    ['a review without a day asks nothing', {}, { date: undefined }, 'none - -'],
    ['nor one that was withdrawn', {}, { status: status('rejected') }, 'none - -'],
    ['a month counts from its first day', {}, { date: stated('2026-10') }, 'overdue 2026-10-01 incident'],
    ['today is soon', {}, { date: stated('2026-11-21') }, 'due-soon 2026-11-21 incident'],
  ];
  for (const [name, one, by, expected] of cases) it(name, () => void check(decision(one), [incident(by)], expected));

  it('have the earliest question that no review has answered', () => {
    const later = incident({
      path: 'docs/incident-reviews/0004-again.md',
      identity: numbered('0004'),
      date: stated('2026-11-01'),
    });
    check(decision(), [later, incident()], 'overdue 2026-10-02 incident');
    const reviewed = decision({ review: { ...nothing, lastReviewed: stated(day('2026-10-15')) } });
    check(reviewed, [later, incident()], 'overdue 2026-11-01 incident');
  });

  it('are not the incident reviews of the same number', () => {
    const same = incident({ path: 'docs/incident-reviews/0012-same.md', identity: numbered('0012'), questions: undefined });
    check(decision(), [incident(), same], 'overdue 2026-10-02 incident');
  });
});

describe('costs that cannot be read', () => {
  it('are problems of records about debt, on their characters, with an example', () => {
    const debt = { cycleTime: stated(undefined, 500), incidents: undefined, interest: stated(12), principal: undefined };
    const context = {
      index: { logs: [], problems: [] },
      log: { path: 'docs/adr', kind: 'adr', records: [] },
      configuration: aConfiguration(),
      owners: { codeOwners: undefined, aliases: new Map() },
      today: day('2026-11-21'),
      exists: () => true,
    };
    const problems = lint(decision({ kind: 'tech-debt', debt }), context).filter(({ code }) => code === 'field-unreadable');
    assert.deepEqual(
      problems.map((problem) => [problem.span.start, messageOf(problem)]),
      [[500, 'The value of cycle-time-impact cannot be read. Write a number with its unit, like "2 days per month".']],
    );
    assert.deepEqual(
      lint(decision({ debt }), context).filter(({ code }) => code === 'field-unreadable'),
      [],
    );
  });
});
