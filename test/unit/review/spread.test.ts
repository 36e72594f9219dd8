import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDuration, daysBetween, weekdayOf, type Day } from '../../../src/core/day/day.ts';
import { spread } from '../../../src/core/review/spread.ts';
import { day } from '../../support/aRecord.ts';

const saturday = day('2026-11-21');

function plus(days: number): Day {
  return addDuration(saturday, { months: 0, days });
}

function countBy<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function mondayOf(one: Day): Day {
  return addDuration(saturday, { months: 0, days: daysBetween(saturday, one) - weekdayOf(one) + 1 });
}

describe('spreading reviews', () => {
  const cases: [
    name: string,
    wanted: readonly string[],
    perWeek: number,
    taken: readonly string[],
    expected: readonly string[],
  ][] = [
    ['begins on the first working day', ['2020-01-01'], 3, [], ['2026-11-23']],
    [
      'fills one week, then the next',
      Array(4).fill('2020-01-01'),
      3,
      [],
      ['2026-11-23', '2026-11-24', '2026-11-25', '2026-11-30'],
    ],
    ['takes the oldest first, and answers in the order asked', ['2021-01-01', '2020-01-01'], 5, [], ['2026-11-24', '2026-11-23']],
    ['keeps the day that is wanted', ['2027-03-10', '2027-05-08'], 3, [], ['2027-03-10', '2027-05-10']],
    ['leaves room to others', ['2027-03-10'], 1, ['2027-03-12'], ['2027-03-15']],
    [
      'shares days only where a week needs it',
      Array(6).fill('2020-01-01'),
      6,
      [],
      [...['2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24', '2026-11-25', '2026-11-25']],
    ],
    ['ends with the calendar', ['9999-12-31', '9999-12-31'], 1, [], ['9999-12-31', '9999-12-31']],
  ];
  for (const [name, wanted, perWeek, taken, expected] of cases)
    it(name, () =>
      assert.deepEqual(spread(wanted.map(day), { from: day('2026-11-22'), perWeek, taken: taken.map(day) }), expected),
    );

  it('keeps to its promises, whatever is wanted', () => {
    const days = fc.array(fc.integer({ min: -2000, max: 800 }).map(plus), { maxLength: 60 });
    const from = plus(1);
    const property = fc.property(days, days, fc.integer({ min: 1, max: 12 }), (wanted, taken, perWeek) => {
      const given = spread(wanted, { from, perWeek, taken });
      assert.deepEqual(given, spread(wanted, { from, perWeek, taken }));
      const [weeks, before] = [countBy([...given, ...taken].map(mondayOf)), countBy(taken.map(mondayOf))];
      for (const monday of new Set(given.map(mondayOf)))
        assert.ok((weeks.get(monday) ?? 0) <= Math.max(perWeek, before.get(monday) ?? 0), monday);
      if (perWeek <= 5) assert.equal(new Set(given).size, given.length);
      const order = wanted
        .map((_, at) => at)
        .sort((a, b) => ((wanted[a] ?? '') < (wanted[b] ?? '') ? -1 : (wanted[a] ?? '') > (wanted[b] ?? '') ? 1 : a - b));
      let last = from;
      for (const [before, at] of order.entries()) {
        const [wish = from, one = from] = [wanted[at], given[at]];
        assert.ok(weekdayOf(one) <= 5 && one >= from && one >= wish && one >= last, one);
        // Those before it, and those that were there, fill so many weeks; the first and the last may be cut short.
        const weeksFull = Math.ceil((before + taken.length) / perWeek) + taken.length + 2;
        assert.ok(daysBetween(wish < from ? from : wish, one) <= 7 * weeksFull, `${wish} ${one}`);
        last = one;
      }
    });
    fc.assert(property, { numRuns: 300 });
  });
});
