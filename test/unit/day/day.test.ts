import assert from 'node:assert/strict';
import { addDuration, dayOf, daysBetween, parseDay, subtractDuration, type Day } from '../../../src/core/day/day.ts';
import { parseDuration } from '../../../src/core/day/duration.ts';
import { readDate } from '../../../src/core/day/readDate.ts';

function day(text: string): Day {
  const parsed = parseDay(text);
  assert.ok(parsed !== undefined, `${text} is a day`);
  return parsed;
}

function check<Given, Wanted>(cases: readonly (readonly [Given, Wanted])[], read: (given: Given) => Wanted): void {
  for (const [given, wanted] of cases) assert.deepEqual(read(given), wanted, String(given));
}

describe('days', () => {
  it('reads ISO days that exist, and nothing else', () => {
    check(
      [
        ['2024-02-29', '2024-02-29'],
        ['2023-02-29', undefined],
        ['1900-02-29', undefined],
        ['2000-02-29', '2000-02-29'],
        ['2024-13-01', undefined],
        ['2024-04-31', undefined],
        ['2024-00-10', undefined],
        ['2024-1-1', undefined],
        ['2024-01-01T00:00', undefined],
        ['', undefined],
      ],
      (text: string): string | undefined => parseDay(text),
    );
  });

  it('adds months inside the month, then days', () => {
    check(
      [
        [['2024-01-31', 1, 0], '2024-02-29'],
        [['2023-01-31', 1, 0], '2023-02-28'],
        [['2024-02-29', 12, 0], '2025-02-28'],
        [['2023-11-30', 3, 1], '2024-03-01'],
        [['2024-12-31', 0, 1], '2025-01-01'],
        [['2024-01-15', 0, 366], '2025-01-15'],
        [['9999-12-31', 12, 9], '9999-12-31'],
      ],
      ([start, months, days]: readonly [string, number, number]): string => addDuration(day(start), { months, days }),
    );
  });

  it('takes off months inside the month, then days', () => {
    check(
      [
        [['2024-03-31', 1, 0], '2024-02-29'],
        [['2024-03-01', 0, 1], '2024-02-29'],
        [['2024-01-10', 0, 14], '2023-12-27'],
      ],
      ([start, months, days]: readonly [string, number, number]): string => subtractDuration(day(start), { months, days }),
    );
  });

  it('counts the days between two days', () => {
    assert.equal(daysBetween(day('2024-02-01'), day('2025-02-01')), 366);
    assert.equal(daysBetween(day('2025-02-01'), day('2024-02-01')), -366);
    assert.equal(daysBetween(day('2024-03-31'), day('2024-03-31')), 0);
  });

  it('makes no day of parts that are none', () => {
    assert.equal(dayOf(2024, 2, 30), undefined);
    assert.equal(dayOf(2024, 2, Number.NaN), undefined);
    assert.equal(dayOf(Number.NaN, 2, 1), undefined);
  });
});

describe('durations', () => {
  it('reads ISO 8601 and words', () => {
    check(
      [
        ['P6M', { months: 6, days: 0 }],
        ['P1Y2M3D', { months: 14, days: 3 }],
        ['p2w', { months: 0, days: 14 }],
        ['6 months', { months: 6, days: 0 }],
        ['6months', { months: 6, days: 0 }],
        ['90d', { months: 0, days: 90 }],
        ['half a year', { months: 6, days: 0 }],
        ['every two weeks', { months: 0, days: 14 }],
        ['1 year and 6 months', { months: 18, days: 0 }],
        ['a year', { months: 12, days: 0 }],
        ['Quarterly', { months: 3, days: 0 }],
        ['6 Monate', { months: 6, days: 0 }],
        ['alle 6 Monate', { months: 6, days: 0 }],
        ['tous les 6 mois', { months: 6, days: 0 }],
        ['cada año', { months: 12, days: 0 }],
        ['半年', { months: 6, days: 0 }],
        ['6ヶ月', { months: 6, days: 0 }],
        ['half-year', { months: 6, days: 0 }],
        ['½ year', { months: 6, days: 0 }],
        ['a year and a half', { months: 18, days: 0 }],
        ['one and a half years', { months: 18, days: 0 }],
        ['1½ years', { months: 18, days: 0 }],
        ['1.5 years', { months: 18, days: 0 }],
        ['18 months', { months: 18, days: 0 }],
        ['six (6) months', { months: 6, days: 0 }],
        ['6 mo.', { months: 6, days: 0 }],
        ['90-day', { months: 0, days: 90 }],
        ['every other month', { months: 2, days: 0 }],
        ['every 2nd year', { months: 24, days: 0 }],
        ['once a year', { months: 12, days: 0 }],
        ['twice a year', { months: 6, days: 0 }],
        ['each quarter', { months: 3, days: 0 }],
        ['bimonthly', undefined],
        ['6-12 months', undefined],
        ['6 to 12 months', undefined],
        ['-6 months', undefined],
        ['second quarter', undefined],
        ['half a month', undefined],
        ['1.5 weeks', undefined],
        ['P', undefined],
        ['P0D', undefined],
        ['soon', undefined],
        ['6', undefined],
        ['6 moons', undefined],
        ['', undefined],
      ],
      (text: string) => parseDuration(text),
    );
  });
});

describe('dates in texts', () => {
  it('reads every spelling', () => {
    check(
      [
        ['2024-05-01', '2024-05-01'],
        ['2017-11-29T00:00:00.000Z', '2017-11-29'],
        ['2020-12-2', '2020-12-02'],
        ['2020/05/18', '2020-05-18'],
        ['20220513', '2022-05-13'],
        ['04/07/2019', '2019-07-04'],
        ['11/14/2024', '2024-11-14'],
        ['1-6-2020', '2020-06-01'],
        ['30.07.2024', '2024-07-30'],
        ['10/04/18', '2018-04-10'],
        ['January 28th, 2022', '2022-01-28'],
        ['November 26, 2024', '2024-11-26'],
        ['05-Jul-2001', '2001-07-05'],
        ['23-Feb-2022', '2022-02-23'],
        ['3 September 2026', '2026-09-03'],
        ['8 Jun 2024', '2024-06-08'],
        ['3 de marzo de 2024', '2024-03-03'],
        ['3. März 2024', '2024-03-03'],
        ['1er février 2024', '2024-02-01'],
        ['2024年5月1日', '2024-05-01'],
        ['2018-11', '2018-11'],
        ['Agosto 2025', '2025-08'],
        ['November 2021', '2021-11'],
        ['Accepted (2026-06-19). Requested by Ann', '2026-06-19'],
        ['2023-24-05', '2023-05-24'],
        ['2019', '2019'],
        ['31 February 2026', undefined],
        ['31 de febrero de 2026', undefined],
        ['2026年2月31日', undefined],
        ['2026年2月', '2026-02'],
        ['since ADR 12, February 2026', '2026-02'],
        ['YYYY-MM-DD', undefined],
        ['2022-09-39', undefined],
        ['January , 2026', undefined],
        ['Stable in 2.1.20', undefined],
        ['version 3.4.2020.1', undefined],
        ['', undefined],
      ],
      (text: string): string | undefined => readDate(text)?.day,
    );
  });

  it('says where the date stands', () => {
    const found = readDate('declined (2020-12-2)');
    assert.deepEqual(found, { day: '2020-12-02', start: 10, end: 19 });
  });

  it('reads a date that begins within the limit to its end, and none behind', () => {
    const text = `${'x'.repeat(36)}, 04/07/2019, 2020-12-2`;
    assert.deepEqual(readDate(text, 40), { day: '2019-07-04', start: 38, end: 48 });
    assert.equal(readDate(text, 38), undefined);
    assert.equal(readDate('2019-07-04 accepted', 1)?.day, '2019-07-04');
    assert.equal(readDate(`${'x'.repeat(297)} 3 September 2026`)?.day, '2026-09-03');
    assert.equal(readDate(`${'x'.repeat(300)} 2026-09-03`), undefined);
  });

  it('takes the number of a record for no year', () => {
    assert.equal(readDate('superseded by ADR 0012 May 3'), undefined);
    assert.equal(readDate('0012-01-28'), undefined);
  });
});
