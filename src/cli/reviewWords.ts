import type { Day } from '../core/day/day.ts';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import { gitIdentity } from '../node/git.ts';
import type { ChangeInput } from './command.ts';
import { UserError } from './userError.ts';

/** Who reviews a decision or puts its review off: who is named, else whom git knows. */
export async function reviewerIn({ root, option }: ChangeInput): Promise<string | undefined> {
  return option('reviewer').at(-1) ?? (await gitIdentity(root))?.name;
}

/** The day that a word means: a day in any spelling, or a length of time from today on. Throws a `UserError` where it means none. */
export function dayMeant(word: string, today: Day): Day {
  const day = reviewDayFrom(word, today);
  if (day === undefined) throw new UserError('error.day', word, today);
  return day;
}
