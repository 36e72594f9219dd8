import { inflateSync } from 'node:zlib';
import { openBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import { applyDelta } from './delta.ts';
import type { Budget, GitObject, ObjectId, ObjectType } from './gitObject.ts';
import { largestObject, UnreadableObject } from './gitObject.ts';
import type { ObjectCache } from './objectCache.ts';
import { openPackIndex } from './packIndex.ts';

/** One pack: many objects in one file, most of them as what differs from another. */
export interface Pack {
  /** The object; undefined where the pack does not hold it. Throws where it cannot be read. */
  read(id: ObjectId): GitObject | undefined;
  close(): void;
}

/** What packs of one store share. */
export interface PackSurroundings {
  readonly idBytes: number;
  readonly budget: Budget;
  readonly cache: ObjectCache;
  /** An object of another pack, or with a file of its own. */
  readonly elsewhere: (id: ObjectId) => GitObject;
}

/** An object as it lies in the pack. `base`: the offset of the one it differs from, or its id. */
interface Entry {
  readonly type: ObjectType | 'delta';
  readonly base: number | ObjectId | undefined;
  readonly bytes: Buffer;
}

/** Git makes chains of 50, and of 250 when asked to pack hard. */
const longestChain = 4_096;
const types: readonly (ObjectType | undefined)[] = [undefined, 'commit', 'tree', 'blob', 'tag'];
const byOffset = 6;
const byId = 7;

/** Opens a pack by the path of its index; undefined where there is no index that can be read. */
export function openPack(indexPath: string, around: PackSurroundings): Pack | undefined {
  const index = openPackIndex(indexPath, around.idBytes);
  if (index === undefined) return undefined;
  const path = indexPath.replace(/\.idx$/, '.pack');
  let pack: Bytes | undefined;
  return {
    read: (id) => {
      const offset = index.offsetOf(id);
      if (offset === undefined) return undefined;
      pack ??= openBytes(path);
      if (pack === undefined) throw new UnreadableObject('missing');
      return readChain({ path, bytes: pack, offsetOf: (base) => index.offsetOf(base), around }, offset);
    },
    close: () => {
      index.close();
      pack?.close();
    },
  };
}

interface OpenPack {
  readonly path: string;
  readonly bytes: Bytes;
  readonly offsetOf: (id: ObjectId) => number | undefined;
  readonly around: PackSurroundings;
}

/** Goes from delta to delta down to an object that is whole or known, and back up. */
function readChain(pack: OpenPack, start: number): GitObject {
  const { cache, budget } = pack.around;
  const deltas: { readonly key: string; readonly bytes: Buffer }[] = [];
  let offset = start;
  let found: GitObject | undefined;
  while (found === undefined) {
    const key = `${pack.path} ${String(offset)}`;
    found = cache.get(key);
    if (found !== undefined) break;
    const { type, base, bytes } = entryAt(pack, offset);
    if (type !== 'delta') {
      found = { type, bytes };
      cache.set(key, found);
      break;
    }
    if (deltas.push({ key, bytes }) > longestChain) throw new UnreadableObject('corrupt');
    const below = typeof base === 'string' ? (pack.offsetOf(base) ?? pack.around.elsewhere(base)) : base;
    if (typeof below === 'number') offset = below;
    else found = below;
  }
  for (const { key, bytes } of deltas.reverse()) {
    found = { type: found.type, bytes: applyDelta(found.bytes, bytes) };
    budget.spend(found.bytes.length);
    cache.set(key, found);
  }
  return found;
}

function entryAt(pack: OpenPack, offset: number): Entry {
  const { idBytes } = pack.around;
  const head = pack.bytes.read(offset, 32 + idBytes);
  const { kind, size, end } = headerOf(head);
  if (size > largestObject) throw new UnreadableObject('too-large');
  if (kind === byOffset) {
    const back = distanceAt(head, end);
    if (back.distance <= 0 || back.distance > offset) throw new UnreadableObject('corrupt');
    return { type: 'delta', base: offset - back.distance, bytes: inflated(pack, offset + back.end, size) };
  }
  if (kind === byId) {
    const base = head.toString('hex', end, end + idBytes);
    return { type: 'delta', base, bytes: inflated(pack, offset + end + idBytes, size) };
  }
  const type = types[kind];
  if (type === undefined) throw new UnreadableObject('corrupt');
  return { type, base: undefined, bytes: inflated(pack, offset + end, size) };
}

// `1TTTssss 1sssssss 0sssssss`: the type, and the size with its lowest bits first.
function headerOf(head: Buffer): { kind: number; size: number; end: number } {
  let byte = head.readUInt8(0);
  const kind = (byte >> 4) & 7;
  let size = byte & 15;
  let end = 1;
  for (let weight = 16; byte >= 128; weight *= 128) {
    byte = head.readUInt8(end);
    end += 1;
    size += (byte & 127) * weight;
    if (end > 9) throw new UnreadableObject('corrupt');
  }
  return { kind, size, end };
}

// Highest bits first, and each further byte counts one more: no distance can be written in two ways.
function distanceAt(head: Buffer, start: number): { distance: number; end: number } {
  let end = start;
  let byte = head.readUInt8(end);
  let distance = byte & 127;
  while (byte >= 128) {
    end += 1;
    if (end > start + 7) throw new UnreadableObject('corrupt');
    byte = head.readUInt8(end);
    distance = (distance + 1) * 128 + (byte & 127);
  }
  return { distance, end: end + 1 };
}

// The packed size is written nowhere. What cannot be packed grows by an eighth at worst, so this is always enough.
function inflated(pack: OpenPack, at: number, size: number): Buffer {
  pack.around.budget.spend(size);
  const packed = pack.bytes.read(at, size + (size >> 3) + 256);
  const bytes = inflateSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(64, size + 1) });
  if (bytes.length !== size) throw new UnreadableObject('corrupt');
  return bytes;
}
