import { readFile as readWithCallback, stat as statWithCallback } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { promisify } from 'node:util';

/** Why the text of a file is not at hand. */
export type Unread = 'binary' | 'too-large' | 'unreadable';

/** One file as read: its text, or why there is none. */
export type FileText = { readonly text: string } | { readonly unread: Unread };

/** Larger files are no documents that a person wrote; they are named, not read. In bytes. */
export const largestFile = 2 * 1024 * 1024;

const readsAtOnce = 16;

// `node:fs/promises` goes through a FileHandle for each file and takes twice the time on thousands of small ones.
const readFile = promisify(readWithCallback);
const stat = promisify(statWithCallback);
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * Reads a file as UTF-8 and keeps a byte order mark, so that offsets fit the file. Never rejects. Bytes that are not
 * UTF-8 become U+FFFD; a file with NUL bytes (UTF-16, an image) counts as binary.
 */
export async function readText(file: string): Promise<FileText> {
  try {
    return await readBytes(file);
  } catch {
    return { unread: 'unreadable' };
  }
}

/**
 * Reads files, sixteen at once, and gives them in the order asked for: what the consumer does with one is done before
 * it gets the next, so the work never piles up behind the disk.
 */
export async function* readTexts<T>(items: Iterable<T>, fileOf: (item: T) => string): AsyncGenerator<readonly [T, FileText]> {
  const reading: (readonly [T, Promise<FileText>])[] = [];
  for (const item of items) {
    reading.push([item, readText(fileOf(item))]);
    if (reading.length < readsAtOnce) continue;
    for (const [first, text] of reading.splice(0, 1)) yield [first, await text];
  }
  for (const [item, text] of reading) yield [item, await text];
}

/**
 * A pause between pieces of work: call it after each piece. It returns at once until `slice` milliseconds have gone by
 * since the event loop last turned, then lets it turn.
 */
export function createPause(slice: number): () => Promise<void> {
  let turned = performance.now();
  return async () => {
    if (performance.now() - turned < slice) return;
    await nextTurn();
    turned = performance.now();
  };
}

async function readBytes(file: string): Promise<FileText> {
  const { size } = await stat(file);
  return size > largestFile ? { unread: 'too-large' } : decode(await readFile(file));
}

function decode(bytes: Buffer): FileText {
  return bytes.includes(0) ? { unread: 'binary' } : { text: utf8.decode(bytes) };
}
