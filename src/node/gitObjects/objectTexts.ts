import type { ObjectId } from './gitObject.ts';

/** What a commit says, as far as it matters here. */
export interface Commit {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  /** Seconds since 1970, by the committer's clock; 0 where it is not stated. */
  readonly committed: number;
}

/** One thing in a folder. `other`: a symbolic link or a submodule. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
  readonly id: () => ObjectId;
}

/** Reads the head of a commit: `tree <id>`, `parent <id>`…, `committer A <a@example.org> 1700000000 +0100`. */
export function readCommit(bytes: Buffer): Commit | undefined {
  const end = bytes.indexOf('\n\n');
  const head = bytes.toString('utf8', 0, Math.min(end < 0 ? bytes.length : end, 64 * 1024));
  const tree = /^tree ([0-9a-f]{40,64})$/m.exec(head)?.[1];
  if (tree === undefined) return undefined;
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id);
  return { tree, parents, committed: Number(/^committer .*> (\d{1,12}) /m.exec(head)?.[1] ?? 0) };
}

const space = 32;
const digit = { one: 49, four: 52, zero: 48 };

/** Reads a folder: `100644 name␀<id>`, `40000 name␀<id>`… False from `take` ends it. False where the bytes are no folder. */
export function readTree(bytes: Buffer, idBytes: number, take: (entry: TreeEntry) => boolean): boolean {
  let at = 0;
  while (at < bytes.length) {
    const name = bytes.indexOf(space, at) + 1;
    const end = name === 0 ? -1 : bytes.indexOf(0, name);
    const next = end + 1 + idBytes;
    if (end < 0 || next > bytes.length || name - at > 8) return false;
    const kind = kindAt(bytes, at);
    const id = (): ObjectId => bytes.toString('hex', end + 1, next);
    if (!take({ name: bytes.toString('utf8', name, end), kind, id })) return true;
    at = next;
  }
  return true;
}

// 40000 a folder, 100644 and 100755 files, 120000 a symbolic link, 160000 a submodule.
function kindAt(bytes: Buffer, at: number): TreeEntry['kind'] {
  const first = bytes[at];
  if (first === digit.four || (first === digit.zero && bytes[at + 1] === digit.four)) return 'folder';
  return first === digit.one && bytes[at + 1] === digit.zero ? 'file' : 'other';
}

/** False for names that no working tree can hold: they come from somebody who wants them read as a path. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0');
}
