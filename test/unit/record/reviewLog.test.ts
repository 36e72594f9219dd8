import assert from 'node:assert/strict';
import fc from 'fast-check';
import { reviewDeeds, type ReviewEntry } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { readReviewEntry, reviewEntryLine } from '../../../src/core/record/reviewLog.ts';
import { day } from '../../support/aRecord.ts';

const nothing = { by: undefined, next: undefined, note: undefined };

describe('an entry of a review log', () => {
  const cases: [line: string, expected: ReviewEntry | undefined][] = [
    [
      '2026-11-21: reaffirmed by Ann; 1 of 2 assumptions hold; next review 2027-11-21. Still cheap.',
      {
        day: day('2026-11-21'),
        deed: 'reaffirmed',
        by: 'Ann',
        next: day('2027-11-21'),
        note: 'Still cheap.',
        assumptions: { holding: 1, all: 2 },
      },
    ],
    [
      '2026-11-21: snoozed by J. Smith; until 2026-12-24. Budget round; then again.',
      { day: day('2026-11-21'), deed: 'snoozed', by: 'J. Smith', next: day('2026-12-24'), note: 'Budget round; then again.' },
    ],
    ['2026-11-21: retired', { ...nothing, day: day('2026-11-21'), deed: 'retired' }],
    [
      '2026-11-21: retired by J. Smith. Nobody uses it.',
      { ...nothing, day: day('2026-11-21'), deed: 'retired', by: 'J. Smith', note: 'Nobody uses it.' },
    ],
    ['2026-11-21: resumed by Ann', { ...nothing, day: day('2026-11-21'), deed: 'resumed', by: 'Ann' }],
    ['2026-11-21 – all fine', { ...nothing, day: day('2026-11-21'), deed: undefined, note: 'all fine' }],
    [
      '2026-11-21: retiredness was discussed',
      { ...nothing, day: day('2026-11-21'), deed: undefined, note: 'retiredness was discussed' },
    ],
    ['2026-02-30: reaffirmed', undefined],
    ['reaffirmed on 2026-11-21', undefined],
  ];
  for (const [line, expected] of cases) it(line, () => assert.deepEqual(readReviewEntry(line), expected));

  it('is read as it was written, whoever says whatever', () => {
    const days = fc.constantFrom('2026-11-21', '2024-02-29', '1999-12-31').map(day);
    const name = fc.stringMatching(/^[A-Z][a-z]{1,9}( [A-Z][a-zé-]{1,9})?$/u);
    const words = fc.stringMatching(/^[A-Za-z0-9;:,.()' -]{1,60}$/u).map((text) => text.trim().replace(/^[. ]+/u, ''));
    const entry = fc.record(
      {
        day: days,
        deed: fc.constantFrom(...reviewDeeds),
        by: fc.option(name, { nil: undefined }),
        next: days,
        note: fc.option(
          words.filter((text) => text !== ''),
          { nil: undefined },
        ),
      },
      { noNullPrototype: true },
    );
    fc.assert(fc.property(entry, (one) => assert.deepEqual(readReviewEntry(reviewEntryLine(one)), one)));
  });
});

describe('the review log of a record', () => {
  it('is read where it stands, items of other words with their days', () => {
    const text =
      '# 1. Use X\n\nStatus: Accepted\n\n## Reviews\n\n* 2025-01-02: extended by Ann; next review 2026-01-02. Later\n* asked around\n* 2026-01-05 looked at it\n\n## Notes\n\n- 2020-01-01: retired\n';
    const log = readDocument('1.md', text, { statuses: new Map() }).record?.reviewLog ?? [];
    assert.deepEqual(
      log.map(({ value, span }) => [text.slice(span.start, span.end), value.deed, value.next]),
      [
        ['2025-01-02: extended by Ann; next review 2026-01-02. Later', 'extended', '2026-01-02'],
        ['2026-01-05 looked at it', undefined, undefined],
      ],
    );
  });
});
