import { openBytes } from './bytes.ts';
import type { Bytes } from './bytes.ts';
import type { ObjectId } from './gitObject.ts';
import { UnreadableObject } from './gitObject.ts';

/** Where the objects of a pack are: its `.idx` file. */
export interface PackIndex {
  /** Byte offset of an object in the pack; undefined where the pack does not hold it. */
  offsetOf(id: ObjectId): number | undefined;
  close(): void;
}

const magic = 0xff744f63;
const headerSize = 8;
const fanoutSize = 256 * 4;
const namesStart = headerSize + fanoutSize;
/** Set where an offset stands in the table of the large ones. */
const isLarge = 0x80000000;

/** Opens an index of version 2, which every git since 2007 writes; undefined where there is none that can be read. */
export function openPackIndex(path: string, idBytes: number): PackIndex | undefined {
  const bytes = openBytes(path);
  if (bytes === undefined) return undefined;
  const head = bytes.read(0, namesStart);
  if (head.length < namesStart || head.readUInt32BE(0) !== magic || head.readUInt32BE(4) !== 2) {
    bytes.close();
    return undefined;
  }
  const fanout = head.subarray(headerSize);
  const count = fanout.readUInt32BE(255 * 4);
  return {
    offsetOf: (id) => {
      const place = placeOf(bytes, fanout, Buffer.from(id, 'hex'), idBytes);
      return place === undefined ? undefined : offsetAt(bytes, place, count, idBytes);
    },
    close: bytes.close,
  };
}

// The names are sorted, and the fan-out says where those of each first byte end.
function placeOf(bytes: Bytes, fanout: Buffer, id: Buffer, idBytes: number): number | undefined {
  const first = id.readUInt8(0);
  let low = first === 0 ? 0 : fanout.readUInt32BE((first - 1) * 4);
  let high = fanout.readUInt32BE(first * 4);
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const order = id.compare(bytes.read(namesStart + middle * idBytes, idBytes));
    if (order === 0) return middle;
    if (order < 0) high = middle;
    else low = middle + 1;
  }
  return undefined;
}

// Names, checksums of 4 bytes, offsets of 4 bytes, then offsets of 8 bytes for packs above 2 GiB.
function offsetAt(bytes: Bytes, place: number, count: number, idBytes: number): number {
  const offsets = namesStart + count * (idBytes + 4);
  const offset = bytes.read(offsets + place * 4, 4).readUInt32BE(0);
  if (offset < isLarge) return offset;
  const large = bytes.read(offsets + count * 4 + (offset - isLarge) * 8, 8).readBigUInt64BE(0);
  if (large > BigInt(Number.MAX_SAFE_INTEGER)) throw new UnreadableObject('corrupt');
  return Number(large);
}
