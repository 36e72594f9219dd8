import assert from 'node:assert/strict';
import { openProposals, reviewsAhead, wholeWorkload, workloads } from '../../../src/core/report/ahead.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

const today = day('2026-11-30');

function due(state: ListedRecord['review']['state'], on: string | null, owner: string | null = null): ListedRecord {
  return aListedRecord({
    path: `docs/adr/${state}-${String(on)}.md`,
    review: reviewOn(state, on),
    owner: owner === null ? null : { name: owner, source: 'owner' },
  });
}

describe('the review calendar', () => {
  const cases: readonly (readonly [today: string, due: string, where: string])[] = [
    ['2026-11-30', '2026-11-30', '2026-11'],
    ['2026-11-30', '2026-12-01', '2026-12'],
    ['2026-01-31', '2026-02-28', '2026-02'],
    ['2026-01-31', '2026-03-01', '2026-03'],
    ['2026-01-31', '2027-01-31', '2027-01'],
    ['2026-01-31', '2027-02-01', 'later'],
    ['2024-02-29', '2024-02-29', '2024-02'],
    ['2024-02-29', '2025-02-28', '2025-02'],
    ['2026-12-31', '2027-01-01', '2027-01'],
    ['2026-12-01', '2027-12-31', '2027-12'],
    ['2026-12-01', '9999-12-31', 'later'],
    ['9999-12-31', '9999-12-31', '9999-12'],
  ];
  for (const [now, on, where] of cases)
    it(`has ${on} in ${where}, seen from ${now}`, () => {
      const ahead = reviewsAhead([due('scheduled', on)], day(now));
      const months = ahead.months.filter(({ records }) => records.length > 0).map(({ month }) => month);
      assert.deepEqual([...new Set(months), ...(ahead.later.length > 0 ? ['later'] : [])], [where]);
    });

  it('has this month and the twelve that follow it', () => {
    const months = reviewsAhead([], today).months.map(({ month }) => month);
    assert.deepEqual([months.length, months[0], months[1], months.at(-1)], [13, '2026-11', '2026-12', '2027-11']);
  });

  it('names what is overdue and what cannot be read first, and leaves out what has no day', () => {
    const states = ['not-applicable', 'none', 'unreadable'] as const;
    const ahead = reviewsAhead([...states.map((state) => due(state, null)), due('overdue', '2026-01-01')], today);
    assert.deepEqual([ahead.overdue.length, ahead.unreadable.length, wholeWorkload(ahead).sum], [1, 1, 2]);
  });

  it('has the soonest first in each month', () => {
    const some = ['2026-12-09', '2026-12-01', '2026-12-31'].map((on) => due('scheduled', on));
    const days = reviewsAhead(some, today).months[1]?.records.map(({ review }) => review.due);
    assert.deepEqual(days, ['2026-12-01', '2026-12-09', '2026-12-31']);
  });

  it('has what asks for a review because something changed among what is asked for now, unless it was put off', () => {
    const reasons = [{ kind: 'code', message: 'The code changed' }] as const;
    const changed = { ...due('scheduled', '2027-03-24'), review: { ...reviewOn('scheduled', '2027-03-24'), reasons } };
    const snoozed = { until: '2027-03-24', by: null, reason: null };
    const quiet = { ...changed, path: 'docs/adr/quiet.md', review: { ...changed.review, snoozed } };
    const ahead = reviewsAhead([changed, quiet], today);
    assert.deepEqual([ahead.changed, wholeWorkload(ahead).counts[0]], [[changed], 1]);
    assert.deepEqual(ahead.months.find(({ month }) => month === '2027-03')?.records, [quiet]);
  });

  it('has a review that was put off in the month in which it is asked for again', () => {
    const record = { ...due('scheduled', '2027-03-24'), status: null };
    assert.deepEqual(reviewsAhead([record], today).months.find(({ month }) => month === '2027-03')?.records, [record]);
  });
});

describe('the workload', () => {
  const records = [
    due('overdue', '2026-01-01', 'Ann'),
    due('due-soon', '2026-12-01', 'ann'),
    due('unreadable', null, 'Bo|b'),
    due('scheduled', '2030-01-01', 'Ann'),
    ...['2026-12-02', '2026-12-03', '2026-12-04', '2026-12-05'].map((on) => due('scheduled', on)),
    due('none', null, 'Cem'),
  ];

  it('counts by owner and month; who has none is not listed, nobody stands last', () => {
    const loads = workloads(reviewsAhead(records, today));
    assert.deepEqual(
      loads.map(({ owner, counts, sum }) => [owner, counts[0], counts[2], counts.at(-1), sum]),
      [
        ['Ann', 1, 1, 1, 3],
        ['Bo|b', 1, 0, 0, 1],
        [null, 0, 4, 0, 4],
      ],
    );
  });
});

describe('open proposals', () => {
  function open(path: string, phase: 'draft' | 'proposed' | 'accepted' | 'rejected', date: string | null): ListedRecord {
    return aListedRecord({ path, date, status: { written: phase, phase, implemented: false } });
  }

  it('stand by their age, the oldest first; without a day, or before it, that is not known', () => {
    const records = [
      open('a', 'draft', null),
      open('b', 'proposed', '2026-11-29'),
      open('c', 'proposed', '2025-11'),
      open('d', 'draft', '2027-01-01'),
      open('e', 'accepted', '2020-01-01'),
      open('f', 'rejected', '2020-01-01'),
      open('g', 'proposed', '2026-11-30'),
    ];
    assert.deepEqual(
      openProposals(records, today).map(({ record, days }) => [record.path, days]),
      [
        ['c', 394],
        ['b', 1],
        ['g', 0],
        ['a', null],
        ['d', null],
      ],
    );
  });
});
