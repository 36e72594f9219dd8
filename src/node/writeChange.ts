import { chmod, link, lstat, mkdir, open, readFile, realpath, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Change, FileChange } from '../core/change/change.ts';
import { applyEdits } from '../core/edits/edit.ts';
import type { MessageKey } from '../core/words/messages.ts';
import { isThere, namesIn } from './folders.ts';
import { clearForgotten, unfinishedBeside } from './unfinished.ts';

/** Why a change was not made, or not wholly: `written` names the files that were changed before. */
export interface Unwritten {
  readonly refused: MessageKey;
  readonly path: string;
  readonly written: readonly string[];
}

/**
 * Makes a change on disk; undefined when all is done. Every file is looked at before the first one is written. Each is put in
 * place as a whole: whoever is stopped in the middle leaves a file as it was or as it was to be. What changed meanwhile, is
 * read-only, exists already or lies outside of `root` is left alone.
 */
export async function writeChange(root: string, { files }: Change): Promise<Unwritten | undefined> {
  const written: string[] = [];
  for (const file of files) {
    const refused = await objection(root, file);
    if (refused !== undefined) return { refused, path: file.path, written };
  }
  for (const folder of await foldersOf(root, files)) await clearForgotten(folder);
  for (const file of files) {
    const refused = await writeOne(root, file);
    if (refused !== undefined) return { refused, path: file.path, written };
    written.push(file.path);
  }
  return undefined;
}

/** The folders that files are written in: that of a link is where it leads. */
async function foldersOf(root: string, files: readonly FileChange[]): Promise<ReadonlySet<string>> {
  const paths = files.filter(({ kind }) => kind !== 'rename').map(({ path }) => join(root, path));
  return new Set(await Promise.all(paths.map(async (path) => dirname(await realpath(path).catch(() => path)))));
}

async function objection(root: string, file: FileChange): Promise<MessageKey | undefined> {
  const path = join(root, file.path);
  const leads = file.kind === 'rename' ? [path, join(root, file.to)] : [path];
  for (const one of leads) if (!(await isInside(root, one))) return 'change-outside';
  if (file.kind === 'create') return (await isThere(path)) ? 'change-exists' : undefined;
  if (await isReadOnly(path)) return 'change-read-only';
  if (file.kind === 'rename') return (await isTaken(path, join(root, file.to))) ? 'change-exists' : undefined;
  return objectionTo(path, file.before);
}

/** Only the very bytes that were read are edited: what is no UTF-8 would not come out as it went in. */
async function objectionTo(path: string, before: string): Promise<MessageKey | undefined> {
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes?.toString('utf8') !== before) return 'change-underneath';
  return Buffer.from(before).equals(bytes) ? undefined : 'change-not-utf8';
}

async function writeOne(root: string, file: FileChange): Promise<MessageKey | undefined> {
  const path = join(root, file.path);
  if (file.kind === 'edit') return replace(await realpath(path), file);
  const target = file.kind === 'create' ? path : join(root, file.to);
  await mkdir(dirname(target), { recursive: true });
  return file.kind === 'create' ? create(path, file.text) : move(path, target);
}

/** The new text is written beside the file and put in its place, once more only if the file is still what it was. */
async function replace(path: string, { before, edits }: FileChange & { kind: 'edit' }): Promise<MessageKey | undefined> {
  const { mode } = await stat(path);
  const unfinished = await writeBeside(path, applyEdits(before, edits), mode);
  // What a person's files usually have is not what this one has. Some file systems know no permissions.
  await chmod(unfinished, mode & 0o7777).catch(() => undefined);
  if ((await objectionTo(path, before)) !== undefined) {
    await rm(unfinished, { force: true });
    return 'change-underneath';
  }
  await rename(unfinished, path);
  return undefined;
}

/** A hard link appears with its whole text at once, and never in the place of another file. */
async function create(path: string, text: string): Promise<MessageKey | undefined> {
  const unfinished = await writeBeside(path, text, 0o666);
  try {
    return await linkNew(unfinished, path);
  } finally {
    await rm(unfinished, { force: true });
  }
}

async function linkNew(from: string, to: string): Promise<MessageKey | undefined> {
  try {
    await link(from, to);
    return undefined;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return 'change-exists';
  }
  // Some file systems have no hard links.
  if (await isThere(to)) return 'change-exists';
  await rename(from, to);
  return undefined;
}

async function move(from: string, to: string): Promise<MessageKey | undefined> {
  if (await isTaken(from, to)) return 'change-exists';
  const isFile = (await lstat(from)).isFile();
  if (!isFile || isSpelledAnew(from, to)) {
    await rename(from, to);
    return undefined;
  }
  const refused = await linkNew(from, to);
  if (refused === undefined) await unlink(from).catch(() => undefined);
  return refused;
}

async function writeBeside(path: string, text: string, mode: number): Promise<string> {
  const unfinished = unfinishedBeside(path);
  const handle = await open(unfinished, 'wx', mode);
  await written(handle, text).catch(async (error: unknown) => {
    await rm(unfinished, { force: true });
    throw error;
  });
  return unfinished;
}

async function written(handle: FileHandle, text: string): Promise<void> {
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The file that a path leads to, or the nearest folder that is there, must be inside the root: a link may lead out. */
async function isInside(root: string, path: string): Promise<boolean> {
  const top = await realpath(root);
  for (let folder = path; ; folder = dirname(folder)) {
    const real = await realpath(folder).catch(() => undefined);
    if (real === undefined && dirname(folder) !== folder) continue;
    const away = relative(top, real ?? folder);
    return away !== '..' && !away.startsWith(`..${sep}`) && !isAbsolute(away);
  }
}

/** Whether nobody may write a file, by its permissions; false where there is none. */
export async function isReadOnly(path: string): Promise<boolean> {
  return stat(path).then(
    ({ mode }) => (mode & 0o222) === 0,
    () => false,
  );
}

/**
 * What is found under the new name is the file itself where case does not count: then its folder lists the old name alone. One that
 * cannot be listed tells nothing.
 */
async function isTaken(from: string, to: string): Promise<boolean> {
  if (!(await isThere(to))) return false;
  const names = await namesIn(dirname(to));
  return !isSpelledAnew(from, to) || !names.includes(basename(from)) || names.includes(basename(to));
}

/** `Use-X.md` → `use-x.md`: one name, where a file system takes no notice of case, or of how accents are composed. */
function isSpelledAnew(from: string, to: string): boolean {
  return dirname(from) === dirname(to) && plainName(from) === plainName(to);
}

function plainName(path: string): string {
  return basename(path).normalize('NFC').toLowerCase();
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}
