import * as fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Why the text of a file is not at hand. */
export type Unread = 'binary' | 'too-large' | 'unreadable';

/** One file as read: its text, or why there is none. */
export type FileText = { readonly text: string } | { readonly unread: Unread };

/** Larger files are no documents that a person wrote; they are named, not read. In bytes. */
export const largestFile = 2 * 1024 * 1024;

const readsAtOnce = 16;
const usualSize = 64 * 1024;
/** Milliseconds that a file may take on average while reading one after the other still pays. */
const quick = 0.25;
/** Milliseconds of work between two turns of the event loop. */
const slice = 8;

const open = promisify(fs.open);
const read = promisify(fs.read);

/**
 * Reads a file as UTF-8 and keeps a byte order mark, so that offsets fit the file. Never rejects. Bytes that are not
 * UTF-8 become U+FFFD; a file with NUL bytes (UTF-16, an image) counts as binary.
 */
export async function readText(file: string): Promise<FileText> {
  return readLater(Buffer.allocUnsafe(usualSize), file);
}

/** The text of a file, read while everything waits: for the few that are asked for again. Undefined where there is none. */
export function readTextNow(file: string): string | undefined {
  const found = readNow(Buffer.allocUnsafe(usualSize), file);
  return 'text' in found ? found.text : undefined;
}

/**
 * Reads files and hands each to `take` as soon as it is there, with its place among `files`; the event loop turns in between.
 * While the system answers from memory, one file after the other is quickest by far; when it has to ask a disk or a network,
 * sixteen are asked for at once. Rejects with what `take` throws, and with nothing else.
 */
export async function readTexts(files: readonly string[], take: (at: number, file: FileText) => void): Promise<void> {
  const waiting = files.entries();
  await readWhileQuick(waiting, take);
  await Promise.all(Array.from({ length: readsAtOnce }, () => readInTurn(waiting, take)));
}

async function readWhileQuick(waiting: Iterable<[number, string]>, take: (at: number, file: FileText) => void): Promise<void> {
  const buffer = Buffer.allocUnsafe(usualSize);
  let turned = performance.now();
  let average = 0;
  for (const [at, file] of stayingOpen(waiting)) {
    const asked = performance.now();
    const found = readNow(buffer, file);
    const now = performance.now();
    average += (now - asked - average) / readsAtOnce;
    take(at, found);
    if (average > quick) return;
    if (now - turned < slice) continue;
    await nextTurn();
    turned = performance.now();
  }
}

/** The same items; leaving the loop early leaves the rest of them to others. */
function stayingOpen<T>(waiting: Iterable<T>): Iterable<T> {
  const items = waiting[Symbol.iterator]();
  return { [Symbol.iterator]: () => ({ next: () => items.next() }) };
}

async function readInTurn(waiting: Iterable<[number, string]>, take: (at: number, file: FileText) => void): Promise<void> {
  const buffer = Buffer.allocUnsafe(usualSize);
  for (const [at, file] of waiting) take(at, await readLater(buffer, file));
}

function readNow(buffer: Buffer, file: string): FileText {
  try {
    const descriptor = fs.openSync(file, 'r');
    try {
      const bytes = roomFor(fs.fstatSync(descriptor).size, buffer);
      return bytes === undefined ? { unread: 'too-large' } : decode(bytes.subarray(0, fillNow(bytes, descriptor)));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return { unread: 'unreadable' };
  }
}

async function readLater(buffer: Buffer, file: string): Promise<FileText> {
  try {
    const descriptor = await open(file, 'r');
    try {
      const bytes = roomFor(fs.fstatSync(descriptor).size, buffer);
      return bytes === undefined ? { unread: 'too-large' } : decode(bytes.subarray(0, await fillLater(bytes, descriptor)));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return { unread: 'unreadable' };
  }
}

/** A buffer of exactly this size, in the one at hand if it fits; undefined for a file that is too large. */
function roomFor(size: number, buffer: Buffer): Buffer | undefined {
  if (size > largestFile) return undefined;
  return size > buffer.length ? Buffer.allocUnsafe(size) : buffer.subarray(0, size);
}

/** Fills a buffer as far as the file goes, and gives how far that is. */
function fillNow(bytes: Buffer, descriptor: number): number {
  let length = 0;
  while (length < bytes.length) {
    const count = fs.readSync(descriptor, bytes, length, bytes.length - length, length);
    if (count === 0) break;
    length += count;
  }
  return length;
}

async function fillLater(bytes: Buffer, descriptor: number): Promise<number> {
  let length = 0;
  while (length < bytes.length) {
    const { bytesRead } = await read(descriptor, bytes, length, bytes.length - length, length);
    if (bytesRead === 0) break;
    length += bytesRead;
  }
  return length;
}

function decode(bytes: Buffer): FileText {
  return bytes.includes(0) ? { unread: 'binary' } : { text: bytes.toString('utf8') };
}
