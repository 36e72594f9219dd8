import type { DecisionRecord, ReviewEntry } from '../record/decisionRecord.ts';
import type { Sourced } from '../text/span.ts';
import { reviewsIn } from './lastReview.ts';

/** So many extensions in a row are worth a word. */
export const manyExtensions = 3;

/**
 * The extensions that no other review has followed, in the order of the text. Logs are written from either end, so that days tell:
 * an extension on the day of another review does not count.
 */
export function extensionsInARow(record: Pick<DecisionRecord, 'reviewLog'>): readonly Sourced<ReviewEntry>[] {
  const reviews = reviewsIn(record);
  const others = reviews.flatMap(({ value }) => (value.deed === 'extended' ? [] : [value.day]));
  return reviews.filter(({ value }) => value.deed === 'extended' && others.every((day) => day < value.day));
}
