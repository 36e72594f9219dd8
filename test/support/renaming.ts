import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../src/core/config/readConfiguration.ts';
import { applyEdits } from '../../src/core/edits/edit.ts';
import { assemble } from '../../src/core/log/assemble.ts';
import type { DecisionIndex } from '../../src/core/log/decisionIndex.ts';
import { isCandidate } from '../../src/core/log/discover.ts';
import { isInOwnFolder } from '../../src/core/record/fileName.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { movedPath } from '../../src/core/rename/moved.ts';
import { planRename, type RenamePlan, type Wish } from '../../src/core/rename/plan.ts';
import { renamer, type Renaming } from '../../src/core/rename/rename.ts';
import { say } from '../../src/core/words/messages.ts';

/** Files by path. */
export type Files = Readonly<Record<string, string>>;

/** The index of files that are only in memory. */
export function indexOf(files: Files): DecisionIndex {
  const readings = Object.entries(files)
    .filter(([path]) => isCandidate(path))
    .map(([path, text]) => [path, readDocument(path, text, options)] as const);
  return assemble({ readings: new Map(readings), configuration: defaultConfiguration, declaredFolders: [] });
}

const options = { statuses: new Map() };

/** What was planned, what it makes of the files, and what it leaves to a person. */
export interface Renamed extends Renaming {
  readonly plan: RenamePlan;
  readonly files: Files;
}

/** Renames a record of files in memory; the reason in words where it is refused. */
export function rename(files: Files, path: string, wish: Wish, index: DecisionIndex = indexOf(files)): Renamed | string {
  const record = index.logs.flatMap(({ records }) => records).find((one) => one.path === path);
  assert.ok(record !== undefined, `${path} is no record`);
  const carrier = isInOwnFolder(path) ? path.slice(0, path.lastIndexOf('/')) : path;
  const folder = carrier.slice(0, carrier.lastIndexOf('/') + 1);
  const beside = Object.keys(files).filter((one) => one.startsWith(folder));
  const names = [...new Set(beside.map((one) => one.slice(folder.length).split('/')[0] ?? ''))];
  const exists = (one: string): boolean => one in files || Object.keys(files).some((other) => other.startsWith(`${one}/`));
  const plan = planRename({ record, index, wish, options, names, exists, text: files[path] ?? '' });
  if ('refused' in plan) return say(plan.refused, ...plan.args);
  const renaming = renamer(plan);
  for (const [one, text] of Object.entries(files)) renaming.read({ path: one, text });
  const done = renaming.done();
  if ('refused' in done) return say(done.refused, ...done.args);
  return { plan, ...done, files: changed(files, plan, done) };
}

function changed(files: Files, plan: RenamePlan, { change }: Renaming): Files {
  const edits = new Map(change.files.flatMap((file) => (file.kind === 'edit' ? [[file.path, file.edits] as const] : [])));
  return Object.fromEntries(
    Object.entries(files).map(([path, text]) => [movedPath(path, plan), applyEdits(text, edits.get(path) ?? [])]),
  );
}
