import { window } from 'vscode';
import type { Day } from '../core/day/day.ts';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import type { MessageKey } from '../core/words/messages.ts';
import { askDay, type Objection } from './askDay.ts';
import { pick } from './pick.ts';
import { words } from './words.ts';

const usual = ['1-week', '2-weeks', '1-month', '3-months'] as const;

/** Asks until when a review is put off: some lengths that are often chosen, or any day. Undefined: the person thought better of it. */
export async function askUntil(title: string, today: Day, objection: Objection): Promise<Day | undefined> {
  const items = usual.flatMap((length) => {
    const day = reviewDayFrom(length, today);
    const isFit = day !== undefined && objection(day) === undefined;
    return isFit ? [{ label: words.say(`ask.snooze.${length}`), description: words.day(day), day }] : [];
  });
  const other = { label: words.say('ask.next.other'), day: undefined };
  const chosen = await pick([...items, other], title, words.say('ask.snooze'));
  return chosen === undefined || chosen.day !== undefined ? chosen?.day : askDay(title, today, objection);
}

/** Asks for whom. */
export async function askForWhom(title: string): Promise<'me' | 'everyone' | undefined> {
  const item = (whom: 'me' | 'everyone') => {
    const about: MessageKey = `ask.snooze.${whom}.about`;
    return { label: words.say(`ask.snooze.${whom}`), detail: words.say(about), whom };
  };
  return (await pick([item('me'), item('everyone')], title, words.say('ask.snooze.whom')))?.whom;
}

/** Asks for the reason, which all others are owed. */
export async function askWhy(title: string, whom: 'me' | 'everyone'): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: words.say(whom === 'me' ? 'ask.snooze.note' : 'ask.snooze.reason'),
    ignoreFocusOut: true,
    validateInput: (value) => (whom === 'everyone' && value.trim() === '' ? words.say('snooze-reason-missing') : undefined),
  });
}
