import assert from 'node:assert/strict';
import type { ChangeResult } from '../../../src/core/change/change.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { relationFacts } from '../../../src/core/relation/facts.ts';
import { filesToRelate, supersede } from '../../../src/core/relation/supersede.ts';
import { indexOf, recordOf, type Files } from '../../support/aRepository.ts';

/** How records are read here. */
export const options = { statuses: new Map() };
/** The record that is superseded, and the one that supersedes it. */
export const older = 'docs/adr/0003-use-mysql.md';
/** See `older`. */
export const newer = 'docs/adr/0012-use-postgres.md';

/** Files by path. */
export function files(...texts: readonly (readonly [string, string])[]): Files {
  return new Map(texts);
}

/** What becomes of the files. */
export function after(before: Files, result: ChangeResult): Files {
  if ('refused' in result) assert.fail(`refused: ${result.refused} ${result.args.join(', ')}`);
  const now = new Map(before);
  for (const file of result.change.files) {
    assert.ok(file.kind === 'edit');
    const edited = applyEdits(file.before, file.edits);
    assert.equal(applyEdits(edited, inverse(file.before, file.edits)), file.before);
    now.set(file.path, edited);
  }
  return now;
}

/** The files after one record superseded another; only files may be read that were named before. */
export function superseding(before: Files, part?: string, pair: readonly [string, string] = [older, newer]): Files {
  const facts = relationFacts(indexOf(before), options);
  const [one, other] = pair.map((path) => recordOf(facts.index, path));
  assert.ok(one !== undefined && other !== undefined);
  const wanted = new Set(filesToRelate({ record: one, type: 'superseded-by', target: other }, facts));
  const textOf = (path: string): string | undefined => (wanted.has(path) ? before.get(path) : assert.fail(`${path} is read`));
  return after(before, supersede({ older: one, newer: other, part }, facts, textOf));
}

/** Both texts afterwards; a second time must change nothing. */
export function check(before: Files, [old, young]: readonly [string, string], part?: string): void {
  const once = superseding(before, part);
  assert.deepEqual([once.get(older), once.get(newer)], [old, young]);
  assert.deepEqual(superseding(once, part), once, 'twice is not once');
}

/** A record with its status in a section. */
export const nygard = (title: string, status: string): string =>
  `# ${title}\n\nDate: 2020-01-01\n\n## Status\n\n${status}\n\n## Context\n\nText.\n`;
/** A record with these lines below its title. */
export const bullets = (title: string, lines: string): string => `# ${title}\n\n${lines}\n\n## Context\n\nText.\n`;
/** A record with this front matter. */
export const yaml = (title: string, lines: string): string => `---\n${lines}\n---\n\n# ${title}\n\nText.\n`;
