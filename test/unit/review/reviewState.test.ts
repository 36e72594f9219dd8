import assert from 'node:assert/strict';
import type { Configuration, PolicyCondition, ReviewPolicy } from '../../../src/core/config/configuration.ts';
import { parseDuration } from '../../../src/core/day/duration.ts';
import type { Duration } from '../../../src/core/day/day.ts';
import type { DecisionRecord, ReviewFields } from '../../../src/core/record/decisionRecord.ts';
import { reviewState } from '../../../src/core/review/reviewState.ts';
import { aConfiguration, aRecord, day, stated, status } from '../../support/aRecord.ts';

const by = (text: string) => stated(day(text), 200);
const every = (text: string) => stated(length(text), 300);
const last = (text: string) => stated(day(text), 400);

function length(text: string): Duration {
  const duration = parseDuration(text);
  assert.ok(duration, `${text} is no duration`);
  return duration;
}

function review(fields: Partial<ReviewFields>): Partial<DecisionRecord> {
  return { review: { reviewBy: undefined, reviewEvery: undefined, lastReviewed: undefined, ...fields } };
}

function policy(when: Partial<PolicyCondition>, time: { every?: string; staleAfter?: string }): ReviewPolicy {
  return {
    when: { status: undefined, risk: undefined, kind: undefined, tag: undefined, path: undefined, ...when },
    every: time.every === undefined ? undefined : length(time.every),
    staleAfter: time.staleAfter === undefined ? undefined : length(time.staleAfter),
  };
}

/** Today is 21 November 2026, and two weeks ahead is soon. The answer reads `state due source @place`. */
function check(fields: Partial<DecisionRecord>, expected: string, configuration: Partial<Configuration> = {}): void {
  const { state, due, source, place } = reviewState(aRecord(fields), aConfiguration(configuration), day('2026-11-21'));
  assert.equal([state, due ?? '-', source ?? '-', `@${place.span.start}`].join(' '), expected);
}

const accepted = { status: status('accepted') };

describe('reviewState', () => {
  const boundaries: [string, string][] = [
    ['2026-11-20', 'overdue'],
    ['2026-11-21', 'due-soon'],
    ['2026-12-05', 'due-soon'],
    ['2026-12-06', 'scheduled'],
  ];
  for (const [due, state] of boundaries) {
    it(`${due} is ${state}`, () => check({ ...accepted, ...review({ reviewBy: by(due) }) }, `${state} ${due} review-by @200`));
  }

  it('follows the configured lead', () => {
    const fields = { ...accepted, ...review({ reviewBy: by('2026-12-21') }) };
    check(fields, 'scheduled 2026-12-21 review-by @200', { lead: length('4 weeks') });
    check(fields, 'due-soon 2026-12-21 review-by @200', { lead: length('1 month') });
  });

  describe('what is stated', () => {
    const cases: [string, Partial<DecisionRecord>, string][] = [
      ['nothing: none, at the status', accepted, 'none - - @40'],
      ['nothing and no status: none, at the title', {}, 'none - - @1'],
      [
        'review-by beats review-every',
        review({ reviewBy: by('2027-06-01'), reviewEvery: every('1 month'), lastReviewed: last('2020-01-01') }),
        'scheduled 2027-06-01 review-by @200',
      ],
      [
        'review-every counts from the last review',
        { date: stated('2020-01-01'), ...review({ reviewEvery: every('6 months'), lastReviewed: last('2026-08-31') }) },
        'scheduled 2027-02-28 review-every @400',
      ],
      [
        'review-every counts from the date',
        { date: stated('2026-01-31'), ...review({ reviewEvery: every('1 month') }) },
        'overdue 2026-02-28 review-every @300',
      ],
      [
        'a month counts from its first day',
        { date: stated('2026-05'), ...review({ reviewEvery: every('1 year') }) },
        'scheduled 2027-05-01 review-every @300',
      ],
      [
        'a year counts from its first day',
        { date: stated('2025'), ...review({ reviewEvery: every('1 year') }) },
        'overdue 2026-01-01 review-every @300',
      ],
      ['a last review alone asks for nothing', review({ lastReviewed: last('2020-01-01') }), 'none - - @1'],
    ];
    for (const [name, fields, expected] of cases) it(name, () => check(fields, expected));
  });

  describe('what cannot be read', () => {
    const unreadable = (start: number) => stated(undefined, start);
    const cases: [string, Partial<DecisionRecord>, string][] = [
      ['review-by', review({ reviewBy: unreadable(200), reviewEvery: every('1 month') }), 'unreadable - review-by @200'],
      [
        'review-every',
        { date: stated('2026-01-01'), ...review({ reviewEvery: unreadable(300) }) },
        'unreadable - review-every @300',
      ],
      [
        'last-reviewed',
        { date: stated('2026-01-01'), ...review({ reviewEvery: every('1 year'), lastReviewed: unreadable(400) }) },
        'unreadable - review-every @400',
      ],
      ['an interval without a start', review({ reviewEvery: every('1 year') }), 'unreadable - review-every @300'],
      [
        'but a review-by that can be read is enough',
        review({ reviewBy: by('2027-06-01'), lastReviewed: unreadable(400) }),
        'scheduled 2027-06-01 review-by @200',
      ],
    ];
    for (const [name, fields, expected] of cases) it(name, () => check(fields, expected));
  });

  describe('phases', () => {
    const overdue = review({ reviewBy: by('2020-01-01') });
    for (const phase of ['rejected', 'deprecated', 'superseded'] as const) {
      it(`${phase}: not reviewed`, () => check({ ...overdue, status: status(phase) }, 'not-applicable - - @40'));
    }
    for (const phase of ['draft', 'proposed', 'accepted', 'other'] as const) {
      it(`${phase}: reviewed`, () => check({ ...overdue, status: status(phase) }, 'overdue 2020-01-01 review-by @200'));
    }
    it('partly superseded: live', () =>
      check({ ...overdue, status: status('superseded', { partial: true }) }, 'overdue 2020-01-01 review-by @200'));
  });

  describe('policies', () => {
    const old = { date: stated('2026-01-15') };
    const policies = [
      policy({ status: 'accepted', risk: 'high' }, { every: '3 months' }),
      policy({ status: 'accepted' }, { every: '12 months' }),
      policy({ status: 'proposed' }, { staleAfter: '30 days' }),
    ];
    const cases: [string, Partial<DecisionRecord>, string][] = [
      ['the first that covers', { ...accepted, ...old, risk: stated('high' as const) }, 'overdue 2026-04-15 policy @40'],
      [
        'a condition that fails is passed over',
        { ...accepted, ...old, risk: stated('low' as const) },
        'scheduled 2027-01-15 policy @40',
      ],
      [
        'the last review counts',
        { ...accepted, ...old, ...review({ lastReviewed: last('2026-10-01') }) },
        'scheduled 2027-10-01 policy @400',
      ],
      [
        'a last review that cannot be read',
        { ...accepted, ...old, ...review({ lastReviewed: stated(undefined, 400) }) },
        'unreadable - policy @400',
      ],
      ['a proposal goes stale from its date', { status: status('proposed'), ...old }, 'overdue 2026-02-14 stale-after @40'],
      ['a draft is no proposal here', { status: status('draft'), ...old }, 'none - - @40'],
      ['no date: nothing to count from', accepted, 'none - - @40'],
      ['no status: no policy of a status', old, 'none - - @1'],
      [
        'partly superseded is accepted',
        { status: status('superseded', { partial: true }), ...old },
        'scheduled 2027-01-15 policy @40',
      ],
      [
        'review-every beats it',
        { ...accepted, ...old, ...review({ reviewEvery: every('11 months') }) },
        'scheduled 2026-12-15 review-every @300',
      ],
      [
        'review-by beats it',
        { ...accepted, ...old, ...review({ reviewBy: by('2026-11-22') }) },
        'due-soon 2026-11-22 review-by @200',
      ],
    ];
    for (const [name, fields, expected] of cases) it(name, () => check(fields, expected, { policies }));

    it('conditions on kind, tag and path', () => {
      const fields = { ...accepted, ...old, tags: [stated('storage')] };
      check(fields, 'scheduled 2027-01-15 policy @40', {
        policies: [policy({ kind: 'rfc' }, { every: '1 day' }), policies[1] ?? policy({}, {})],
      });
      check(fields, 'overdue 2026-01-16 policy @40', {
        policies: [policy({ kind: 'adr', tag: 'storage', path: 'docs/**' }, { every: '1 day' })],
      });
      check(fields, 'none - - @40', {
        policies: [policy({ tag: 'network' }, { every: '1 day' }), policy({ path: 'src/**' }, { every: '1 day' })],
      });
    });

    it('stale-after without a status is about proposals', () => {
      const stale = { policies: [policy({}, { staleAfter: '30 days' })] };
      check({ ...accepted, ...old }, 'none - - @40', stale);
      check({ ...old, status: status('proposed') }, 'overdue 2026-02-14 stale-after @40', stale);
    });

    it('stale-after does not mean open debts, unless it says so', () => {
      const debt = { ...old, kind: 'tech-debt', status: status('proposed', { written: 'open' }) };
      check(debt, 'none - - @40', { policies: [policy({ status: 'proposed' }, { staleAfter: '30 days' })] });
      check(debt, 'overdue 2026-02-14 stale-after @40', { policies: [policy({ kind: 'tech-debt' }, { staleAfter: '30 days' })] });
    });

    it('counts what its log says that no status means', () => {
      const log = { path: 'docs/adr', kind: undefined, template: undefined, naming: undefined };
      check(old, 'scheduled 2027-01-15 policy @1', { policies, logs: [{ ...log, defaultStatus: 'accepted' }] });
      check(old, 'none - - @1', { policies, logs: [{ ...log, path: 'docs/rfc', defaultStatus: 'accepted' }] });
      check({ ...old, ...review({ reviewBy: by('2020-01-01') }) }, 'not-applicable - - @1', {
        logs: [{ ...log, defaultStatus: 'parked' }],
        statuses: new Map([['parked', 'deprecated']]),
      });
    });
  });
});
