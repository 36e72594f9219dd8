import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import { markupOf, outlineOf } from '../record/outline.ts';
import { placeOf, type Place } from '../record/place.ts';
import { premisesIn } from '../record/premises.ts';
import { codeChangeOf, type CodeChanges } from '../review/codeChange.ts';
import { lastReviewOf } from '../review/lastReview.ts';
import { firstDayOf } from '../review/reviewState.ts';
import { targetPaths } from '../text/linkTarget.ts';
import { entryIdentifier, entryLabel, type Entry } from './entry.ts';
import { relatedEntries, relationWord } from './related.ts';
import { byText } from './sorting.ts';
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
/** More rows than these would hide what is asked below them. */
const mostCitations = 3;

/** What is known beside the decision itself. */
interface Surroundings {
  readonly entries: readonly Entry[];
  readonly configuration: Configuration;
  /** How much of the code has changed that records apply to, where git was asked. */
  readonly code?: CodeChanges | undefined;
}

/** What a decision rests on, and what has happened since its last review: what asks for a review, what changed in its code, and the records that came and cite it. */
export function briefingOf(of: Entry, text: string, around: Surroundings, words: Words): Briefing {
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
  return {
    since,
    premises,
    changes: [...reasons, ...codeSince(of, around, words), ...citationsSince(of, since, around.entries, words)],
  };
}

/** How much of its code has changed, where that is not said by a reason already. */
function codeSince({ record, review }: Entry, around: Surroundings, words: Words): readonly BriefingNote[] {
  const [answer, [first]] = [codeChangeOf(record, around), record.appliesTo];
  const isSaid = review.reasons.some(({ kind }) => kind === 'code');
  if (answer === undefined || answer.changed === 0 || first === undefined || isSaid) return [];
  const detail = words.say('briefing.lines', String(answer.changed), String(answer.lines));
  return [{ label: words.say('briefing.code'), detail, place: placeOf(record, first) }];
}

/** A record that came and cites another one. */
interface Citation {
  readonly entry: Entry;
  readonly day: Day;
  readonly how: string;
}

/** Records that were dated after a day and name the record or link to it, the latest first; of many, the others are named in one note. */
function citationsSince(of: Entry, since: Day | undefined, entries: readonly Entry[], words: Words): readonly BriefingNote[] {
  const found = since === undefined ? [] : citationsIn(of, since, entries, words);
  const latest = found.toSorted((a, b) => byText(b.day, a.day));
  const notes = latest.slice(0, mostCitations).map(({ entry, day, how }) => ({
    label: `${how} ${entryLabel(entry)}`,
    detail: words.day(day),
    place: { path: entry.record.path, span: start },
  }));
  const others = latest.slice(mostCitations).map(({ entry }) => entryIdentifier(entry));
  if (others.length === 0) return notes;
  const more = { label: words.say('briefing.more', String(others.length)), detail: others.join(', ') };
  return [...notes, { ...more, place: { path: of.record.path, span: of.record.anchor } }];
}

function citationsIn(of: Entry, since: Day, entries: readonly Entry[], words: Words): readonly Citation[] {
  const related = relatedEntries(of, entries);
  return entries.flatMap((entry) => {
    const day = firstDayOf(entry.record.date?.value);
    if (entry === of || entry.folder !== of.folder || day === undefined || day <= since) return [];
    const type = related.find((one) => one.entry === entry)?.type;
    if (type === undefined && !linksTo(entry, of.record.path)) return [];
    return [{ entry, day, how: words.say(type === undefined ? 'briefing.links' : relationWord(type)) }];
  });
}

function linksTo({ record }: Entry, path: string): boolean {
  return record.links.some(({ value }) => targetPaths(value, record.path).includes(path));
}
