import type { Refusal } from '../change/change.ts';
import type { DraftRequest } from './draftRequest.ts';
import { readDocument } from '../record/readRecord.ts';
import { draftedRecord, takenApart, type SidecarText } from './besideSidecar.ts';
import { fillDraft, type DraftPlace } from './fillDraft.ts';
import { freeName } from './freeName.ts';
import { withTaken, type LogShape } from './logShape.ts';
import { isNumbered, type Naming } from './naming.ts';

/** A document that is not written yet. */
export interface Draft {
  /** Posix path inside the workspace folder. */
  readonly path: string;
  readonly text: string;
  /** The file beside it that states its fields, in a log that has such. */
  readonly sidecar?: SidecarText | undefined;
  /** UTF-16 offset where writing begins. */
  readonly cursor: number;
  /** The number in its name; undefined in a log without numbers. */
  readonly number: number | undefined;
}

/**
 * Makes the next record of a log: path, text and cursor. The title reads back as `cleanTitle(request.title)`. Where a learnt template
 * cannot be filled so that everything reads back, the record starts from the one that stands in for it. Refused where nobody but a
 * person knows its number, and where the number given is no free one.
 */
export function draftRecord(request: DraftRequest, log: LogShape): Draft | Refusal {
  const { manner, text } = request.template;
  const shape = { ...log, naming: withExtension(log.naming, manner?.extension ?? '.md') };
  const isStated = isNumbered(shape.naming) || (manner !== undefined && log.takenNumbers.size > 0 && /\{\{number\b/.test(text));
  const named = freeName(request, shape, isStated ? 'numbered' : 'unnumbered');
  if ('refused' in named) return named;
  const place = { path: joined(request.folder, named.name), number: named.number };
  const filled = filledFiles(request, place);
  if (filled === undefined && manner !== undefined) return draftRecord({ ...request, template: manner.otherwise }, log);
  return { ...place, ...(filled ?? { text: '', cursor: 0 }) };
}

/** The filled template, its fields in a file of their own where the log has them there: both must read back as one record. */
function filledFiles(request: DraftRequest, place: DraftPlace): Pick<Draft, 'text' | 'cursor' | 'sidecar'> | undefined {
  const filled = fillDraft(request, place);
  const name = request.template.manner?.sidecar;
  if (filled === undefined || name === undefined) return filled;
  const files = takenApart(place.path, filled, name);
  if (files === undefined) return undefined;
  const options = { statuses: request.statuses ?? new Map() };
  const [one, two] = [readDocument(place.path, filled.text, options).record, draftedRecord({ ...place, ...files }, options)];
  const isSame =
    two?.title.value === one?.title.value &&
    two?.status?.value.phase === one?.status?.value.phase &&
    two?.date?.value === one?.date?.value &&
    two?.identity?.value.number === one?.identity?.value.number;
  return isSame ? files : undefined;
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
): Promise<Draft | Refusal> {
  let [shape, draft] = [log, draftRecord(request, log)];
  while (!('refused' in draft) && (await isThere(draft.path))) {
    shape = withTaken(shape, request.folder, request.number === undefined ? draft : { ...draft, number: undefined });
    draft = draftRecord(request, shape);
  }
  return draft;
}

function joined(folder: string, name: string): string {
  const inside = folder
    .split(/[\\/]/)
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
    .join('/');
  return inside === '' ? name : `${inside}/${name}`;
}
