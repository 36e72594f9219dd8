import assert from 'node:assert/strict';
import { entryKey, type Entry } from '../../../src/core/view/entry.ts';
import { problemsShown, readOwnSnoozes, seenWith, type OwnSnooze } from '../../../src/core/view/ownSnooze.ts';
import { lint } from '../../../src/core/rules/lint.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { aContext, aLog, aRecord, day, stated, status } from '../../support/aRecord.ts';

const today = day('2026-11-21');

function entryDue(due: string): Entry {
  const review = { reviewBy: stated(day(due)), reviewEvery: undefined, lastReviewed: undefined };
  const record = aRecord({ status: status('accepted'), review });
  const context = aContext([record]);
  const facts = {
    record,
    log: aLog(record),
    owner: undefined,
    review: reviewOf(record, context),
    problems: lint(record, context),
  };
  return { folder: 'file:///w', folderName: 'w', ...facts };
}

const overdue = entryDue('2026-03-01');
const own: OwnSnooze = {
  ...{ key: entryKey(overdue), until: day('2026-12-01'), since: today, reason: 'Away', due: day('2026-03-01') },
};

function seen(entry: Entry, snooze: OwnSnooze = own): Entry {
  return seenWith(entry, new Map([[snooze.key, snooze]]));
}

describe('what a person has put off for themselves', () => {
  it('is quiet to them, and says so', () => {
    const { state, due, source, snooze } = seen(overdue).review;
    assert.deepEqual([state, due, source], ['scheduled', '2026-12-01', 'snooze']);
    assert.deepEqual(snooze, {
      ...{ until: own.until, since: today, reason: 'Away' },
      by: undefined,
      for: 'me',
      place: undefined,
    });
    assert.equal(problemsShown(overdue).filter(({ code }) => code === 'review-overdue').length, 1);
    assert.deepEqual(
      problemsShown(seen(overdue)),
      overdue.problems.filter(({ code }) => code !== 'review-overdue'),
    );
  });
  it('is over once the review is another one', () => {
    assert.equal(seen(entryDue('2026-04-01')).review.state, 'overdue');
  });
  it('concerns one record, and none that is not due before', () => {
    assert.equal(seen(overdue, { ...own, key: 'file:///w#docs/adr/0008-y.md' }), overdue);
    const later = entryDue('2027-03-01');
    assert.equal(seen(later, { ...own, due: day('2027-03-01') }), later);
  });
  it('is remembered as it was', () => {
    assert.deepEqual(readOwnSnoozes(JSON.parse(JSON.stringify([own])), today), [own]);
    const bare = { ...own, reason: undefined, due: undefined };
    assert.deepEqual(readOwnSnoozes(JSON.parse(JSON.stringify([bare])), today), [bare]);
  });
  it('is forgotten on its day, and where it is something else', () => {
    assert.deepEqual(readOwnSnoozes([own], day('2026-12-01')), []);
    for (const stored of [undefined, null, 'x', {}, [null], [{ ...own, until: 'soon' }], [{ until: own.until }]])
      assert.deepEqual(readOwnSnoozes(stored, today), []);
  });
});
