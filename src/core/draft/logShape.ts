import type { LogConfiguration } from '../config/configuration.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import { takenNumbers, type TakenNumbers } from '../log/takenNumbers.ts';
import { relativeTo } from '../text/path.ts';
import { learnNaming } from './learnNaming.ts';
import { learnNumbering, type Numbering } from './learnNumbering.ts';
import type { Naming } from './naming.ts';

/** What a log already holds: how its files are named and numbered, and what is taken. Names are relative to the folder, see `nameKey`. */
export interface LogShape {
  readonly naming: Naming;
  readonly numbering: Numbering;
  readonly takenNumbers: ReadonlySet<number>;
  readonly takenNames: ReadonlySet<string>;
  /** Who has which number, as far as that is known. */
  readonly holders: TakenNumbers;
}

/**
 * Learns the shape of a log from its records and from every file name of its folder (base names, or workspace paths).
 * Configured naming wins; an empty log is named `NNNN-slug.md`.
 */
export function shapeOf(
  log: DecisionLog | undefined,
  configured: LogConfiguration | undefined,
  fileNames: readonly string[],
): LogShape {
  const inLog = (path: string): string => relativeTo(log?.path ?? '.', path);
  const recordNames = (log?.records ?? []).map((record) => inLog(record.path));
  const names = [...new Set([...recordNames, ...fileNames.map(inLog)])];
  const learned = learnNaming(recordNames.length > 0 ? recordNames : names);
  const stated = (log?.records ?? []).map((record) => record.identity?.value.number).filter((number) => number !== undefined);
  return {
    naming: configured?.naming ?? learned.naming,
    numbering: hasWidth(configured?.naming) ? 'consecutive' : learnNumbering(stated.length > 0 ? stated : learned.numbers),
    takenNumbers: new Set([...stated, ...learnNaming(names).numbers]),
    takenNames: new Set(names.map(nameKey)),
    holders: log === undefined ? new Map() : takenNumbers(log, []),
  };
}

// `{number:4}` in `.docket.yaml`: the team has said that its records are counted.
function hasWidth(naming: Naming | undefined): boolean {
  return /\{(?:number|id):\d+\}/.test(naming ?? '');
}

/** How names are compared: file systems that ignore case or composition must not see two equal ones. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** The shape of a log whose next record also keeps clear of the numbers on other branches. */
export function withBranches(shape: LogShape, taken: TakenNumbers): LogShape {
  const holders = taken.size === 0 ? shape.holders : taken;
  return { ...shape, takenNumbers: new Set([...shape.takenNumbers, ...taken.keys()]), holders };
}

/** The shape of the log after a draft has been written to it, or was found to be there already. */
export function withTaken(log: LogShape, folder: string, draft: TakenPlace): LogShape {
  const numbers = draft.number === undefined ? [] : [draft.number];
  return {
    ...log,
    takenNumbers: new Set([...log.takenNumbers, ...numbers]),
    takenNames: new Set([...log.takenNames, nameKey(relativeTo(folder, draft.path))]),
  };
}

interface TakenPlace {
  readonly path: string;
  readonly number: number | undefined;
}
