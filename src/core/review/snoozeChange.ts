import type { ChangeResult, Refusal, TextOf } from '../change/change.ts';
import { editDocument, refusal } from '../change/editRecord.ts';
import { addDuration, type Day, type Duration } from '../day/day.ts';
import { oneLine } from '../draft/title.ts';
import { openDocument, type DocumentText } from '../edits/document.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import { addReviewLine } from '../edits/reviewLog.ts';
import type { DecisionRecord, ReviewEntry } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { reviewEntryLine } from '../record/reviewLog.ts';
import { putOff, reviewAsked, type ReviewContext } from './reviewOf.ts';
import { snoozeOf, type Snooze } from './snooze.ts';

/** Who wants to put a review off, from which day until which, and why. */
export type SnoozeWish = Omit<Snooze, 'place'>;

/** A review that is put off for longer has been moved, which a review does: it says what it came to. */
export const longestSnooze: Duration = { months: 12, days: 0 };

/**
 * Why a review cannot be put off: it would not be a stretch of time ahead, nobody says why although it is for everyone, or there is nothing
 * that the snooze would keep quiet. Undefined: it can. One that is not due yet can be put off, too: people know beforehand when they are away.
 */
export function snoozeRefused(record: DecisionRecord, wish: SnoozeWish, context: ReviewContext): Refusal | undefined {
  const { since, until, reason = '' } = wish;
  if (until <= since) return refusal('snooze-past', until);
  if (until > addDuration(since, longestSnooze)) return refusal('snooze-far', until);
  const asked = reviewAsked(record, context);
  if (asked.state === 'not-applicable') return refusal('snooze-retired');
  if (asked.state === 'unreadable') return refusal('snooze-unreadable');
  if (putOff(asked, { ...wish, place: undefined }) === asked)
    return asked.due === undefined ? refusal('snooze-nothing') : refusal('snooze-needless', asked.due);
  return wish.for === 'everyone' && reason.trim() === '' ? refusal('snooze-reason-missing') : undefined;
}

/** Puts a review off for everyone, by a line in the record's own review log. Nothing is to be changed where the log says just that already. */
export function snoozeChange(record: DecisionRecord, wish: SnoozeWish, context: ReviewContext, textOf: TextOf): ChangeResult {
  const refused = snoozeRefused(record, wish, context);
  if (refused !== undefined) return refused;
  const { since, until, by, reason } = wish;
  const entry = { day: since, deed: 'snoozed', by: named(by), next: until, note: oneLine(reason ?? '') } as const;
  const now = snoozeOf(record, since);
  const isSaid = now?.until === until && now.by === entry.by && now.reason === entry.note;
  if (isSaid) return { change: { files: [] } };
  return addEntry(record, entry, context.configuration, textOf);
}

/** Takes up a review again that was put off for everyone. Nothing is to be changed where it is not put off. */
export function resumeChange(
  record: DecisionRecord,
  { day, by }: { readonly day: Day; readonly by: string | undefined },
  options: ReadingOptions,
  textOf: TextOf,
): ChangeResult {
  const snooze = snoozeOf(record, day);
  if (snooze === undefined) return { change: { files: [] } };
  // Where the snooze was written, it may have been tomorrow already.
  const on = snooze.since > day ? snooze.since : day;
  return addEntry(record, { day: on, deed: 'resumed', by: named(by), next: undefined, note: undefined }, options, textOf);
}

function named(by: string | undefined): string | undefined {
  const name = oneLine(by ?? '');
  return name === '' ? undefined : name;
}

function addEntry(record: DecisionRecord, entry: ReviewEntry, options: ReadingOptions, textOf: TextOf): ChangeResult {
  return editDocument(record.path, textOf, options, (document) => {
    const result = addReviewLine(document, reviewEntryLine(entry));
    return 'refused' in result || saysSo(document, result.edits, entry)
      ? result
      : refusal('edit-misread', 'last-reviewed', 'record');
  });
}

/** A line that is read otherwise, or that an entry of a day to come outdates, would put nothing off and take nothing up. */
function saysSo(document: DocumentText, edits: readonly Edit[], entry: ReviewEntry): boolean {
  const after = openDocument({ ...document, text: applyEdits(document.text, edits) });
  const snooze = after === undefined ? undefined : snoozeOf(after.record, entry.day);
  return after !== undefined && snooze?.until === entry.next;
}
