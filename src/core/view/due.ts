import { isAnswer } from '../review/reviewState.ts';
import type { Entry } from './entry.ts';
import type { Words } from './words.ts';

/** Why a review wants attention, in the order of their urgency; what was put off stands last. */
export const dueKinds = ['overdue', 'due-soon', 'stale', 'changed', 'unreadable', 'snoozed'] as const;

export type DueKind = (typeof dueKinds)[number];

/** Why a record's review wants attention; undefined where it wants none. A day that has come says more than what else asks for a review. */
export function dueKindOf({ review }: Pick<Entry, 'review'>): DueKind | undefined {
  const { state, reasons, snooze } = review;
  if (state === 'not-applicable') return undefined;
  if (snooze !== undefined) return 'snoozed';
  if (state === 'overdue') return isAnswer(review.source) ? 'stale' : 'overdue';
  if (state === 'due-soon') return 'due-soon';
  if (reasons.length > 0) return 'changed';
  return state === 'unreadable' ? 'unreadable' : undefined;
}

/** How many reviews are overdue, how many proposals are stale, and how much is due soon or asked for by something that happened. What was put off is not counted. */
export interface DueCounts {
  readonly overdue: number;
  readonly stale: number;
  readonly dueSoon: number;
  readonly changed: number;
}

/** Counts what is due. */
export function countDue(entries: readonly Entry[]): DueCounts {
  const kinds = entries.map(dueKindOf);
  const count = (wanted: DueKind): number => kinds.filter((kind) => kind === wanted).length;
  return { overdue: count('overdue'), stale: count('stale'), dueSoon: count('due-soon'), changed: count('changed') };
}

/** How many days have come and gone, be it of a review or of an answer to a proposal. */
export function countPast({ overdue, stale }: Pick<DueCounts, 'overdue' | 'stale'>): number {
  return overdue + stale;
}

/** What the badge counts. */
export const badgeChoices = ['overdue', 'overdueMine', 'overdueAndDueSoon', 'off'] as const;

export type BadgeChoice = (typeof badgeChoices)[number];

/** The number on the activity bar with its words; undefined: no badge. `own`: what is due of the person's own. */
export function badgeOf(
  counts: DueCounts,
  own: DueCounts,
  choice: BadgeChoice,
  words: Words,
): { value: number; tooltip: string } | undefined {
  const value = {
    overdue: countPast(counts),
    overdueMine: countPast(own),
    overdueAndDueSoon: countPast(counts) + counts.dueSoon,
    off: 0,
  }[choice];
  if (value === 0) return undefined;
  return { value, tooltip: choice === 'overdueMine' ? ownSentence(own, words) : dueSentence(counts, words) };
}

/** What the status bar says; undefined: nothing to say, no item. */
export function statusBarText(counts: DueCounts, words: Words): { text: string; tooltip: string } | undefined {
  const text = mostUrgent(counts, words);
  return text === undefined ? undefined : { text, tooltip: dueSentence(counts, words) };
}

/** Each number under the name of its group in the tree. */
function mostUrgent({ overdue, stale, dueSoon, changed }: DueCounts, words: Words): string | undefined {
  const past = [
    overdue > 0 ? words.say('status-bar.overdue', String(overdue)) : undefined,
    stale > 0 ? words.say('status-bar.stale', String(stale)) : undefined,
  ].filter((said) => said !== undefined);
  if (past.length > 0) return past.join(', ');
  if (dueSoon > 0) return words.say('status-bar.due-soon', String(dueSoon));
  return changed > 0 ? words.say('status-bar.changed', String(changed)) : undefined;
}

/** `2 decisions are past their review day. 1 review is due soon.`, in whole sentences. */
export function dueSentence({ overdue, stale, dueSoon, changed }: DueCounts, words: Words): string {
  return together([
    counted('reminder.overdue', overdue, words),
    counted('reminder.stale', stale, words),
    counted('reminder.due-soon', dueSoon, words),
    counted('reminder.changed', changed, words),
  ]);
}

function ownSentence({ overdue, stale }: DueCounts, words: Words): string {
  return together([counted('reminder.overdue-mine', overdue, words), counted('reminder.stale-mine', stale, words)]);
}

function together(sentences: readonly string[]): string {
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

type Counted = `reminder.${'overdue' | 'overdue-mine' | 'stale' | 'stale-mine' | 'due-soon' | 'changed'}`;

function counted(message: Counted, count: number, words: Words): string {
  if (count === 0) return '';
  return count === 1 ? words.say(`${message}-one`) : words.say(message, String(count));
}
