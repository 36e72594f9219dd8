import * as fs from 'node:fs';

/** The bytes of one file, read piece by piece. */
export interface Bytes {
  readonly size: number;
  /** Up to `length` bytes from `at` on: fewer at the end of the file. */
  read(at: number, length: number): Buffer;
  close(): void;
}

/** Larger files stay open and are read where something is asked for. */
const mostInMemory = 1024 * 1024;

/** Opens an ordinary file; undefined where there is none. */
export function openBytes(path: string): Bytes | undefined {
  const size = sizeOf(path);
  if (size === undefined) return undefined;
  return size <= mostInMemory ? inMemory(path) : onDisk(path, size);
}

/** A file that holds one line or a few; undefined where there is none, or where it is larger than `most` bytes. */
export function readSmallFile(path: string, most: number): Buffer | undefined {
  const size = sizeOf(path);
  if (size === undefined || size > most) return undefined;
  try {
    return fs.readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The size of an ordinary file: opening a pipe would wait for ever. */
function sizeOf(path: string): number | undefined {
  try {
    const stats = fs.statSync(path, { throwIfNoEntry: false });
    return stats?.isFile() === true ? stats.size : undefined;
  } catch {
    return undefined;
  }
}

function inMemory(path: string): Bytes | undefined {
  const all = readSmallFile(path, mostInMemory);
  if (all === undefined) return undefined;
  return { size: all.length, read: (at, length) => all.subarray(at, at + length), close: () => undefined };
}

function onDisk(path: string, size: number): Bytes | undefined {
  try {
    const descriptor = fs.openSync(path, 'r');
    return {
      size,
      read: (at, length) => readAt(descriptor, at, Math.max(0, Math.min(length, size - at))),
      close: () => {
        fs.closeSync(descriptor);
      },
    };
  } catch {
    return undefined;
  }
}

function readAt(descriptor: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  while (filled < length) {
    const count = fs.readSync(descriptor, bytes, filled, length - filled, at + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}
