import type { DecisionRecord } from '../record/decisionRecord.ts';
import { isAnswer, type ReviewSource } from '../review/reviewState.ts';
import type { Fix } from './fix.ts';

type Located = Pick<DecisionRecord, 'path'>;

/** Goes through the review of a decision, and writes down what it came to. */
export function reviewFix(record: Located): Fix {
  return fixOf('fix.review', 'docket.review', record);
}

/** Asks for another review day. */
export function reviewDayFix(record: Located): Fix {
  return fixOf('fix.set-review-date', 'docket.setReviewDate', record);
}

/** What can be done about a day that has come or comes soon: the review, or the answer to a proposal; else another day. */
export function dueFixes(record: Located, source: ReviewSource | undefined): readonly Fix[] {
  const done = isAnswer(source) ? fixOf('fix.decide', 'docket.setStatus', record) : reviewFix(record);
  return [done, fixOf('fix.snooze', 'docket.snooze', record), reviewDayFix(record)];
}

function fixOf(title: Fix['title'], command: string, { path }: Located): Fix {
  return { title, args: [], command, argument: { uri: { path } } };
}
