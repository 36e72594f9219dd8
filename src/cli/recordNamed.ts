import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { printable } from './printable.ts';
import { UserError } from './userError.ts';

/**
 * The record that a word of the command line means: `path`, posix and inside the root, or else an id, a number or a file name
 * that one record only has. Throws a `UserError` that says what it may mean where that is not one record.
 */
export function recordNamed(word: string, path: string, index: DecisionIndex): DecisionRecord {
  const records = index.logs.flatMap((log) => log.records);
  const there = records.find((record) => record.path === path);
  if (there !== undefined) return there;
  const named = records.filter((record) => isNamed(record, word));
  const [only, ...others] = named;
  if (only === undefined) throw new UserError('error.record-missing', word);
  if (others.length > 0) throw new UserError('error.record-several', word, named.map((one) => printable(one.path)).join(', '));
  return only;
}

function isNamed({ path, identity }: DecisionRecord, word: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (name === word || name.replace(/\.[^.]+$/, '') === word || identity?.value.id === word) return true;
  return /^\d{1,9}$/.test(word) && identity?.value.number === Number(word);
}
