import type { Disposable } from 'vscode';
import { commands, window, type Memento } from 'vscode';
import { addDuration, parseDay } from '../core/day/day.ts';
import { countDue, countPast, dueSentence, type DueCounts } from '../core/view/due.ts';
import { decideReminder, type ReminderMemory } from '../core/view/reminder.ts';
import type { Clock } from './clock.ts';
import type { RecordStore } from './recordStore.ts';
import type { SettingsSource } from './settings.ts';
import { words } from './words.ts';

const memoryKey = 'reviews.reminder';

/** Shows one summarised notification when more reviews are overdue than when it was last shown. */
export function remind(store: RecordStore, settings: SettingsSource, clock: Clock, memory: Memento): Disposable {
  let open = false;
  return store.onDidChange(async () => {
    if (open || !store.loaded) return;
    const counts = countDue(store.entries());
    const decision = decideReminder(countPast(counts), settings.current.notification, recall(memory), clock.today());
    await memory.update(memoryKey, decision.memory);
    if (!decision.show) return;
    open = true;
    try {
      await ask(counts, settings, clock, memory);
    } finally {
      open = false;
    }
  });
}

async function ask(counts: DueCounts, settings: SettingsSource, clock: Clock, memory: Memento): Promise<void> {
  const [show, snooze, never] = [words.say('reminder.show'), words.say('reminder.snooze'), words.say('reminder.never')];
  const answer = await window.showInformationMessage(
    dueSentence({ ...counts, dueSoon: 0, changed: 0 }, words),
    show,
    snooze,
    never,
  );
  if (answer === show) await commands.executeCommand('docket.showDue');
  if (answer === snooze) {
    const snoozedUntil = addDuration(clock.today(), { months: 0, days: 7 });
    await memory.update(memoryKey, { shown: 0, snoozedUntil } satisfies ReminderMemory);
  }
  if (answer === never) await settings.silenceNotification();
}

function recall(memory: Memento): ReminderMemory {
  const stored = memory.get<unknown>(memoryKey);
  if (typeof stored !== 'object' || stored === null) return { shown: 0, snoozedUntil: undefined };
  const shown = 'shown' in stored && typeof stored.shown === 'number' ? stored.shown : 0;
  const until = 'snoozedUntil' in stored && typeof stored.snoozedUntil === 'string' ? parseDay(stored.snoozedUntil) : undefined;
  return { shown, snoozedUntil: until };
}
