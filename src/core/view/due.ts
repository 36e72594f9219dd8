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
  if (state === 'overdue') return isAnswer({ review }) ? 'stale' : 'overdue';
  if (state === 'due-soon') return 'due-soon';
  if (reasons.length > 0) return 'changed';
  return state === 'unreadable' ? 'unreadable' : undefined;
}

/** Whether what is due is not a review of what was decided, but an answer to a proposal. */
export function isAnswer({ review }: Pick<Entry, 'review'>): boolean {
  return review.source === 'stale-after' || review.source === 'last-call';
}

/** How many reviews are overdue, are due soon, or are asked for by something that happened. What was put off is not counted. */
export interface DueCounts {
  readonly overdue: number;
  readonly dueSoon: number;
  readonly changed: number;
}

/** Counts what is due. */
export function countDue(entries: readonly Entry[]): DueCounts {
  const kinds = entries.map(dueKindOf);
  const count = (...wanted: readonly DueKind[]): number =>
    kinds.filter((kind) => kind !== undefined && wanted.includes(kind)).length;
  return { overdue: count('overdue', 'stale'), dueSoon: count('due-soon'), changed: count('changed') };
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
    overdue: counts.overdue,
    overdueMine: own.overdue,
    overdueAndDueSoon: counts.overdue + counts.dueSoon,
    off: 0,
  }[choice];
  if (value === 0) return undefined;
  return {
    value,
    tooltip: choice === 'overdueMine' ? counted('reminder.overdue-mine', value, words) : dueSentence(counts, words),
  };
}

/** What the status bar says; undefined: nothing to say, no item. */
export function statusBarText(counts: DueCounts, words: Words): { text: string; tooltip: string } | undefined {
  const text = mostUrgent(counts, words);
  return text === undefined ? undefined : { text, tooltip: dueSentence(counts, words) };
}

function mostUrgent({ overdue, dueSoon, changed }: DueCounts, words: Words): string | undefined {
  if (overdue > 0) return words.say('status-bar.overdue', String(overdue));
  if (dueSoon > 0) return words.say('status-bar.due-soon', String(dueSoon));
  return changed > 0 ? words.say('status-bar.changed', String(changed)) : undefined;
}

/** `2 decisions are past their review day. 1 review is due soon.`, in whole sentences. */
export function dueSentence({ overdue, dueSoon, changed }: DueCounts, words: Words): string {
  const sentences = [
    counted('reminder.overdue', overdue, words),
    counted('reminder.due-soon', dueSoon, words),
    counted('reminder.changed', changed, words),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

type Counted = 'reminder.overdue' | 'reminder.overdue-mine' | 'reminder.due-soon' | 'reminder.changed';

function counted(message: Counted, count: number, words: Words): string {
  if (count === 0) return '';
  return count === 1 ? words.say(`${message}-one`) : words.say(message, String(count));
}
