import type { Day } from '../day/day.ts';
import { markupOf, outlineOf } from '../record/outline.ts';
import { placeOf, type Place } from '../record/place.ts';
import { premisesIn } from '../record/premises.ts';
import type { CodeChanges } from '../review/codeChange.ts';
import { lastReviewOf } from '../review/lastReview.ts';
import { firstDayOf } from '../review/reviewState.ts';
import { targetPaths } from '../text/linkTarget.ts';
import { entryLabel, type Entry } from './entry.ts';
import { relatedEntries, relationWord } from './related.ts';
import type { Words } from './words.ts';

/** One thing to look at before a decision is reviewed. */
export interface BriefingNote {
  readonly label: string;
  readonly detail: string;
  /** Where to read on. */
  readonly place: Place;
}

/** What whoever reviews a decision should have in mind. */
export interface Briefing {
  /** The last review, else the day of the decision. */
  readonly since: Day | undefined;
  /** What the decision rests on, in its own words. */
  readonly premises: readonly BriefingNote[];
  /** What has happened since. */
  readonly changes: readonly BriefingNote[];
}

const start = { start: 0, end: 0 };

/** What is known beside the decision itself. */
interface Surroundings {
  readonly entries: readonly Entry[];
  /** How much of the code has changed that records apply to, where git was asked. */
  readonly code?: CodeChanges | undefined;
}

/** What a decision rests on, and what has happened since its last review: what asks for a review, what changed in its code, and the records that came and cite it. */
export function briefingOf(of: Entry, text: string, { entries, code }: Surroundings, words: Words): Briefing {
  const { record, review } = of;
  const since = lastReviewOf(record) ?? firstDayOf(record.date?.value);
  const premises = premisesIn(outlineOf(text, markupOf(record.path, text))).map(({ topic, text: said, span }) => ({
    label: words.say(`briefing.${topic}`),
    detail: said,
    place: { path: record.path, span },
  }));
  const reasons = review.reasons.map(({ kind, message, args, place }) => ({
    label: words.say(`briefing.${kind}`),
    detail: words.say(message, ...args),
    place,
  }));
  return { since, premises, changes: [...reasons, ...codeSince(of, code, words), ...citationsSince(of, since, entries, words)] };
}

/** How much of its code has changed, where that is not said by a reason already. */
function codeSince({ record, review }: Entry, code: CodeChanges | undefined, words: Words): readonly BriefingNote[] {
  const [answer, [first]] = [code?.get(record.path), record.appliesTo];
  const isSaid = review.reasons.some(({ kind }) => kind === 'code');
  if (answer === undefined || answer.changed === 0 || first === undefined || isSaid) return [];
  const detail = words.say('briefing.lines', String(answer.changed), String(answer.lines));
  return [{ label: words.say('briefing.code'), detail, place: placeOf(record, first) }];
}

/** Records that were dated after a day and name the record or link to it. */
function citationsSince(of: Entry, since: Day | undefined, entries: readonly Entry[], words: Words): readonly BriefingNote[] {
  if (since === undefined) return [];
  const related = relatedEntries(of, entries);
  return entries.flatMap((entry) => {
    const { record } = entry;
    const day = firstDayOf(record.date?.value);
    if (entry === of || entry.folder !== of.folder || day === undefined || day <= since) return [];
    const type = related.find((one) => one.entry === entry)?.type;
    if (type === undefined && !linksTo(entry, of.record.path)) return [];
    const how = words.say(type === undefined ? 'briefing.links' : relationWord(type));
    return [{ label: `${how} ${entryLabel(entry)}`, detail: words.day(day), place: { path: record.path, span: start } }];
  });
}

function linksTo({ record }: Entry, path: string): boolean {
  return record.links.some(({ value }) => targetPaths(value, record.path).includes(path));
}
