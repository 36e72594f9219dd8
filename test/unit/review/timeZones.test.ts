import assert from 'node:assert/strict';
import { localDay } from '../../../src/core/day/localDay.ts';
import { reviewCalendar } from '../../../src/core/report/ics.ts';
import { reviewState } from '../../../src/core/review/reviewState.ts';
import { formatDay } from '../../../src/core/words/days.ts';
import { nextMidnight } from '../../../src/host/midnight.ts';
import { aListedRecord } from '../../support/aListedRecord.ts';
import { aConfiguration, day } from '../../support/aRecord.ts';
import { recordWith } from '../../support/aReview.ts';
import { inZone, zones } from '../../support/zones.ts';

// Days on which somebody's clock jumps (the midnight of Havana, Beirut, Cairo and Santiago among them), leap days, ends of months and years.
const days = [
  ...[
    '2026-03-08',
    '2026-03-29',
    '2026-04-05',
    '2026-04-24',
    '2026-09-06',
    '2026-09-27',
    '2026-10-04',
    '2026-10-25',
    '2026-10-30',
  ],
  ...[
    '2026-11-01',
    '2024-02-28',
    '2024-02-29',
    '2025-02-28',
    '2026-03-01',
    '2026-01-31',
    '2026-04-30',
    '2025-12-31',
    '2026-01-01',
  ],
];
const second = 1000;
const halfHour = 30 * 60 * second;

/** Each half hour of a day anywhere on Earth, and the seconds around it. */
function* instantsOf(text: string): Generator<number> {
  const start = Date.parse(`${text}T00:00:00Z`) - 14 * 60 * 60 * second;
  for (let at = start; at < start + 50 * 60 * 60 * second; at += halfHour) {
    yield at - second;
    yield at;
    yield at + second;
  }
}

/** The day in a zone as the runtime's own calendar tells it, whatever the zone of the machine. */
function calendarOf(zone: string): (instant: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (instant) => {
    const [month, , date, , year] = format.formatToParts(instant).map(({ value }) => value);
    return `${year ?? ''}-${month ?? ''}-${date ?? ''}`;
  };
}

describe('the local day', () => {
  for (const zone of zones) {
    it(`is the calendar's at every half hour in ${zone}`, () => {
      const calendar = calendarOf(zone);
      inZone(zone, () => {
        for (const instant of days.flatMap((text) => [...instantsOf(text)]))
          assert.equal(localDay(new Date(instant)), calendar(instant), new Date(instant).toISOString());
      });
    });

    it(`ends at the next midnight in ${zone}`, () => {
      inZone(zone, () => {
        for (const instant of days.flatMap((text) => [...instantsOf(text)])) {
          const next = nextMidnight(new Date(instant)).getTime();
          const today = localDay(new Date(instant)) ?? '';
          assert.ok((localDay(new Date(next)) ?? '') > today, new Date(instant).toISOString());
          assert.equal(localDay(new Date(next - 2 * second)), today, new Date(instant).toISOString());
        }
      });
    });
  }

  it('is another one at the two ends of the world at every instant', () => {
    for (const instant of instantsOf('2026-11-21')) {
      const [last, first] = ['Etc/GMT+12', 'Pacific/Kiritimati'].map((zone) => inZone(zone, () => localDay(new Date(instant))));
      assert.ok((last ?? '') < (first ?? ''));
    }
  });

  it('is none for a clock that shows nothing', () => {
    assert.equal(localDay(new Date(Number.NaN)), undefined);
    assert.equal(localDay(new Date(8.64e15)), undefined);
  });
});

describe('a day that is due', () => {
  const spellings = [
    'review-by: 2026-03-29',
    'review-by: 2026-03-29T00:30:00+14:00',
    'review-by: 2026-03-29T23:30:00-12:00',
    'review-by: 2026-03-29T12:00:00Z',
    'expires: Until 29 March 2026',
    'valid-until: March 29th, 2026',
    'last_reviewed_on: 2025-09-29\nreview_in: 6 months',
    'last-reviewed: 2026-03-28\nreview-every: 1 day',
    'queuedAt: 2026-03-15\nslaDays: 14',
  ];
  for (const fields of spellings)
    it(`is the same in every zone: ${fields.replace('\n', ', ')}`, () => {
      const answers = zones.map((zone) =>
        inZone(zone, () => {
          const state = reviewState(recordWith(fields).record, aConfiguration(), day('2026-03-29'));
          const { due = null, source = null } = state;
          const listed = aListedRecord({ review: { state: state.state, due, source } });
          return [state.state, due, due === null ? '' : formatDay(due, 'de'), reviewCalendar([listed], day('2026-03-29'))];
        }),
      );
      assert.deepEqual(answers[0]?.slice(0, 3), ['due-soon', '2026-03-29', '29. März 2026']);
      for (const answer of answers) assert.deepEqual(answer, answers[0]);
    });
});
