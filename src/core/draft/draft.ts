import type { LogConfiguration } from '../config/configuration.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import { relativeTo } from '../text/path.ts';
import type { DraftRequest } from './draftRequest.ts';
import { fillDraft } from './fillDraft.ts';
import { learnNaming } from './learnNaming.ts';
import { fileNameOf, firstFree, isNumbered, type Naming } from './naming.ts';
import { cleanTitle } from './title.ts';

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

/**
 * Makes the next record of a log: path, text and cursor. The title reads back as `cleanTitle(request.title)`. Where a learnt template
 * cannot be filled so that everything reads back, the record starts from the one that stands in for it.
 */
export function draftRecord(request: DraftRequest, log: LogShape): Draft {
  const { manner, text } = request.template;
  const shape = { ...log, naming: withExtension(log.naming, manner?.extension ?? '.md') };
  const { name, number } = freeName(request, shape);
  const isStated = isNumbered(shape.naming) || (manner !== undefined && log.takenNumbers.size > 0 && /\{\{number\b/.test(text));
  const place = { path: joined(request.folder, name), number: isStated ? number : undefined };
  const filled = fillDraft(request, place);
  if (filled === undefined && manner !== undefined) return draftRecord({ ...request, template: manner.otherwise }, log);
  return { ...place, ...(filled ?? { text: '', cursor: 0 }) };
}

const markdown = /\.(?:md|markdown|mdx)$/i;

// A template of Markdown makes a Markdown file, whatever the log's other files are.
function withExtension(naming: Naming, extension: string): Naming {
  const own = /\.(?:md|markdown|mdx|adoc|asciidoc|rst|txt)$/i.exec(naming)?.[0] ?? '';
  const isSame = own.toLowerCase() === extension.toLowerCase() || (markdown.test(own) && markdown.test(extension));
  return isSame ? naming : naming.slice(0, naming.length - own.length) + extension;
}

/** The first draft whose file is not there yet: whoever lists a folder may have missed some. */
export async function freeDraft(
  request: DraftRequest,
  log: LogShape,
  isThere: (path: string) => Promise<boolean>,
): Promise<Draft> {
  let [shape, draft] = [log, draftRecord(request, log)];
  while (await isThere(draft.path)) {
    shape = withTaken(shape, request.folder, draft);
    draft = draftRecord(request, shape);
  }
  return draft;
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

function joined(folder: string, name: string): string {
  const inside = folder
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/');
  return inside === '' ? name : `${inside}/${name}`;
}
