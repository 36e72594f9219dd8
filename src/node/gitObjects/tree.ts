import type { ObjectId } from './gitObject.ts';

/** One thing in a folder. `other`: a symbolic link or a submodule. */
export interface TreeEntry {
  readonly name: string;
  readonly kind: 'folder' | 'file' | 'other';
  readonly id: ObjectId;
}

/** A folder taken apart. */
export interface Tree {
  readonly entries: readonly TreeEntry[];
  readonly bytes: Buffer;
  /** Where each entry begins in the bytes, and where the last one ends. */
  readonly starts: readonly number[];
}

/** A folder without anything. */
export const emptyTree: Tree = { entries: [], bytes: Buffer.alloc(0), starts: [0] };

const space = 32;
const digit = { zero: 48, one: 49, four: 52 };
const block = 2_048;

/**
 * Takes a folder apart: `100644 name␀<id>`, `40000 name␀<id>`… What is byte for byte as in `like`, the same folder on another
 * branch, is taken from there: of ten thousand files a branch changes a few. Undefined where the bytes are no folder.
 */
export function readTree(bytes: Buffer, idBytes: number, like: Tree): Tree | undefined {
  const entries: TreeEntry[] = [];
  const starts: number[] = [];
  let other = 0;
  let at = 0;
  while (at < bytes.length) {
    const same = sameEntries(like, other, bytes, at);
    const shift = at - (like.starts[other] ?? 0);
    for (const end = other + same; other < end; other += 1) {
      starts.push(at);
      entries.push(like.entries[other] ?? unreachable);
      at = (like.starts[other + 1] ?? 0) + shift;
    }
    if (at >= bytes.length) break;
    const found = entryAt(bytes, at, idBytes);
    if (found === undefined) return undefined;
    const order = other < like.entries.length ? orderOf(bytes, at, found.end - idBytes, like, other) : -1;
    if (order >= 0) other += 1;
    if (order > 0) continue;
    starts.push(at);
    entries.push(found.entry);
    at = found.end;
  }
  starts.push(at);
  return { entries, bytes, starts };
}

const unreachable: TreeEntry = { name: '', kind: 'other', id: '' };

/** False for names that no working tree can hold: they come from somebody who wants them read as a path. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/');
}

/** How many whole entries of `like`, from one on, stand in `bytes` at a place. */
function sameEntries(like: Tree, first: number, bytes: Buffer, at: number): number {
  const from = like.starts[first] ?? like.bytes.length;
  let length = 0;
  let isSame = true;
  while (isSame) {
    const size = Math.min(block, like.bytes.length - from - length, bytes.length - at - length);
    isSame = size > 0 && like.bytes.compare(bytes, at + length, at + length + size, from + length, from + length + size) === 0;
    if (isSame) length += size;
  }
  const most = Math.min(length + block, like.bytes.length - from, bytes.length - at);
  while (length < most && like.bytes[from + length] === bytes[at + length]) length += 1;
  return lastStart(like.starts, from + length) - first;
}

/** The last place of the sorted list that is at most `offset`. */
function lastStart(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Whether the name at a place comes before (-1) or behind (1) that of an entry of `like`, or is the same (0). */
function orderOf(bytes: Buffer, start: number, end: number, like: Tree, other: number): number {
  const from = like.bytes.indexOf(space, like.starts[other]);
  const to = like.bytes.indexOf(0, from) + 1;
  return bytes.compare(like.bytes, from, to, bytes.indexOf(space, start), end);
}

function entryAt(bytes: Buffer, start: number, idBytes: number): { entry: TreeEntry; end: number } | undefined {
  const name = bytes.indexOf(space, start) + 1;
  const end = name === 0 ? -1 : bytes.indexOf(0, name);
  const next = end + 1 + idBytes;
  if (end < 0 || next > bytes.length || name - start > 8) return undefined;
  const entry = { name: bytes.toString('utf8', name, end), kind: kindAt(bytes, start), id: bytes.toString('hex', end + 1, next) };
  return { entry, end: next };
}

// 40000 a folder, 100644 and 100755 files, 120000 a symbolic link, 160000 a submodule.
function kindAt(bytes: Buffer, at: number): TreeEntry['kind'] {
  const first = bytes[at];
  if (first === digit.four || (first === digit.zero && bytes[at + 1] === digit.four)) return 'folder';
  return first === digit.one && bytes[at + 1] === digit.zero ? 'file' : 'other';
}
