import { join } from 'node:path';
import { fieldsPath, refusal } from '../../core/change/editRecord.ts';
import { parseDuration } from '../../core/day/duration.ts';
import type { Duration } from '../../core/day/day.ts';
import { needsInterval, schedule as planned, scheduleChange, unscheduled, usualPerWeek } from '../../core/review/schedule.ts';
import { standingsOf } from '../../core/rules/contexts.ts';
import { say } from '../../core/words/messages.ts';
import { isReadOnly } from '../../node/writeChange.ts';
import type { ChangeCommand, ChangeInput, Plan } from '../command.ts';
import { UserError } from '../userError.ts';
import { tell } from '../words.ts';
import { scopeOf } from '../scope.ts';

/** `docket schedule [PATH…]`: gives a review date to the records that have none. */
export const schedule: ChangeCommand = {
  kind: 'change',
  name: 'schedule',
  operands: { least: 0, most: Number.MAX_SAFE_INTEGER },
  options: ['every', 'per-week', 'dry-run'],
  async plan(input) {
    const { root, operands, path, configuration, today, option } = input;
    const isMeant = await scopeOf(root, (operands.length === 0 ? ['.'] : operands).map(path));
    const all = standingsOf(input);
    const records = unscheduled(all, configuration).filter((record) => isMeant(record.path));
    const every = option('every').map(intervalMeant).at(-1);
    if (every === undefined && needsInterval(records, configuration))
      return { path: '', result: refusal('schedule-interval-missing') };
    const perWeek = option('per-week').map(paceMeant).at(-1) ?? usualPerWeek;
    return written(planned(records, all, configuration, { every, perWeek, today }), input);
  },
};

/** What cannot be written is said, and does not hold up the rest. */
async function written(appointments: ReturnType<typeof planned>, { root, configuration, textOf }: ChangeInput): Promise<Plan> {
  const shut = new Set<string>();
  for (const { record } of appointments) {
    const path = fieldsPath(record);
    if (await isReadOnly(join(root, path))) shut.add(path);
  }
  const open = appointments.filter(({ record }) => !shut.has(fieldsPath(record)));
  const { change, written: done, refused } = scheduleChange(open, configuration, textOf);
  const days = done.map(({ record, day }) => tell('note.scheduled', record.path, day));
  const left = refused.map(({ path, refused: why, args }) => `${path}: ${say(why, ...args)}`);
  const notes = [...days, ...left, ...[...shut].map((path) => say('schedule-read-only', path))];
  return { path: '', result: { change }, notes };
}

function intervalMeant(word: string): Duration {
  const every = parseDuration(word);
  if (every === undefined) throw new UserError('error.every', word);
  return every;
}

function paceMeant(word: string): number {
  if (!/^[1-9]\d{0,3}$/.test(word)) throw new UserError('error.per-week', word);
  return Number(word);
}
