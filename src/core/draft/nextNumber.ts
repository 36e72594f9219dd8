import type { TakenNumbers } from '../log/takenNumbers.ts';
import type { LogShape } from './draft.ts';
import { firstFree, numberIn } from './naming.ts';

/** The number of the next record. */
export interface NextNumber {
  readonly number: number;
  /** As a file name of the log has it: `0012`. */
  readonly written: string;
}

/** The shape of a log whose next record also keeps clear of the numbers on other branches. */
export function withBranches(shape: LogShape, taken: TakenNumbers): LogShape {
  return { ...shape, takenNumbers: new Set([...shape.takenNumbers, ...taken.keys()]) };
}

/** The next number of a log, in its own width; undefined in a log without numbers. */
export function nextNumber({ naming, takenNumbers }: LogShape): NextNumber | undefined {
  const number = firstFree(takenNumbers);
  const written = numberIn(naming, number);
  return written === undefined ? undefined : { number, written };
}
