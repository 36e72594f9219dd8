import type { Day } from '../day/day.ts';

/** When a notification may speak up. */
export const notificationChoices = ['whenMoreAreOverdue', 'off'] as const;

export type NotificationChoice = (typeof notificationChoices)[number];

/** What is remembered between sessions about the notification. */
export interface ReminderMemory {
  /** How many were overdue when the notification was last shown, or fewer since. */
  readonly shown: number;
  /** No notification before this day. */
  readonly snoozedUntil: Day | undefined;
}

/** Whether to show the notification now, and what to remember. */
export interface ReminderDecision {
  readonly show: boolean;
  readonly memory: ReminderMemory;
}

/** One notification at most, and only when more are overdue than when it was last shown. */
export function decideReminder(
  overdue: number,
  choice: NotificationChoice,
  memory: ReminderMemory,
  today: Day,
): ReminderDecision {
  const shown = Math.min(memory.shown, overdue);
  const asleep = memory.snoozedUntil !== undefined && today < memory.snoozedUntil;
  if (choice === 'off' || asleep || overdue <= shown) return { show: false, memory: { ...memory, shown } };
  return { show: true, memory: { shown: overdue, snoozedUntil: undefined } };
}
