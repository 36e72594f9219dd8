import type { Configuration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { placeOf, type Place } from '../record/place.ts';
import { reviewEntryLine } from '../record/reviewLog.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import { lastReviewOf } from '../review/lastReview.ts';
import { policyFor } from '../review/policy.ts';
import { firstDayOf } from '../review/reviewState.ts';
import type { Entry } from './entry.ts';
import { durationText, reviewHeadline } from './headline.ts';
import { ownerWithSource } from './owner.ts';
import { reasonText } from './reviewItem.ts';
import { reviewOffers, type Offer } from './reviewLens.ts';
import { escapeMarkdown } from './tooltip.ts';
import type { Words } from './words.ts';

/** How many entries of the review log are told, the last ones. */
const mostEntries = 3;

/** Where links of a story lead. */
export interface StoryLinks {
  /** The record's own file. */
  readonly uri: string;
  /** The address of a place; undefined where nothing can lead there. */
  address(place: Place): string | undefined;
}

/** Everything that is known of a record's review, as Markdown. Every word of a file is escaped. Undefined where a decision is over and is not reviewed. */
export function reviewStory(entry: Entry, configuration: Configuration, links: StoryLinks, words: Words): string | undefined {
  if (entry.review.state === 'not-applicable') return undefined;
  const headline = reviewHeadline(entry, words) ?? words.say('story.none');
  const facts = [...origin(entry, configuration, words), ...history(entry, words), ...answering(entry, words)];
  return [
    `**${escapeMarkdown(headline)}**`,
    facts.map((fact) => escapeMarkdown(fact)).join('  \n'),
    listed(reasonLines(entry, links, words)),
    listed(logLines(entry.record)),
    offers(entry, links, words),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The places of a record where its story is told: what states its reviews, and what the day follows from. */
export function storyPlaces({ record, review }: Entry): readonly Place[] {
  const { reviewBy, lastCall, reviewEvery, lastReviewed } = record.review;
  const stated = [reviewBy, lastCall, reviewEvery, lastReviewed].filter((field) => field !== undefined);
  return [review.place, ...stated.map((field) => placeOf(record, field))];
}

/** The address that runs a command on a record. */
export function commandAddress(command: string, argument: Readonly<Record<string, unknown>>): string {
  const query = encodeURIComponent(JSON.stringify([argument])).replace(/[()!'*]/g, inPercent);
  return `command:${command}?${query}`;
}

function inPercent(character: string): string {
  return `%${character.charCodeAt(0).toString(16)}`;
}

/** What the day follows from, and from when on it is due soon. */
function origin(entry: Entry, configuration: Configuration, words: Words): readonly string[] {
  const said = originOf(entry, configuration, words);
  const { state } = entry.review;
  const lead = words.say('story.lead', durationText(configuration.lead, words));
  return [...(said === undefined ? [] : [said]), ...(state === 'scheduled' || state === 'due-soon' ? [lead] : [])];
}

function originOf({ record, review }: Entry, configuration: Configuration, words: Words): string | undefined {
  const policy = policyFor(record, effectivePhase(record, configuration), configuration);
  const counted = (message: 'story.interval' | 'story.policy' | 'story.stale', every: string, from: Day | undefined) =>
    words.say(message, every, from === undefined ? '?' : words.day(from));
  const last = record.review.lastReviewed?.value;
  const written = firstDayOf(record.date?.value);
  const every = { own: record.review.reviewEvery?.value, policy: policy?.every, stale: policy?.staleAfter };
  if (review.source === 'review-by') return words.say('story.stated');
  if (review.source === 'last-call') return words.say('story.last-call');
  if (review.source === 'incident') return words.say('story.incident');
  if (review.source === 'review-every' && every.own !== undefined)
    return counted('story.interval', durationText(every.own, words), last ?? written);
  if (review.source === 'policy' && every.policy !== undefined)
    return counted('story.policy', durationText(every.policy, words), last ?? written);
  if (review.source === 'stale-after' && every.stale !== undefined)
    return counted('story.stale', durationText(every.stale, words), written);
  return undefined;
}

function history({ record }: Entry, words: Words): readonly string[] {
  const last = lastReviewOf(record);
  return [last === undefined ? words.say('story.never-reviewed') : words.say('story.last-reviewed', words.day(last))];
}

function answering({ owner }: Entry, words: Words): readonly string[] {
  return owner === undefined ? [] : [words.say('lens.owner', ownerWithSource(owner, words))];
}

function reasonLines({ review }: Entry, { address }: StoryLinks, words: Words): readonly string[] {
  return review.reasons.map((reason) => {
    const text = escapeMarkdown(reasonText(reason, words));
    const to = address(reason.place);
    return to === undefined ? text : `${text} [${words.say('story.evidence')}](${to})`;
  });
}

function logLines({ reviewLog = [] }: DecisionRecord): readonly string[] {
  return reviewLog
    .slice(-mostEntries)
    .reverse()
    .map(({ value }) => escapeMarkdown(reviewEntryLine(value)));
}

function listed(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** A date can be set at any time. */
function offers(entry: Entry, { uri }: StoryLinks, words: Words): string {
  const asked = reviewOffers(entry, words).filter(({ command }) => command !== 'docket.setReviewDate');
  const date: Offer = { command: 'docket.setReviewDate', title: words.say('offer.set-review-date') };
  return [...asked, date].map(({ title, command }) => `[${title}](${commandAddress(command, { uri })})`).join(' · ');
}
