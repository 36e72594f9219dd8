import assert from 'node:assert/strict';
import { readConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { assumptionsIn, nextReview, reviewChange, reviewLine, type Review } from '../../../src/core/review/reviewChange.ts';
import { reviewState } from '../../../src/core/review/reviewState.ts';
import { day } from '../../support/aRecord.ts';

const path = 'docs/adr/0001-x.md';
const yearly = readConfiguration('review:\n  policies:\n    - { when: { status: accepted }, every: 12 months }\n');
const nothing = readConfiguration('');
const today = day('2026-11-21');
const usual: Review = { outcome: 'reaffirm', day: today, next: undefined, reviewer: 'Ann', note: undefined };

function recordIn(text: string) {
  return readDocument(path, text, nothing).record ?? assert.fail('no record');
}

/** The text after a review; a reason where it is refused. */
function reviewed(text: string, review: Partial<Review>, configuration = yearly): string {
  const result = reviewChange(recordIn(text), { ...usual, ...review }, configuration, (asked) =>
    asked === path ? text : undefined,
  );
  if ('refused' in result) return `refused: ${result.refused}`;
  const [file, ...others] = result.change.files;
  assert.deepEqual(others, []);
  assert.ok(file?.kind === 'edit' && file.path === path);
  return applyEdits(text, file.edits);
}

const plain = '---\nstatus: accepted\ndate: 2025-01-01\n---\n# Use X\n\nWords.\n';

describe('a review', () => {
  it('writes its day and a line, and no next day where policy says it', () => {
    const text = reviewed(plain, {});
    assert.equal(
      text,
      '---\nstatus: accepted\ndate: 2025-01-01\nlast-reviewed: 2026-11-21\n---\n# Use X\n\nWords.\n\n## Review log\n\n- 2026-11-21: reaffirmed by Ann; next review 2027-11-21\n',
    );
    assert.equal(reviewState(recordIn(text), yearly, today).due, '2027-11-21');
  });
  it('moves the day that the record states, in its own place', () => {
    const text = reviewed('# Use X\n\n* Status: Accepted\n* Review by: 2026-05-01\n\nWords.\n', {
      outcome: 'amend',
      note: 'Costs\nrose.',
    });
    assert.match(text, /\* Review by: 2027-11-21\n/);
    assert.match(text, /\* Last reviewed: 2026-11-21\n/);
    assert.match(text, /- 2026-11-21: amended by Ann; next review 2027-11-21\. Costs rose\.\n$/);
  });
  it('writes the day that was chosen', () => {
    const text = reviewed(plain, { next: day('2027-02-01') });
    assert.equal(reviewState(recordIn(text), yearly, today).due, '2027-02-01');
  });
  it('writes no next day where the decision ends', () => {
    const text = reviewed(plain, { outcome: 'retire', reviewer: undefined });
    assert.match(text, /\n- 2026-11-21: retired\n$/);
    assert.doesNotMatch(text, /review-by/);
  });
  it('asks for what it needs', () => {
    assert.equal(reviewed(plain, {}, nothing), 'refused: review-next-missing');
    assert.equal(reviewed(plain, { next: today }), 'refused: review-next-past');
    assert.equal(reviewed(plain, { outcome: 'extend', note: '  ' }), 'refused: review-reason-missing');
  });
  it('counts the next day from the interval of the record, before policy', () => {
    const record = recordIn('---\nstatus: accepted\nreview-every: 3 months\n---\n# Use X\n');
    assert.equal(nextReview(record, yearly, today), '2027-02-21');
    assert.equal(nextReview(recordIn(plain), nothing, today), undefined);
  });
  it('ticks the assumptions that hold, and says how many do', () => {
    const text = `${plain}\n## Assumptions\n\n- [ ] Costs stay low\n- [x] One region\n* [x] Added since\n`;
    const assumptions = { all: ['Costs stay low', 'One region'], holding: ['Costs stay low'] };
    const after = reviewed(text, { assumptions });
    assert.match(after, /- \[x\] Costs stay low\n- \[ \] One region\n\* \[x\] Added since\n/);
    assert.match(after, /reaffirmed by Ann; 1 of 2 assumptions hold; next review 2027-11-21\n$/);
    assert.deepEqual(
      assumptionsIn({ path, text: after }).map(({ done }) => done),
      [true, false, true],
    );
  });
  it('is one line, whatever the note', () => {
    assert.equal(reviewLine({ ...usual, note: ' a\r\n b ' }), '2026-11-21: reaffirmed by Ann. a b');
  });
});
