import type { ObjectId, Unreadable } from './gitObject.ts';
import type { ObjectStore } from './objectStore.ts';

/** What a commit says, as far as it matters here. */
export interface Commit {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  /** Seconds since 1970, by the committer's clock; 0 where it is not stated. */
  readonly committed: number;
}

/** Reads a commit, or says why it cannot be read. */
export function commitAt(store: ObjectStore, id: ObjectId): Commit | Unreadable {
  const object = store.read(id);
  if (typeof object === 'string') return object;
  return (object.type === 'commit' ? readCommit(object.bytes) : undefined) ?? 'corrupt';
}

// `tree <id>`, `parent <id>`…, `committer A <a@example.org> 1700000000 +0100`, then an empty line and the message
function readCommit(bytes: Buffer): Commit | undefined {
  const end = bytes.indexOf('\n\n');
  const head = bytes.toString('utf8', 0, Math.min(end < 0 ? bytes.length : end, 64 * 1024));
  const tree = /^tree ([0-9a-f]{40,64})$/m.exec(head)?.[1];
  if (tree === undefined) return undefined;
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id);
  return { tree, parents, committed: Number(/^committer .*> (\d{1,12}) /m.exec(head)?.[1] ?? 0) };
}
