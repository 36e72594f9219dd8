import type { ChangeResult, TextOf } from '../change/change.ts';
import { editRecord } from '../change/editRecord.ts';
import { addDuration, type Day } from '../day/day.ts';
import { parseDuration } from '../day/duration.ts';
import { readDate } from '../day/readDate.ts';
import { spelledLike } from '../draft/dateSpelling.ts';
import { openDocument, type DocumentText } from '../edits/document.ts';
import { setField } from '../edits/editFields.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { dueDayOf } from '../record/reviewFields.ts';

/** The day that somebody means for a review: a day in any spelling, or a length of time from today on, `6 months`. */
export function reviewDayFrom(written: string, today: Day): Day | undefined {
  const length = parseDuration(written);
  if (length !== undefined) return addDuration(today, length);
  const found = readDate(written);
  const isAlone = found !== undefined && (written.slice(0, found.start) + written.slice(found.end)).trim() === '';
  return isAlone ? dueDayOf(written) : undefined;
}

/** States the day of the next review, spelt as the record spells the one it has, or its date. */
export function changeReviewDate(record: DecisionRecord, day: Day, options: ReadingOptions, textOf: TextOf): ChangeResult {
  return editRecord(record, textOf, options, (document) => {
    const spelt = setField(document, 'review-by', [asSpelledIn(document, day)]);
    return 'refused' in spelt ? setField(document, 'review-by', [day]) : spelt;
  });
}

/** A day as a record spells the day of its review, or else its date. */
export function asSpelledIn(document: DocumentText, day: Day): string {
  const read = openDocument(document)?.record;
  const like = read?.review.reviewBy ?? read?.review.lastReviewed ?? read?.date;
  return spelledLike(like === undefined ? '' : document.text.slice(like.span.start, like.span.end), day);
}
