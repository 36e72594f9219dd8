import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { recordsCalled, targetsOf } from '../core/relation/targets.ts';
import { printable } from './printable.ts';
import { UserError } from './userError.ts';

/**
 * The record that a word of the command line means: `path`, posix and inside the root, or else an id, a number or a file name
 * that one record only has. Throws a `UserError` that says what it may mean where that is not one record.
 */
export function recordNamed(word: string, path: string, index: DecisionIndex): DecisionRecord {
  const targets = targetsOf(index);
  const there = targets.paths.get(path);
  if (there !== undefined) return there;
  const named = recordsCalled(word, targets.everywhere);
  const [only, ...others] = named;
  if (only === undefined) throw new UserError('error.record-missing', word);
  if (others.length > 0) throw new UserError('error.record-several', word, named.map((one) => printable(one.path)).join(', '));
  return only;
}
