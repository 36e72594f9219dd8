import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDuration } from '../../../src/core/day/day.ts';
import { reviewsAhead, wholeWorkload, workloads } from '../../../src/core/report/ahead.ts';
import { aListedRecord } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

const start = day('2024-01-01');
const someDay = fc.nat(800).map((days) => addDuration(start, { months: 0, days }));
const reasons = [{ kind: 'code', message: 'Something changed' }] as const;
const snoozed = { until: '2030-01-01', by: null, reason: null };
const asking = [{}, { reasons }, { snoozed }, { reasons, snoozed }] as const;
const owners = fc.constantFrom('Ann', 'ann', 'Bo', '@org/team', '', null);

describe('the look ahead', () => {
  it('has every record with a review in exactly one place, and the sums of its rows are those of its columns', () => {
    const people = fc.array(
      fc.record({
        due: fc.option(someDay, { nil: null }),
        owner: owners,
        readable: fc.boolean(),
        asks: fc.constantFrom(...asking),
      }),
    );
    fc.assert(
      fc.property(people, someDay, (rows, today) => {
        const records = rows.map(({ due, owner, readable, asks }, at) => {
          const dated = due === null ? 'none' : due < today ? 'overdue' : 'scheduled';
          const state = readable ? dated : 'unreadable';
          return aListedRecord({
            path: String(at),
            owner: owner === null ? null : { name: owner, source: 'owner' },
            review: { state, due: readable ? due : null, source: null, ...asks },
          });
        });
        const ahead = reviewsAhead(records, today);
        const placed = [
          ...ahead.overdue,
          ...ahead.unreadable,
          ...ahead.changed,
          ...ahead.months.flatMap((each) => each.records),
          ...ahead.later,
        ];
        const expected = records.filter(
          ({ review: { state, reasons: some, snoozed: off } }) => state !== 'none' || (some !== undefined && off === undefined),
        );
        assert.deepEqual(placed.map(({ path }) => path).sort(), expected.map(({ path }) => path).sort());
        const loads = workloads(ahead);
        const whole = wholeWorkload(ahead);
        const sum = (numbers: readonly number[]): number => numbers.reduce((all, number) => all + number, 0);
        assert.equal(whole.sum, expected.length);
        assert.equal(sum(loads.map((load) => load.sum)), whole.sum);
        assert.deepEqual(
          whole.counts.map((_, column) => sum(loads.map(({ counts }) => counts[column] ?? 0))),
          whole.counts,
        );
        for (const load of loads) assert.equal(sum(load.counts), load.sum);
      }),
    );
  });
});
