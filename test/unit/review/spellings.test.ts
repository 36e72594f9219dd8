import assert from 'node:assert/strict';
import { reviewState } from '../../../src/core/review/reviewState.ts';
import { reviewDueSoon } from '../../../src/core/rules/reviewDueSoon.ts';
import { reviewOverdue } from '../../../src/core/rules/reviewOverdue.ts';
import { reviewUnreadable } from '../../../src/core/rules/reviewUnreadable.ts';
import { aConfiguration, aContext, day } from '../../support/aRecord.ts';
import { recordWith } from '../../support/aReview.ts';

/** Today is 21 November 2026. The answer reads `state due source "characters"`. */
function check(fields: string, expected: string, status = 'accepted'): void {
  const { record, text } = recordWith(fields, status);
  const { state, due, source, place } = reviewState(record, aConfiguration(), day('2026-11-21'));
  const characters = text.slice(place.span.start, place.span.end);
  assert.equal([state, due ?? '-', source ?? '-', `"${characters}"`].join(' '), expected);
}

/** What the review rules say of it. */
function said(fields: string, status = 'accepted', today = '2026-11-21'): readonly string[] {
  const { record } = recordWith(fields, status);
  const context = { ...aContext([record]), today: day(today) };
  return [reviewOverdue, reviewDueSoon, reviewUnreadable]
    .flatMap((rule) => rule.check(record, context))
    .map(({ message }) => message);
}

describe('a review day', () => {
  const labels = [
    ...['review-by', 'review_by', 'reviewBy', 'Review by', 'review-date', 'next-review', 'nextReview', 'revisit', 'revisit-by'],
    ...[
      'expires',
      'expiry',
      'expire_by',
      'expiresDate',
      'expires_at',
      'valid-until',
      'stale by',
      'resubmission',
      'review-deadline',
    ],
  ];
  for (const label of labels)
    it(`is stated as ${label}`, () => check(`${label}: 2026-03-01`, 'overdue 2026-03-01 review-by "2026-03-01"'));

  const spellings: [string, string][] = [
    ['2026-03-01', '2026-03-01'],
    ['Until 2023-12-31', '2023-12-31'],
    ['until 31 December 2023, or when Node 18 is gone', '2023-12-31'],
    ['2026-03-01 or when the contract ends', '2026-03-01'],
    ['2026-03-01T23:30:00-10:00', '2026-03-01'],
    ['1 March 2026', '2026-03-01'],
    ['March 1st, 2026', '2026-03-01'],
    ['1. März 2026', '2026-03-01'],
    ['01.03.2026', '2026-03-01'],
    ['2026/3/1', '2026-03-01'],
    ['20260301', '2026-03-01'],
    ['2026年3月1日', '2026-03-01'],
    ['2024-02-29', '2024-02-29'],
    // Late is worse than early.
    ['March 2026', '2026-03-01'],
    ['2026-03', '2026-03-01'],
    ['2026年3月', '2026-03-01'],
    ['Q3 2026', '2026-07-01'],
    ['2026-Q4', '2026-10-01'],
    ['H2 2026', '2026-07-01'],
    ['2026', '2026-01-01'],
    ['~~2026-01-01~~ 2026-03-01', '2026-03-01'],
  ];
  for (const [written, due] of spellings)
    it(`is read in ${written}`, () => assert.equal(reviewState(...asked(`review-by: ${written}`)).due, due));

  it('is pointed at by its own characters', () => {
    check('review-by: Until 2023-12-31, or never', 'overdue 2023-12-31 review-by "2023-12-31"');
    check('review-by: "2023-12-31" # soon', 'overdue 2023-12-31 review-by ""2023-12-31""');
  });

  it('is the promise of a queue', () => {
    check('queuedAt: 2026-11-10\nslaDays: 14', 'due-soon 2026-11-24 review-by "14"');
    check('queued_at: 2026-02-30\nsla_days: 14', 'unreadable - review-by "2026-02-30"');
    check('queuedAt: 2026-11-10\nslaDays: some', 'unreadable - review-by "some"');
    check('queuedAt: 2026-11-10', 'none - - "accepted"');
    check('queuedAt: 2026-11-10\nslaDays: 14\nreview-by: 2027-05-01', 'scheduled 2027-05-01 review-by "2027-05-01"');
  });

  for (const nothing of ['-', '–', 'N/A', 'n.a.', 'none', 'never', 'TBD', 'null', '~', '', '<date>', 'YYYY-MM-DD', '???'])
    it(`is not stated by ${nothing === '' ? 'an empty value' : nothing}`, () => {
      check(`review-by: ${nothing}`, 'none - - "accepted"');
      assert.deepEqual(said(`review-by: ${nothing}`), []);
    });
});

describe('a review day that cannot be read is a problem, never silence:', () => {
  const written = [
    ...['31 February 2026', '31. Februar 2026', 'the 31st of February 2026', '31 de febrero de 2026', 'February 30, 2026'],
    ...[
      '2026-02-31',
      '2026-02-29',
      '2026/02/30',
      '30.02.2026',
      '31/04/2026',
      '20260231',
      '2026年2月31日',
      '2026-13-01',
      '2026-00-10',
    ],
    ...[
      'Q5 2026',
      'H3 2026',
      '2026-W12',
      '1777660200',
      'end of 2026',
      'after launch',
      'when we have 10 000 users',
      'tomorrow',
      'ASAP',
    ],
  ];
  for (const text of written)
    it(text, () => {
      check(`review-by: ${text}`, `unreadable - review-by "${text}"`);
      assert.deepEqual(said(`review-by: ${text}`), ['review-unreadable-by']);
    });

  it('a last review', () => {
    assert.deepEqual(said('last-reviewed: 31 February 2026\nreview-every: 1 year'), ['review-unreadable-last']);
    assert.deepEqual(said('last-reviewed: March 2026\nreview-every: 1 year'), ['review-unreadable-last']);
  });

  it('an interval', () => {
    for (const every of [
      '6',
      'soon',
      '6 to 12 months',
      '6-12 months',
      '-6 months',
      'bimonthly',
      'P',
      'PT6H',
      '0 days',
      '1.5 weeks',
    ])
      assert.deepEqual(said(`review-every: ${every}`), ['review-unreadable-every'], every);
  });
});

describe('an interval', () => {
  const labels = [
    'review-every',
    'review_in',
    'review-interval',
    'reviewInterval',
    'review-cycle',
    'Review frequency',
    'revisit every',
  ];
  for (const label of labels)
    it(`is stated as ${label}`, () =>
      check(`last_reviewed_on: 2026-03-01\n${label}: 6 months`, 'overdue 2026-09-01 review-every "2026-03-01"'));

  it('takes the unit of its label', () => {
    check('review_interval_days: 90', 'overdue 2026-05-01 review-every "90"');
    check('reviewCycleMonths: 12', 'scheduled 2027-01-31 review-every "12"');
  });

  const lastReviewed: [last: string, every: string, due: string][] = [
    ['2026-01-31', '1 month', '2026-02-28'],
    ['2024-01-31', '1 month', '2024-02-29'],
    ['2026-02-28', '1 month', '2026-03-28'],
    ['2026-03-31', 'quarterly', '2026-06-30'],
    ['2026-08-31', 'half a year', '2027-02-28'],
    ['2024-02-29', '1 year', '2025-02-28'],
    ['2024-02-29', '4 years', '2028-02-29'],
    ['2024-02-29', 'P1Y1D', '2025-03-01'],
    ['2026-12-31', '1 day', '2027-01-01'],
    ['2026-12-31', '2 months', '2027-02-28'],
    ['2026-10-25', '90d', '2027-01-23'],
    ['2026-03-28', 'every two weeks', '2026-04-11'],
    ['2025-05-31', '18 months', '2026-11-30'],
    ['2025-05-31', 'P1Y6M', '2026-11-30'],
    ['2025-05-31', 'a year and a half', '2026-11-30'],
    ['9999-06-01', '1 year', '9999-12-31'],
  ];
  for (const [last, every, due] of lastReviewed)
    it(`${every} after ${last} is ${due}`, () =>
      assert.equal(reviewState(...asked(`last-reviewed: ${last}\nreview-every: ${every}`)).due, due));
});

describe('the end of a last call', () => {
  const fields = 'last-call-deadline: 2026-11-10';
  for (const status of ['Last Call', 'proposed', 'draft'])
    it(`is due for what is ${status}`, () => check(fields, 'overdue 2026-11-10 last-call "2026-11-10"', status));
  for (const status of ['accepted', 'Final', 'Stagnant'])
    it(`is over for what is ${status}`, () => check(fields, `none - - "${status}"`, status));

  it('gives way to a day of its own', () =>
    check(`${fields}\nreview-by: 2026-12-24`, 'scheduled 2026-12-24 review-by "2026-12-24"', 'proposed'));

  it('has words of its own', () => {
    assert.deepEqual(said(fields, 'proposed'), ['review-overdue-comments']);
    assert.deepEqual(said(fields, 'proposed', '2026-11-09'), ['review-due-soon-comments']);
    assert.deepEqual(said('comments-until: 30 February 2026', 'proposed'), ['review-unreadable-comments']);
    assert.deepEqual(said('comments-until: 30 February 2026'), []);
  });
});

function asked(fields: string): Parameters<typeof reviewState> {
  return [recordWith(fields).record, aConfiguration(), day('2026-11-21')];
}
