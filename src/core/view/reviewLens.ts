import type { Place } from '../record/place.ts';
import { dueKindOf } from './due.ts';
import type { Entry } from './entry.ts';
import { reviewHeadline } from './headline.ts';
import { ownerWithSource } from './owner.ts';
import { reasonNote, reasonText } from './reviewItem.ts';
import type { MessageKey } from '../words/messages.ts';
import type { Words } from './words.ts';

/** Something that is said above the title of a record, and what a click on it does: a command on the record, or the place to go to. */
export interface Lens {
  readonly title: string;
  readonly tooltip?: string;
  readonly command?: ReviewCommand;
  readonly place?: Place;
}

/** The commands that a review leads to. */
export type ReviewCommand = 'docket.review' | 'docket.snooze' | 'docket.resume' | 'docket.setReviewDate' | 'docket.assignOwner';

/** Something that a person may do about a review, in words. */
export interface Offer {
  readonly title: string;
  readonly command: ReviewCommand;
}

/** What is said of a record's review above its title; nothing where no review is planned and nothing happened. */
export function reviewLenses(entry: Entry, words: Words): readonly Lens[] {
  if (entry.review.state === 'not-applicable') return [];
  const headline = reviewHeadline(entry, words);
  const said = [...(headline === undefined ? [] : [{ title: headline }]), ...happened(entry, words)];
  return said.length === 0 ? [] : [...said, ...reviewOffers(entry, words), ...owner(entry, words)];
}

/** One reason is said; of several, their number, and the rest where the pointer rests. */
function happened({ review: { reasons } }: Entry, words: Words): readonly Lens[] {
  const [first] = reasons;
  if (first === undefined) return [];
  const all = reasons.map((reason) => reasonText(reason, words));
  const title = all.length === 1 ? reasonNote(first, words) : words.say('note.reasons', String(all.length));
  return [{ title, tooltip: all.join('\n'), place: first.place }];
}

/** What may be done about a review that wants attention; what is scheduled for later asks for nothing. */
export function reviewOffers(entry: Entry, words: Words): readonly Offer[] {
  const offer = (command: keyof typeof offerWords): Offer => ({ command, title: words.say(offerWords[command]) });
  const kind = dueKindOf(entry);
  if (kind === undefined) return [];
  if (kind === 'snoozed') return [offer('docket.review'), offer('docket.resume')];
  return [offer('docket.review'), offer(kind === 'unreadable' ? 'docket.setReviewDate' : 'docket.snooze')];
}

const offerWords = {
  'docket.review': 'offer.review',
  'docket.snooze': 'offer.snooze',
  'docket.resume': 'offer.resume',
  'docket.setReviewDate': 'offer.set-review-date',
} as const satisfies Partial<Record<ReviewCommand, MessageKey>>;

function owner({ owner: one }: Entry, words: Words): readonly Lens[] {
  if (one === undefined) return [];
  const title = words.say('lens.owner', one.name);
  return [{ title, tooltip: ownerWithSource(one, words), command: 'docket.assignOwner' }];
}
