import type { LogShape } from './logShape.ts';
import { firstFree, numberIn } from './naming.ts';

/** The number of the next record. */
export interface NextNumber {
  readonly number: number;
  /** As a file name of the log has it: `0012`. */
  readonly written: string;
}

/** The next number of a log, in its own width; undefined in a log without numbers, and where they are given by something else. */
export function nextNumber({ naming, numbering, takenNumbers }: LogShape): NextNumber | undefined {
  const number = firstFree(takenNumbers);
  const written = numberIn(naming, number);
  return written === undefined || numbering === 'assigned' ? undefined : { number, written };
}
