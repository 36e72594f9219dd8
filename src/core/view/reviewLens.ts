import type { Place } from '../record/place.ts';
import { dueKindOf } from './due.ts';
import type { Entry } from './entry.ts';
import { reviewHeadline } from './headline.ts';
import { ownerWithSource } from './owner.ts';
import { reasonText } from './reviewItem.ts';
import type { Words } from './words.ts';

/** Something that is said above the title of a record, and what a click on it does: a command on the record, or the place to go to. */
export interface Lens {
  readonly title: string;
  readonly tooltip?: string;
  readonly command?: ReviewCommand;
  readonly place?: Place;
}

/** The commands that a review leads to. */
export type ReviewCommand = 'docket.review' | 'docket.setReviewDate' | 'docket.assignOwner';

/** What is said of a record's review above its title; nothing where no review is planned and nothing happened. */
export function reviewLenses(entry: Entry, words: Words): readonly Lens[] {
  if (entry.review.state === 'not-applicable') return [];
  const headline = reviewHeadline(entry, words);
  const said = [...(headline === undefined ? [] : [{ title: headline }]), ...happened(entry, words)];
  return said.length === 0 ? [] : [...said, ...offers(entry, words), ...owner(entry, words)];
}

/** One reason is said; of several, their number, and the rest where the pointer rests. */
function happened({ review: { reasons } }: Entry, words: Words): readonly Lens[] {
  const [first] = reasons;
  if (first === undefined) return [];
  const all = reasons.map((reason) => reasonText(reason, words));
  const title = all.length === 1 ? (all[0] ?? '') : words.say('note.reasons', String(all.length));
  return [{ title, tooltip: all.join('\n'), place: first.place }];
}

/** What is scheduled for later asks for nothing. */
function offers(entry: Entry, words: Words): readonly Lens[] {
  const kind = dueKindOf(entry);
  if (kind === undefined) return [];
  const review: Lens = { title: words.say('offer.review'), command: 'docket.review' };
  if (kind !== 'unreadable') return [review];
  return [{ title: words.say('offer.set-review-date'), command: 'docket.setReviewDate' }, review];
}

function owner({ owner: one }: Entry, words: Words): readonly Lens[] {
  if (one === undefined) return [];
  const title = words.say('lens.owner', one.name);
  return [{ title, tooltip: ownerWithSource(one, words), command: 'docket.assignOwner' }];
}
