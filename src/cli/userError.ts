import type { WordKey } from './words.ts';
import { tell } from './words.ts';

/** Something that the person who runs the command can mend; the message says what is wrong and what to do. */
export class UserError extends Error {
  constructor(key: WordKey, ...args: readonly string[]) {
    super(tell(key, ...args));
    this.name = 'UserError';
  }
}
