/** Something that a person can mend: the message says what is wrong and what to do. Commands show it; it is no fault of ours. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** A person thought better of it: nothing is done, and nothing is said. */
export class Dismissed extends Error {}
