import { largestObject, UnreadableObject } from './gitObject.ts';

/**
 * Makes an object from the one that it was packed against. A delta is the size of both, then steps: `1xxxxxxx` copies a
 * piece of the base, `0nnnnnnn` takes the next n bytes of the delta.
 */
export function applyDelta(base: Buffer, delta: Buffer): Buffer {
  const from = sizeAt(delta, 0);
  const to = sizeAt(delta, from.end);
  if (from.size !== base.length) throw new UnreadableObject('corrupt');
  if (to.size > largestObject) throw new UnreadableObject('too-large');
  const result = Buffer.allocUnsafe(to.size);
  const filled = takeSteps(base, delta, to.end, result);
  if (filled !== result.length) throw new UnreadableObject('corrupt');
  return result;
}

function takeSteps(base: Buffer, delta: Buffer, start: number, result: Buffer): number {
  let filled = 0;
  let at = start;
  while (at < delta.length) {
    const step = delta.readUInt8(at);
    if (step === 0) throw new UnreadableObject('corrupt');
    const piece =
      step < 128 ? { source: delta, offset: at + 1, length: step, end: at + 1 + step } : copyAt(base, delta, at, step);
    const isInside = piece.offset + piece.length <= piece.source.length && filled + piece.length <= result.length;
    if (!isInside) throw new UnreadableObject('corrupt');
    piece.source.copy(result, filled, piece.offset, piece.offset + piece.length);
    filled += piece.length;
    at = piece.end;
  }
  return filled;
}

interface Piece {
  readonly source: Buffer;
  readonly offset: number;
  readonly length: number;
  readonly end: number;
}

// The low seven bits say which bytes follow: four of the offset, three of the length; those left out are 0.
function copyAt(base: Buffer, delta: Buffer, start: number, step: number): Piece {
  let at = start + 1;
  let offset = 0;
  let length = 0;
  for (let bit = 0; bit < 7; bit += 1) {
    if ((step & (1 << bit)) === 0) continue;
    const value = delta.readUInt8(at);
    at += 1;
    if (bit < 4) offset += value * 2 ** (8 * bit);
    else length += value * 2 ** (8 * (bit - 4));
  }
  return { source: base, offset, length: length === 0 ? 0x10000 : length, end: at };
}

function sizeAt(delta: Buffer, start: number): { size: number; end: number } {
  let size = 0;
  let at = start;
  for (let weight = 1; weight < 2 ** 49; weight *= 128) {
    const byte = delta.readUInt8(at);
    at += 1;
    size += (byte & 127) * weight;
    if (byte < 128) return { size, end: at };
  }
  throw new UnreadableObject('corrupt');
}
