import { reviewContextOf } from '../../core/rules/contexts.ts';
import { resumeChange, snoozeChange } from '../../core/review/snoozeChange.ts';
import type { ChangeCommand } from '../command.ts';
import { dayMeant, reviewerIn } from '../reviewWords.ts';

/** `docket snooze RECORD UNTIL`: puts a review off for everyone. */
export const snooze: ChangeCommand = {
  kind: 'change',
  name: 'snooze',
  operands: { least: 2, most: 2 },
  options: ['reason', 'reviewer', 'dry-run'],
  async plan(input) {
    const [word = '', until = ''] = input.operands;
    const [record, since] = [input.record(word), input.today];
    const reason = input.option('reason').at(-1);
    const wish = { since, until: dayMeant(until, since), by: await reviewerIn(input), reason, for: 'everyone' } as const;
    return { path: record.path, result: snoozeChange(record, wish, reviewContextOf(record, input), input.textOf) };
  },
};

/** `docket resume RECORD`: takes up a review again that was put off for everyone. */
export const resume: ChangeCommand = {
  kind: 'change',
  name: 'resume',
  operands: { least: 1, most: 1 },
  options: ['reviewer', 'dry-run'],
  async plan(input) {
    const { operands, today, configuration, textOf } = input;
    const record = input.record(operands[0] ?? '');
    const by = await reviewerIn(input);
    return { path: record.path, result: resumeChange(record, { day: today, by }, configuration, textOf) };
  },
};
