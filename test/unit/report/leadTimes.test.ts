import assert from 'node:assert/strict';
import { addDuration } from '../../../src/core/day/day.ts';
import { leadTimes } from '../../../src/core/report/leadTimes.ts';
import { day } from '../../support/aRecord.ts';

function decision(took: number) {
  const proposed = day('2024-01-01');
  return { path: 'x', proposed, decided: addDuration(proposed, { months: 0, days: took }) };
}

describe('the time from a proposal to its decision', () => {
  const cases: readonly (readonly [days: readonly number[], quarter: number, median: number, threeQuarters: number])[] = [
    [[7], 7, 7, 7],
    [[0, 10], 2.5, 5, 7.5],
    [[9, 1, 5], 3, 5, 7],
    [[1, 2, 3, 100], 1.75, 2.5, 27.25],
    [[4, 4, 4, 4, 4], 4, 4, 4],
  ];
  for (const [days, ...expected] of cases)
    it(`of ${days.join(', ')} days is told by its quartiles`, () => {
      const all = leadTimes(days.map((took) => decision(took))).all;
      assert.deepEqual([all?.decisions, all?.lowerQuartile, all?.median, all?.upperQuartile], [days.length, ...expected]);
    });

  it('is told by the year of the decision, the earliest first', () => {
    const { years, all } = leadTimes([decision(400), decision(10), decision(380)]);
    assert.deepEqual(
      years.map(({ year, decisions, median }) => [year, decisions, median]),
      [
        [2024, 1, 10],
        [2025, 2, 390],
      ],
    );
    assert.equal(all?.decisions, 3);
  });

  it('is not known without a decision', () => assert.deepEqual(leadTimes([]), { years: [], all: undefined }));
});
