import { commitAt } from './commit.ts';
import type { Commit } from './commit.ts';
import type { ObjectId, Unreadable } from './gitObject.ts';
import type { ObjectStore } from './objectStore.ts';

/** Finds where two commits parted. */
export interface History {
  /** The last commit that both come from, with its tree; undefined where history does not reach so far or is too long. */
  forkPoint(one: ObjectId, other: ObjectId): Promise<Commit | undefined>;
}

/** Commits looked at for one pair, and for all of them: a pair that parted longer ago is left open. */
const mostOfPair = 5_000;
const mostOfAll = 50_000;

/** Reads history, each commit once. */
export function createHistory(store: ObjectStore, pause: () => Promise<void> | undefined): History {
  const known = new Map<ObjectId, Commit | Unreadable>();
  let left = mostOfAll;
  const read = (id: ObjectId): Commit | Unreadable => {
    const commit = known.get(id) ?? commitAt(store, id);
    known.set(id, commit);
    return commit;
  };
  return {
    forkPoint: async (one, other) => {
      const walk = createWalk(read, [one, other]);
      for (let at = 0; at < mostOfPair && left > 0; at += 1) {
        left -= 1;
        await pause();
        const found = walk();
        if (found !== 'further') return found;
      }
      return undefined;
    },
  };
}

interface Step {
  readonly id: ObjectId;
  readonly commit: Commit;
  /** From which of the two this commit was reached. */
  readonly sides: Set<string>;
}

/** Walks back from both, newest first; the first commit that both lead to is where they parted. */
function createWalk(
  read: (id: ObjectId) => Commit | Unreadable,
  tips: readonly [ObjectId, ObjectId],
): () => Commit | 'further' | undefined {
  const steps = new Map<ObjectId, Step>();
  const waiting: Step[] = [];
  let isCutOff = false;
  const reach = (id: ObjectId, side: ObjectId): Commit | undefined => {
    const known = steps.get(id);
    known?.sides.add(side);
    // Commits of one second come in any order, so that this one may have been passed already.
    if (known !== undefined) return known.sides.size === tips.length ? known.commit : undefined;
    const commit = read(id);
    if (typeof commit === 'string') isCutOff = true;
    else insert(waiting, steps, { id, commit, sides: new Set([side]) });
    return undefined;
  };
  const start = tips.map((tip, at) => reach(tip, sideNames[at] ?? '')).find((found) => found !== undefined);
  return () => {
    if (start !== undefined) return start;
    const next = waiting.pop();
    // Behind a commit that is not here, the two may have parted later than anywhere we see.
    if (next === undefined || isCutOff) return undefined;
    for (const side of next.sides) {
      for (const parent of next.commit.parents) {
        const found = reach(parent, side);
        if (found !== undefined) return found;
      }
    }
    return 'further';
  };
}

const sideNames = ['one', 'other'] as const;

/** Notes a commit; of those that wait, the newest is at the end. */
function insert(waiting: Step[], steps: Map<ObjectId, Step>, step: Step): void {
  steps.set(step.id, step);
  let low = 0;
  let high = waiting.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((waiting[middle]?.commit.committed ?? 0) <= step.commit.committed) low = middle + 1;
    else high = middle;
  }
  waiting.splice(low, 0, step);
}
