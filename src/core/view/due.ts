import type { Entry } from './entry.ts';
import { sortEntries } from './sorting.ts';
import type { MessageKey } from '../words/messages.ts';
import type { Words } from './words.ts';

/** Reviews that want attention, in the order of their urgency. */
export const dueStates = ['overdue', 'due-soon', 'unreadable'] as const;

export type DueState = (typeof dueStates)[number];

/** Reviews in one state, soonest first. */
export interface DueGroup {
  readonly state: DueState;
  readonly label: string;
  readonly icon: string;
  readonly color: string;
  readonly entries: readonly Entry[];
}

/** The groups of Reviews due that have members. */
export function dueGroups(entries: readonly Entry[], words: Words): readonly DueGroup[] {
  return dueStates
    .map((state) => ({
      state,
      label: words.say(looks[state].word),
      icon: looks[state].icon,
      color: looks[state].color,
      entries: sortEntries(withState(entries, state), 'review'),
    }))
    .filter((group) => group.entries.length > 0);
}

/** How many reviews are overdue and how many are due soon. */
export interface DueCounts {
  readonly overdue: number;
  readonly dueSoon: number;
}

/** Counts what is due. */
export function countDue(entries: readonly Entry[]): DueCounts {
  return { overdue: withState(entries, 'overdue').length, dueSoon: withState(entries, 'due-soon').length };
}

/** What the badge counts. */
export const badgeChoices = ['overdue', 'overdueAndDueSoon', 'off'] as const;

export type BadgeChoice = (typeof badgeChoices)[number];

/** The number on the activity bar with its words; undefined: no badge. */
export function badgeOf(counts: DueCounts, choice: BadgeChoice, words: Words): { value: number; tooltip: string } | undefined {
  const value = { overdue: counts.overdue, overdueAndDueSoon: counts.overdue + counts.dueSoon, off: 0 }[choice];
  return value === 0 ? undefined : { value, tooltip: dueSentence(counts, words) };
}

/** What the status bar says; undefined: nothing to say, no item. */
export function statusBarText(counts: DueCounts, words: Words): { text: string; tooltip: string } | undefined {
  if (counts.overdue + counts.dueSoon === 0) return undefined;
  const text =
    counts.overdue > 0
      ? words.say('status-bar.overdue', String(counts.overdue))
      : words.say('status-bar.due-soon', String(counts.dueSoon));
  return { text, tooltip: dueSentence(counts, words) };
}

/** `2 reviews are overdue, 1 is due soon`, in whole sentences. */
export function dueSentence(counts: DueCounts, words: Words): string {
  const sentences = [];
  if (counts.overdue === 1) sentences.push(words.say('reminder.overdue-one'));
  if (counts.overdue > 1) sentences.push(words.say('reminder.overdue', String(counts.overdue)));
  if (counts.dueSoon === 1) sentences.push(words.say('reminder.due-soon-one'));
  if (counts.dueSoon > 1) sentences.push(words.say('reminder.due-soon', String(counts.dueSoon)));
  return sentences.join(' ');
}

function withState(entries: readonly Entry[], state: DueState): readonly Entry[] {
  return entries.filter((entry) => entry.review.state === state);
}

const looks = {
  overdue: { word: 'group.overdue', icon: 'warning', color: 'docket.overdue' },
  'due-soon': { word: 'group.due-soon', icon: 'calendar', color: 'docket.dueSoon' },
  unreadable: { word: 'group.unreadable', icon: 'error', color: 'docket.overdue' },
} as const satisfies Record<DueState, { word: MessageKey; icon: string; color: string }>;
