import type { ChangeResult, TextOf } from '../change/change.ts';
import { editDocument, editRecord, fieldsPath, refusal, together, type EditDocument } from '../change/editRecord.ts';
import type { Configuration } from '../config/configuration.ts';
import { addDuration, type Day } from '../day/day.ts';
import { oneLine } from '../draft/title.ts';
import type { DocumentText } from '../edits/document.ts';
import { compose } from '../edits/compose.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import { setFields, type EditResult } from '../edits/editFields.ts';
import { addReviewLine } from '../edits/reviewLog.ts';
import type { WritableField } from '../edits/writableFields.ts';
import { asSpelledIn } from '../lifecycle/reviewDate.ts';
import { boxOf, checklistItems, type ChecklistItem } from '../record/checklists.ts';
import type { DecisionRecord, ReviewDeed } from '../record/decisionRecord.ts';
import { markupOf, outlineOf } from '../record/outline.ts';
import { reviewEntryLine } from '../record/reviewLog.ts';
import { effectivePhase } from './effectivePhase.ts';
import { policyFor } from './policy.ts';

/** What a review may come to. A supersession or a retirement is a change of its own, beside the line in the log. */
export const reviewOutcomes = ['reaffirm', 'amend', 'supersede', 'retire', 'extend'] as const;

/** One of the outcomes. */
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A review that has taken place. */
export interface Review {
  readonly outcome: ReviewOutcome;
  readonly day: Day;
  /** The day of the next one; undefined where interval or policy say it, or where there is none. */
  readonly next: Day | undefined;
  readonly reviewer: string | undefined;
  readonly note: string | undefined;
  /** The assumptions that were gone through, and which of them still hold, by their texts; undefined where none were. */
  readonly assumptions?: { readonly all: readonly string[]; readonly holding: readonly string[] } | undefined;
}

/** The assumptions that a record lists as tasks, the ticked ones hold; in the order of the text. */
export function assumptionsIn({ path, text }: Pick<DocumentText, 'path' | 'text'>): readonly ChecklistItem[] {
  return checklistItems(outlineOf(text, markupOf(path, text))).filter(({ topic }) => topic === 'assumptions');
}

/** The day on which a record that was reviewed on `day` is due next, by its own interval or by policy; undefined where neither says so. */
export function nextReview(record: DecisionRecord, configuration: Configuration, day: Day): Day | undefined {
  const every =
    record.review.reviewEvery?.value ?? policyFor(record, effectivePhase(record, configuration), configuration)?.every;
  return every === undefined ? undefined : addDuration(day, every);
}

/**
 * Writes a review into its record: the day, the next one where nothing else leads to it, and a line in the review log. A review
 * after which the decision lives on needs a next day, and an extension a reason.
 */
export function reviewChange(record: DecisionRecord, review: Review, configuration: Configuration, textOf: TextOf): ChangeResult {
  const usual = nextReview(record, configuration, review.day);
  const next = review.next ?? usual;
  if (livesOn(review.outcome) && next === undefined) return refusal('review-next-missing');
  if (livesOn(review.outcome) && next !== undefined && next <= review.day) return refusal('review-next-past', next);
  if (review.outcome === 'extend' && (review.note ?? '').trim() === '') return refusal('review-reason-missing');
  const line = reviewLine({ ...review, next: livesOn(review.outcome) ? next : undefined });
  const fields = fieldsAfter(record, review, next, usual);
  const state: EditDocument = (document) => stateDays(document, fields);
  const note: EditDocument = (document) => noteReview(document, line, review);
  const isOwn = record.path === fieldsPath(record);
  if (isOwn) return editRecord(record, textOf, configuration, (document) => inTurn(document, state, note));
  // The fields stand in a sidecar, the log and the assumptions in the document beside it.
  return together([editRecord(record, textOf, configuration, state), editDocument(record.path, textOf, configuration, note)]);
}

/** What the review log says of a review; see `reviewEntryLine`. */
export function reviewLine({ outcome, day, next, reviewer, note, assumptions }: Review): string {
  const held =
    assumptions === undefined || assumptions.all.length === 0
      ? undefined
      : `${String(assumptions.holding.length)} of ${String(assumptions.all.length)} assumptions hold`;
  const by = reviewer === undefined ? undefined : oneLine(reviewer);
  return reviewEntryLine({ day, deed: deeds[outcome], by, held, next, note: oneLine(note ?? '') });
}

const deeds = {
  reaffirm: 'reaffirmed',
  amend: 'amended',
  supersede: 'superseded',
  retire: 'retired',
  extend: 'extended',
} as const satisfies Record<ReviewOutcome, ReviewDeed>;

/** Whether a decision is in force after a review, and is reviewed again. */
export function livesOn(outcome: ReviewOutcome): boolean {
  return outcome === 'reaffirm' || outcome === 'amend' || outcome === 'extend';
}

type DayField = readonly [field: WritableField, day: Day];

/** A day that interval or policy lead to anyway is not written down, unless the record states its day. */
function fieldsAfter(
  record: DecisionRecord,
  { outcome, day }: Review,
  next: Day | undefined,
  usual: Day | undefined,
): readonly DayField[] {
  const reviewed = ['last-reviewed', day] as const;
  const isImplied = next === usual && record.review.reviewBy === undefined && record.review.lastCall === undefined;
  return !livesOn(outcome) || next === undefined || isImplied ? [reviewed] : [reviewed, ['review-by', next]];
}

/** States days as the record spells its own; where that cannot be read back, as ISO 8601 does. */
function stateDays(document: DocumentText, fields: readonly DayField[]): EditResult {
  const spelt = setFields(
    document,
    fields.map(([field, day]) => [field, [asSpelledIn(document, day)]]),
  );
  if (!('refused' in spelt)) return spelt;
  return setFields(
    document,
    fields.map(([field, day]) => [field, [day]]),
  );
}

/** Ticks the assumptions that hold, and adds the line to the log. */
function noteReview(document: DocumentText, line: string, { assumptions }: Review): EditResult {
  return inTurn(
    document,
    ({ path, text }) => ({ edits: assumptions === undefined ? [] : tick(path, text, assumptions) }),
    (one) => addReviewLine(one, line),
  );
}

/** What was gone through: an assumption that was added meanwhile keeps its box. */
function tick(path: string, text: string, { all, holding }: NonNullable<Review['assumptions']>): readonly Edit[] {
  return assumptionsIn({ path, text }).flatMap((item) => {
    const holds = holding.includes(item.text);
    if (holds === item.done || !all.includes(item.text)) return [];
    return [{ span: boxOf(text, item), text: holds ? 'x' : ' ' }];
  });
}

/** Two edits, one after the other, as one. */
function inTurn(document: DocumentText, first: EditDocument, second: EditDocument): EditResult {
  const done = first(document);
  if ('refused' in done) return done;
  const then = second({ ...document, text: applyEdits(document.text, done.edits) });
  return 'refused' in then ? then : { edits: compose(document.text, done.edits, then.edits) };
}
