import type { Duration } from '../day/day.ts';
import { isAnswer } from '../review/reviewState.ts';
import type { Entry } from './entry.ts';
import { snoozeNote } from './reviewItem.ts';
import type { Words } from './words.ts';

/** Where a review stands, in a few words: `Review was due on 1 March 2026`. Undefined where there is no review to speak of. */
export function reviewHeadline(entry: Entry, words: Words): string | undefined {
  const { state, due, snooze } = entry.review;
  if (state === 'not-applicable') return undefined;
  if (snooze !== undefined) return words.say('headline.snoozed', snoozeNote(snooze, words));
  if (state === 'unreadable') return words.say('headline.unreadable');
  if (due === undefined) return undefined;
  const what = isAnswer(entry.review.source) ? 'answer' : 'review';
  if (state === 'overdue') return words.say(`headline.${what}-was-due`, words.day(due));
  return words.say(state === 'scheduled' ? `headline.${what}-next` : `headline.${what}-is-due`, words.day(due));
}

/** A length of time in words: `6 months`, `1 day`. */
export function durationText({ months, days }: Duration, words: Words): string {
  const parts = [
    months === 0 ? '' : months === 1 ? words.say('duration.month') : words.say('duration.months', String(months)),
    days === 0 && months > 0 ? '' : days === 1 ? words.say('duration.day') : words.say('duration.days', String(days)),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
