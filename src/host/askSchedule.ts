import { window } from 'vscode';
import type { Day, Duration } from '../core/day/day.ts';
import { parseDuration } from '../core/day/duration.ts';
import { pick } from './pick.ts';
import { words } from './words.ts';

const usualIntervals = ['6-months', '12-months', '24-months'] as const;
const usualPaces = [1, 2, 3, 5, 10] as const;

/** Asks how often decisions are reviewed for which no policy says it. Undefined: the person thought better of it. */
export async function askInterval(title: string): Promise<Duration | undefined> {
  const items = usualIntervals.map((length) => ({ label: words.say(`ask.every.${length}`), every: parseDuration(length) }));
  const other = { label: words.say('ask.every.other'), every: undefined };
  const chosen = await pick([...items, other], title, words.say('ask.every'));
  if (chosen === undefined || chosen.every !== undefined) return chosen?.every;
  const written = await window.showInputBox({
    title,
    prompt: words.say('ask.every.length'),
    ignoreFocusOut: true,
    validateInput: (value) => (parseDuration(value) === undefined ? words.say('schedule-no-length', value) : undefined),
  });
  return written === undefined ? undefined : parseDuration(written);
}

/** Asks how many reviews may fall due in one week; says of each number when the last one would. */
export async function askPace(title: string, lastAt: (perWeek: number) => Day | undefined): Promise<number | undefined> {
  const items = usualPaces.map((perWeek) => {
    const last = lastAt(perWeek);
    const description = last === undefined ? '' : words.say('ask.pace.last', words.day(last));
    return { label: perWeek === 1 ? words.say('ask.pace-one') : words.say('ask.pace', String(perWeek)), description, perWeek };
  });
  return (await pick(items, title, words.say('ask.pace.title')))?.perWeek;
}
