/** The name of an object: lower-case hexadecimal, 40 digits, or 64 where git was told to use SHA-256. */
export type ObjectId = string;

/** What an object is. */
export type ObjectType = 'commit' | 'tree' | 'blob' | 'tag';

/** One object of git's store, as it was before it was packed. */
export interface GitObject {
  readonly type: ObjectType;
  readonly bytes: Buffer;
}

/** Why an object could not be read. `too-much`: everything together would take too long. */
export type Unreadable = 'missing' | 'corrupt' | 'too-large' | 'too-much';

/** Thrown and caught inside this folder: what is wrong with an object is found many calls below where it is asked for. */
export class UnreadableObject extends Error {
  constructor(readonly reason: Unreadable) {
    super(reason);
  }
}

/** Larger objects are not read: a folder of a hundred thousand files is half as large. In bytes. */
export const largestObject = 32 * 1024 * 1024;

/** Bytes that may still be unpacked: crafted objects grow a million times when unpacked. */
export interface Budget {
  spend(bytes: number): void;
}

/** A budget of `most` bytes; spending more throws. */
export function createBudget(most: number): Budget {
  let left = most;
  return {
    spend: (bytes) => {
      left -= bytes;
      if (left < 0) throw new UnreadableObject('too-much');
    },
  };
}
