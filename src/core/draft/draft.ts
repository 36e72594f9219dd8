import type { LogConfiguration } from '../config/configuration.ts';
import type { Day } from '../day/day.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { Kind, Risk } from '../record/decisionRecord.ts';
import { readDocument } from '../record/readRecord.ts';
import { learnNaming } from './learnNaming.ts';
import { fileNameOf, firstFree, isNumbered, type Naming } from './naming.ts';
import { linksFrom, referencesFrom } from './references.ts';
import { slugOf } from './slug.ts';
import { fillTemplate, type FilledTemplate, type PlaceValues, type Template } from './template.ts';
import { cleanTitle, headingSpellings, oneLine } from './title.ts';
import { withPlaces } from './withPlaces.ts';

/** What somebody asks for when making a new record. */
export interface DraftRequest {
  readonly kind: Kind;
  readonly template: Template;
  readonly title: string;
  /** Posix folder inside the workspace folder; `.` for its root. */
  readonly folder: string;
  readonly today: Day;
  readonly owner: string | undefined;
  /** Who writes it; without it the owner. */
  readonly author?: string | undefined;
  readonly reviewBy: Day | undefined;
  readonly risk: Risk | undefined;
  /** Ids (`0003`) or workspace paths of the records that this one replaces. */
  readonly supersedes: readonly string[];
  /** The first status; without it what documents of the kind begin with: `proposed`, `draft`, `open`. */
  readonly status?: string | undefined;
  readonly decisionMakers?: readonly string[] | undefined;
  /** The roles that sign a record of this risk, from `approvals` of `.docket.yaml`. */
  readonly council?: readonly string[] | undefined;
}

/** A document that is not written yet. */
export interface Draft {
  /** Posix path inside the workspace folder. */
  readonly path: string;
  readonly text: string;
  /** UTF-16 offset where writing begins. */
  readonly cursor: number;
  /** The number in its name; undefined in a log without numbers. */
  readonly number: number | undefined;
}

/** What a log already holds: how its files are named, and what is taken. Names are relative to the folder, see `nameKey`. */
export interface LogShape {
  readonly naming: Naming;
  readonly takenNumbers: ReadonlySet<number>;
  readonly takenNames: ReadonlySet<string>;
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
    takenNumbers: new Set([...stated, ...learnNaming(names).numbers]),
    takenNames: new Set(names.map(nameKey)),
  };
}

/** How names are compared: file systems that ignore case or composition must not see two equal ones. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().normalize('NFC');
}

/** Makes the next record of a log: path, text and cursor. The title reads back as `cleanTitle(request.title)`. */
export function draftRecord(request: DraftRequest, log: LogShape): Draft {
  const numbered = isNumbered(log.naming);
  const { name, number } = freeName(request, log);
  const shown = numbered ? number : undefined;
  const path = joined(request.folder, name);
  return { path, number: shown, ...filledFor(request, path, shown) };
}

// The plainest heading that our own reader reads back as the title that was asked for.
function filledFor(request: DraftRequest, path: string, number: number | undefined): FilledTemplate {
  const title = cleanTitle(request.title);
  const template = withPlaces(request.template.text);
  const inFrontMatter = valuesOf(request, number, referencesFrom(path, request.supersedes));
  const references = linksFrom(path, request.supersedes);
  let filled: FilledTemplate = { text: '', cursor: 0 };
  for (const heading of headingSpellings(title)) {
    filled = fillTemplate(template, { ...inFrontMatter, title }, { ...inFrontMatter, title: heading, supersedes: references });
    const read = readDocument(path, filled.text, { statuses: new Map() }).record?.title;
    if (read?.value === title && read.source !== 'file-name') break;
  }
  return filled;
}

/** The next try, where a file of the draft's name or number turned out to exist already. */
export function nextDraft(request: DraftRequest, log: LogShape, refused: Draft): Draft {
  return draftRecord(request, withTaken(log, request.folder, refused));
}

/** The shape of the log after a draft has been written to it, or was found to be there already. */
export function withTaken(log: LogShape, folder: string, draft: Draft): LogShape {
  const numbers = draft.number === undefined ? [] : [draft.number];
  return {
    naming: log.naming,
    takenNumbers: new Set([...log.takenNumbers, ...numbers]),
    takenNames: new Set([...log.takenNames, nameKey(relativeTo(folder, draft.path))]),
  };
}

function freeName(request: DraftRequest, log: LogShape): { name: string; number: number } {
  const numbered = isNumbered(log.naming);
  const title = cleanTitle(request.title);
  let number = firstFree(log.takenNumbers);
  for (let copy = 1; ; copy += 1) {
    const name = fileNameOf(log.naming, { title, number, today: request.today, copy: numbered ? 1 : copy });
    if (!log.takenNames.has(nameKey(name))) return { name, number };
    number += 1;
  }
}

function valuesOf(request: DraftRequest, number: number | undefined, supersedes: readonly string[]): PlaceValues {
  return {
    number: number === undefined ? '' : String(number),
    slug: slugOf(cleanTitle(request.title)),
    kind: request.kind,
    date: request.today,
    year: request.today.slice(0, 4),
    author: oneLine(request.author ?? request.owner ?? ''),
    owner: oneLine(request.owner ?? ''),
    status: oneLine(request.status ?? '') || firstStatus(request.kind),
    'review-by': request.reviewBy ?? '',
    risk: request.risk ?? '',
    'decision-makers': (request.decisionMakers ?? []).map(oneLine),
    council: (request.council ?? (request.risk === 'high' ? ['product', 'security', 'operations'] : [])).map(oneLine),
    supersedes,
  };
}

function firstStatus(kind: Kind): string {
  return firstStatuses.get(kind) ?? 'proposed';
}

const firstStatuses: ReadonlyMap<Kind, string> = new Map([
  ['design-doc', 'draft'],
  ['tech-debt', 'open'],
  ['incident-review', 'draft'],
]);

function joined(folder: string, name: string): string {
  const inside = folder
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/');
  return inside === '' ? name : `${inside}/${name}`;
}

function relativeTo(folder: string, path: string): string {
  return folder !== '.' && path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
}
