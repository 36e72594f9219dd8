import { window } from 'vscode';
import type { Day } from '../core/day/day.ts';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import { words } from './words.ts';

/** Why a day cannot be chosen, in words; undefined where it can. */
export type Objection = (day: Day) => string | undefined;

/** Asks for a day, in any spelling or as a length of time from today. Undefined: the person thought better of it. */
export async function askDay(title: string, today: Day, objection: Objection): Promise<Day | undefined> {
  const written = await window.showInputBox({
    title,
    prompt: words.say('ask.next.day'),
    ignoreFocusOut: true,
    validateInput: (value) => {
      const day = reviewDayFrom(value, today);
      return day === undefined ? words.say('told.no-review-day', value) : objection(day);
    },
  });
  return written === undefined ? undefined : reviewDayFrom(written, today);
}
