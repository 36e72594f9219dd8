import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { readSmallFile } from './bytes.ts';
import { largestObject, UnreadableObject } from './gitObject.ts';
import type { Budget, GitObject, ObjectId } from './gitObject.ts';

/** An object that has a file of its own in a folder of objects: `tree 123␀…`, deflated. Undefined where it has none. */
export function readLooseObject(folder: string, id: ObjectId, budget: Budget): GitObject | undefined {
  const packed = readSmallFile(join(folder, id.slice(0, 2), id.slice(2)), largestObject);
  if (packed === undefined) return undefined;
  const whole = inflateSync(packed, { maxOutputLength: largestObject });
  budget.spend(whole.length);
  const end = whole.indexOf(0);
  const [, type, size] = /^(commit|tree|blob|tag) (\d{1,10})$/.exec(whole.toString('latin1', 0, Math.min(end, 32))) ?? [];
  const bytes = whole.subarray(end + 1);
  if (Number(size) !== bytes.length) throw new UnreadableObject('corrupt');
  if (type === 'commit' || type === 'tree' || type === 'blob' || type === 'tag') return { type, bytes };
  throw new UnreadableObject('corrupt');
}
