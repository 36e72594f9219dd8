import { window, type ProgressLocation } from 'vscode';
import { movedPath } from '../core/rename/moved.ts';
import type { RenamePlan } from '../core/rename/plan.ts';
import { renamer, type Renaming } from '../core/rename/rename.ts';
import { entryIdentifier } from '../core/view/entry.ts';
import { readCitingFiles } from './citingFiles.ts';
import type { Chosen } from './recordArgument.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** Looks through every file that may mention a record before it is renamed; undefined where the person has stopped it. */
export async function readRenaming(
  { entry, view }: Chosen,
  plan: RenamePlan,
  location: ProgressLocation,
): Promise<Renaming | undefined> {
  return read({ entry, view }, plan, location, (path) => path);
}

/** The same after its file or folder was renamed: what has a new path is read there, and changed there. */
export async function readRenamed(
  { entry, view }: Chosen,
  plan: RenamePlan,
  location: ProgressLocation,
): Promise<Renaming | undefined> {
  const renaming = await read({ entry, view }, plan, location, (path) => movedPath(path, { from: plan.to, to: plan.from }));
  if (renaming === undefined) return undefined;
  const now = <T extends { readonly path: string }>(one: T): T => ({ ...one, path: movedPath(one.path, plan) });
  return { change: { files: renaming.change.files.map(now) }, unclear: renaming.unclear.map(now) };
}

async function read(
  { entry, view }: Chosen,
  plan: RenamePlan,
  location: ProgressLocation,
  pathBefore: (path: string) => string,
): Promise<Renaming | undefined> {
  const { read: look, done } = renamer(plan);
  const title = words.say('rename.reading', entryIdentifier(entry));
  const isRead = await window.withProgress({ location, title, cancellable: true }, (progress, token) =>
    readCitingFiles(view.folder, ({ path, text }) => look({ path: pathBefore(path), text }), { progress, token }),
  );
  const result = isRead ? done() : undefined;
  if (result !== undefined && 'refused' in result) throw new UserError(words.say(result.refused, ...result.args));
  return result;
}
