import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readSmallFile } from './bytes.ts';
import { createBudget, UnreadableObject } from './gitObject.ts';
import type { GitObject, ObjectId, Unreadable } from './gitObject.ts';
import { isOnNetwork } from './gitFolder.ts';
import { readLooseObject } from './looseObject.ts';
import { createObjectCache } from './objectCache.ts';
import { openPack } from './pack.ts';
import type { Pack, PackSurroundings } from './pack.ts';

/** Every object that git can find, read only. */
export interface ObjectStore {
  /** Never throws. */
  read(id: ObjectId): GitObject | Unreadable;
  close(): void;
}

/** Bytes of unpacked objects kept at hand. */
const mostCached = 48 * 1024 * 1024;
/** Bytes unpacked before a store gives up, about two seconds of work. */
const mostUnpacked = 2 * 1024 * 1024 * 1024;
const mostPacks = 1_000;
/** Git itself follows alternates five deep. */
const mostFolders = 16;
const deepestElsewhere = 50;

/** Opens the objects below `folder` (`.git/objects`) and those of its alternates. */
export function openObjects(folder: string, idBytes: number): ObjectStore {
  const folders = withAlternates(folder);
  const budget = createBudget(mostUnpacked);
  let depth = 0;
  const elsewhere = (id: ObjectId): GitObject => {
    if (depth >= deepestElsewhere) throw new UnreadableObject('corrupt');
    depth += 1;
    try {
      return find(id);
    } finally {
      depth -= 1;
    }
  };
  const around = { idBytes, budget, cache: createObjectCache(mostCached), elsewhere };
  const packs = createPacks(() => folders.flatMap((each) => packsIn(each, around)).slice(0, mostPacks));
  const loose = folders.map((each) => (id: ObjectId) => readLooseObject(each, id, budget));
  const find = (id: ObjectId): GitObject => {
    const found = firstOf([packs.read, ...loose, packs.readAgain], id);
    if (found === undefined) throw new UnreadableObject('missing');
    return found;
  };
  return {
    read: (id) => attempt(() => find(id)),
    close: packs.close,
  };
}

// Node refuses bytes that are no deflate stream, and reads beyond an end, with errors of its own.
function attempt(find: () => GitObject): GitObject | Unreadable {
  try {
    return find();
  } catch (error) {
    if (error instanceof UnreadableObject) return error.reason;
    return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'corrupt';
  }
}

type Source = (id: ObjectId) => GitObject | undefined;

/** The object from the first source that has it whole: git too goes on to the next one where a pack is damaged. */
function firstOf(sources: readonly Source[], id: ObjectId): GitObject | undefined {
  let failure: unknown;
  for (const source of sources) {
    try {
      const found = source(id);
      if (found !== undefined) return found;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return undefined;
}

interface Packs {
  readonly read: Source;
  /** Lists the packs afresh, once: while somebody repacks, an object moves to a pack that was not there before. */
  readonly readAgain: Source;
  readonly close: () => void;
}

function createPacks(open: () => Pack[]): Packs {
  let packs: Pack[] | undefined;
  let listedAgain = false;
  const close = (): void => {
    for (const pack of packs ?? []) pack.close();
    packs = undefined;
  };
  const read: Source = (id) => inPacks((packs ??= open()), id);
  const readAgain: Source = (id) => {
    if (listedAgain) return undefined;
    listedAgain = true;
    close();
    return read(id);
  };
  return { read, readAgain, close };
}

function inPacks(packs: Pack[], id: ObjectId): GitObject | undefined {
  const moveFirst =
    (pack: Pack): Source =>
    (asked) => {
      const found = pack.read(asked);
      // What is asked for next is most often in the same pack.
      if (found !== undefined && packs[0] !== pack) packs.unshift(...packs.splice(packs.indexOf(pack), 1));
      return found;
    };
  return firstOf(packs.map(moveFirst), id);
}

function packsIn(folder: string, around: PackSurroundings): readonly Pack[] {
  const packs = join(folder, 'pack');
  const indexes = namesIn(packs).filter((name) => /^pack-[0-9a-f]+\.idx$/.test(name));
  return indexes.map((name) => openPack(join(packs, name), around)).filter((pack) => pack !== undefined);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/**
 * `info/alternates` names other folders of objects, as `git clone --shared` writes them: absolute, or relative to this one.
 * They lie outside of the repository by purpose and only their objects are read, by id; a folder on a network is not asked.
 */
function withAlternates(folder: string): readonly string[] {
  const folders = [folder];
  for (const each of folders) {
    const lines =
      readSmallFile(join(each, 'info', 'alternates'), 64 * 1024)
        ?.toString('utf8')
        .split('\n') ?? [];
    for (const line of lines) {
      const path = line.replace(/\r$/, '');
      if (path === '' || path.startsWith('#') || isOnNetwork(path) || folders.length >= mostFolders) continue;
      const other = resolve(each, path);
      if (!folders.includes(other)) folders.push(other);
    }
  }
  return folders;
}
