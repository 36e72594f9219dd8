import type { Day } from '../day/day.ts';
import type { MessageKey } from '../words/messages.ts';

/** How views speak: texts of the catalogue and days, in the language of the reader. */
export interface Words {
  say(message: MessageKey, ...args: readonly string[]): string;
  day(day: Day): string;
}
