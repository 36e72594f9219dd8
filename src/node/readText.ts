import * as fs from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Why the text of a file is not at hand. */
export type Unread = 'binary' | 'too-large' | 'unreadable';

/** One file as read: its text and how the file looked (undefined while it may still be written), or why there is no text. */
export type FileText = { readonly text: string; readonly stamp: string | undefined } | { readonly unread: Unread };

/** Takes what was read of the file at a place of the list; `unchanged` where its stamp was known. */
export type Take = (at: number, file: FileText | 'unchanged') => void;

/** What is known of the files already. */
export interface Known {
  /** The stamp of the file at a place of the list; undefined where it has to be read. */
  stampOf(at: number): string | undefined;
  /** Milliseconds since 1970, by the clock of the disk. */
  now(): number;
}

const nothingKnown: Known = { stampOf: () => undefined, now: () => Date.now() };

/** Larger files are no documents that a person wrote; they are named, not read. In bytes. */
export const largestFile = 2 * 1024 * 1024;

const readsAtOnce = 16;
const usualSize = 64 * 1024;
/** Milliseconds that a file may take on average while reading one after the other still pays. */
const quick = 0.25;
/** Milliseconds that one file counts for at most: a busy machine makes any file slow now and then. */
const hiccup = 1;
/** Milliseconds after its last change in which a file may change again without looking different. */
const settling = 2000;
/** Milliseconds of work between two turns of the event loop. */
const slice = 8;

const open = promisify(fs.open);
const read = promisify(fs.read);
const stat = promisify(fs.stat);

/**
 * Reads a file as UTF-8 and keeps a byte order mark, so that offsets fit the file. Never rejects. Bytes that are not
 * UTF-8 become U+FFFD; a file with NUL bytes (UTF-16, an image) counts as binary.
 */
export async function readText(file: string): Promise<FileText> {
  return readLater(Buffer.allocUnsafe(usualSize), file, nothingKnown.now);
}

/** The text of a file, read while everything waits: for the few that are asked for again. Undefined where there is none. */
export function readTextNow(file: string): string | undefined {
  const found = readNow(Buffer.allocUnsafe(usualSize), file, nothingKnown.now);
  return 'text' in found ? found.text : undefined;
}

/**
 * Reads files and hands each to `take` as soon as it is there, with its place among `files`; the event loop turns in between.
 * While the system answers from memory, one file after the other is quickest by far; when it has to ask a disk or a network,
 * sixteen are asked for at once. A file with the stamp that is known of it is not read. Rejects with what `take` throws, and with
 * nothing else.
 */
export async function readTexts(files: readonly string[], take: Take, known: Known = nothingKnown): Promise<void> {
  const waiting = files.entries();
  await readWhileQuick(waiting, take, known);
  await Promise.all(Array.from({ length: readsAtOnce }, () => readInTurn(waiting, take, known)));
}

async function readWhileQuick(waiting: Iterable<[number, string]>, take: Take, known: Known): Promise<void> {
  const buffer = Buffer.allocUnsafe(usualSize);
  const pause = createPause();
  let average = 0;
  for (const [at, file] of stayingOpen(waiting)) {
    const asked = performance.now();
    const found = readUnlessKnown(buffer, file, known, at);
    const now = performance.now();
    average += (Math.min(now - asked, hiccup) - average) / readsAtOnce;
    take(at, found);
    if (average > quick) return;
    await pause();
  }
}

/** A pause between pieces of work: call it after each. It returns at once until a slice of time is used up, then lets the event loop turn. */
export function createPause(): () => Promise<void> | undefined {
  let turned = performance.now();
  return () => {
    if (performance.now() - turned < slice) return undefined;
    return nextTurn().then(() => {
      turned = performance.now();
    });
  };
}

/** The same items; leaving the loop early leaves the rest of them to others. */
function stayingOpen<T>(waiting: Iterable<T>): Iterable<T> {
  const items = waiting[Symbol.iterator]();
  return { [Symbol.iterator]: () => ({ next: () => items.next() }) };
}

async function readInTurn(waiting: Iterable<[number, string]>, take: Take, known: Known): Promise<void> {
  const buffer = Buffer.allocUnsafe(usualSize);
  for (const [at, file] of waiting) {
    const stamp = known.stampOf(at);
    const unchanged = stamp !== undefined && stamp === stampOf(await stat(file).catch(() => undefined), known.now());
    take(at, unchanged ? 'unchanged' : await readLater(buffer, file, known.now));
  }
}

function readUnlessKnown(buffer: Buffer, file: string, known: Known, at: number): FileText | 'unchanged' {
  const stamp = known.stampOf(at);
  const unchanged = stamp !== undefined && stamp === stampOf(fs.statSync(file, { throwIfNoEntry: false }), known.now());
  return unchanged ? 'unchanged' : readNow(buffer, file, known.now);
}

/** Everything by which a changed file looks different; undefined for one that was changed only just now. */
function stampOf(stats: fs.Stats | undefined, now: number): string | undefined {
  if (stats === undefined || now - Math.max(stats.mtimeMs, stats.ctimeMs) < settling) return undefined;
  return `${String(stats.size)} ${String(stats.mtimeMs)} ${String(stats.ctimeMs)} ${String(stats.ino)}`;
}

function readNow(buffer: Buffer, file: string, now: Known['now']): FileText {
  try {
    const descriptor = fs.openSync(file, 'r');
    try {
      const stats = fs.fstatSync(descriptor);
      const bytes = roomFor(stats.size, buffer);
      return bytes === undefined
        ? { unread: 'too-large' }
        : decode(bytes.subarray(0, fillNow(bytes, descriptor)), stampOf(stats, now()));
    } finally {
      fs.closeSync(descriptor);
    }
  } catch {
    return { unread: 'unreadable' };
  }
}

async function readLater(buffer: Buffer, file: string, now: Known['now']): Promise<FileText> {
  try {
    const descriptor = await open(file, 'r');
    try {
      const stats = fs.fstatSync(descriptor);
      const bytes = roomFor(stats.size, buffer);
      return bytes === undefined
        ? { unread: 'too-large' }
        : decode(bytes.subarray(0, await fillLater(bytes, descriptor)), stampOf(stats, now()));
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

function decode(bytes: Buffer, stamp: string | undefined): FileText {
  return bytes.includes(0) ? { unread: 'binary' } : { text: bytes.toString('utf8'), stamp };
}
