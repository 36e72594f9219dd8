import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDuration, daysBetween } from '../../../src/core/day/day.ts';
import { reviewState } from '../../../src/core/review/reviewState.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { aConfiguration, aRecord, day, stated } from '../../support/aRecord.ts';
import { inZone, zones } from '../../support/zones.ts';

const days = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2090-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => day(date.toISOString().slice(0, 10)));

describe('review days', () => {
  it('never move with the time zone of the machine', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 60 }), (date, today, months) => {
        const review = { reviewBy: undefined, reviewEvery: stated({ months, days: 0 }), lastReviewed: undefined };
        const record = aRecord({ date: stated(date), review });
        const ask = () => {
          const state = reviewState(record, aConfiguration(), today);
          return [state, formatDay(today), formatDay(today, 'de')];
        };
        const answers = new Set(zones.map((zone) => JSON.stringify(inZone(zone, ask))));
        assert.equal(answers.size, 1);
      }),
      { numRuns: 50 },
    );
  });

  it('months stay inside the month that they lead to', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1200 }), (start, months) => {
        const due = addDuration(start, { months, days: 0 });
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        assert.equal(monthOf(due) - monthOf(start), months);
        assert.ok(due.slice(8) <= start.slice(8));
      }),
    );
  });

  it('a day is overdue from the day after it on, and due soon from the lead before it on', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 1, max: 400 }), (due, today, lead) => {
        const record = aRecord({ review: { reviewBy: stated(due), reviewEvery: undefined, lastReviewed: undefined } });
        const away = daysBetween(today, due);
        const expected = away < 0 ? 'overdue' : away <= lead ? 'due-soon' : 'scheduled';
        assert.equal(reviewState(record, aConfiguration({ lead: { months: 0, days: lead } }), today).state, expected);
      }),
    );
  });
});
