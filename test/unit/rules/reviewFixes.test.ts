import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { fixesOf, lint } from '../../../src/core/rules/lint.ts';
import { aContext, aRecord, day, stated, status } from '../../support/aRecord.ts';

const review = { reviewBy: undefined, reviewEvery: undefined, lastReviewed: undefined };

/** What can be done about the problem of a record's review, in the order offered. */
function fixes(fields: Partial<DecisionRecord>): readonly string[] {
  const record = aRecord(fields);
  const context = aContext([record]);
  const problems = lint(record, context).filter(({ code }) => code.startsWith('review-'));
  return problems.flatMap((problem) =>
    fixesOf(problem, record, context).map(({ command, argument }) => {
      assert.deepEqual(argument, { uri: { path: record.path } });
      return command;
    }),
  );
}

describe('fixes of a review', () => {
  const today = aContext([]).today;
  const onDay = (written: string): Partial<DecisionRecord> => ({
    status: status('accepted'),
    review: { ...review, reviewBy: stated(day(written)) },
  });
  const comments = { status: status('proposed'), review: { ...review, lastCall: stated(day('2020-01-01')) } };

  it('begin one that is overdue or due soon, or put it off', () => {
    const wanted = ['docket.review', 'docket.snooze', 'docket.setReviewDate'];
    assert.deepEqual(fixes(onDay('2020-01-01')), wanted);
    assert.deepEqual(fixes(onDay(today)), wanted);
  });
  it('decide a proposal whose answer is overdue', () =>
    assert.deepEqual(fixes(comments), ['docket.setStatus', 'docket.snooze', 'docket.setReviewDate']));
  it('set a day where the one that is stated cannot be read', () => {
    const unreadable = { ...stated(undefined), value: undefined };
    assert.deepEqual(fixes({ status: status('accepted'), review: { ...review, reviewBy: unreadable } }), [
      'docket.setReviewDate',
    ]);
    assert.deepEqual(fixes({ status: status('accepted'), review: { ...review, reviewEvery: unreadable } }), []);
  });
});
