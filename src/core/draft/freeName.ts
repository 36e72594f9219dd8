import type { Refusal } from '../change/change.ts';
import { refusal } from '../change/editRecord.ts';
import { mayShareSeries } from '../log/series.ts';
import type { DraftRequest } from './draftRequest.ts';
import { nameKey, type LogShape } from './logShape.ts';
import { fileNameOf, firstFree, isNumbered, numberIn } from './naming.ts';
import { cleanTitle } from './title.ts';

/** The name of a draft's file, relative to its folder, and its number. */
export interface DraftName {
  readonly name: string;
  /** Undefined where a record of this log has none. */
  readonly number: number | undefined;
}

/** Whether a draft says its number, in its name or in its text. */
export type Numbered = 'numbered' | 'unnumbered';

/**
 * A free name: with the number that was given, or with the next one where the log counts. Refused where the one given is taken or
 * has no place, and where nobody but a person knows it.
 */
export function freeName(request: DraftRequest, log: LogShape, numbered: Numbered): DraftName | Refusal {
  if (request.number !== undefined) return givenName(request, log, numbered, request.number);
  if (numbered === 'numbered' && log.numbering === 'assigned') {
    return refusal('new-number-needed', request.folder, newestNumbers(log));
  }
  const inName = isNumbered(log.naming);
  let number = firstFree(log.takenNumbers);
  for (let copy = 1; ; copy += 1) {
    const name = nameOf(request, log, number, inName ? 1 : copy);
    if (!log.takenNames.has(nameKey(name))) return { name, number: numbered === 'numbered' ? number : undefined };
    number += 1;
  }
}

/** The highest numbers of a log as its names have them: `3980, 3984`. */
export function newestNumbers({ takenNumbers, naming }: LogShape): string {
  const newest = [...takenNumbers].sort((a, b) => a - b).slice(-2);
  return newest.map((number) => numberIn(naming, number) ?? String(number)).join(', ');
}

/** Longer ones are not read as numbers. */
const mostDigits = 7;

function givenName(request: DraftRequest, log: LogShape, numbered: Numbered, written: string): DraftName | Refusal {
  if (!new RegExp(`^\\s*\\d{1,${String(mostDigits)}}\\s*$`).test(written)) return refusal('rename-number-unfit', written);
  if (numbered === 'unnumbered') return refusal('new-number-unused', request.folder);
  const number = Number(written);
  const inName = isNumbered(log.naming);
  for (let copy = 1; ; copy += 1) {
    const name = nameOf(request, log, number, inName ? 1 : copy);
    const refused = takenBy(number, name, request.folder, log);
    if (refused !== undefined) return refused;
    if (!log.takenNames.has(nameKey(name))) return { name, number };
    if (inName) return refusal('new-name-taken', name, request.folder);
  }
}

function nameOf({ title, today }: DraftRequest, { naming }: LogShape, number: number, copy: number): string {
  return fileNameOf(naming, { title: cleanTitle(title), number, today, copy });
}

/** Who has a number. Drafts that wait for theirs are all called `0000`, and two series of one folder may both have a 7. */
function takenBy(number: number, name: string, folder: string, log: LogShape): Refusal | undefined {
  if (number === 0 || !log.takenNumbers.has(number)) return undefined;
  const known = log.holders.get(number);
  if (known === undefined) return refusal('new-number-taken', String(number), folder);
  const holder = known.find(({ path }) => mayShareSeries(path, name));
  if (holder === undefined) return undefined;
  const [branch] = holder.branches;
  return holder.isHere || branch === undefined
    ? refusal('rename-number-taken', String(number), holder.path)
    : refusal('new-number-on-branch', String(number), branch, holder.path);
}
