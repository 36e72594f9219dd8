import type { MessageKey } from '../words/messages.ts';
import type { Refusal } from '../change/change.ts';
import { fieldsPath } from '../change/editRecord.ts';
import { nameKey } from '../draft/logShape.ts';
import { oneLine, cleanTitle } from '../draft/title.ts';
import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import { mayShareSeries } from '../log/series.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { readFileName } from '../record/fileName.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { recordsMeant, targetsOf } from '../relation/targets.ts';
import { carrierOf, numberedPath, titledPath, widthOf, type Carrier } from './newPath.ts';
import { citationWords, type CitationWord } from './citationWords.ts';

/** What is asked of a record: another title, another number, or the path that its file or folder has been given. */
export type Wish = { readonly title: string } | { readonly number: number } | { readonly path: string };

/** What a renaming is planned from. */
export interface RenameRequest {
  readonly record: DecisionRecord;
  readonly index: DecisionIndex;
  readonly wish: Wish;
  readonly options: ReadingOptions;
  /** The names of all that lies beside the record's file, or beside its own folder. */
  readonly names: readonly string[];
  /** Whether a posix path inside the workspace folder is a file or folder. */
  readonly exists: (path: string) => boolean;
  /** The text of the record's file. */
  readonly text: string;
}

/** What gives way to what, all over a workspace folder. */
export interface RenamePlan {
  readonly request: RenameRequest;
  readonly log: DecisionLog;
  readonly carrier: Carrier;
  /** What moves: the record's file, or the folder that is its own, to which path. Both are the same where it stays. */
  readonly from: string;
  readonly to: string;
  /** The path of the record itself afterwards. */
  readonly path: string;
  readonly number: Replaced<number> | undefined;
  readonly title: Replaced<string> | undefined;
  /** The width in which the log writes numbers. */
  readonly width: number;
  readonly words: readonly CitationWord[];
  /** The paths of other records whose file or folder has the same name. */
  readonly namesakes: readonly string[];
  /** The records with a relation that leads to this one, or may. */
  readonly related: ReadonlySet<string>;
  /** The files in which the record's fields are written: its own, and its sidecar. */
  readonly ownPaths: readonly string[];
}

/** What was, and what is to be. */
export interface Replaced<T> {
  readonly from: T;
  readonly to: T;
}

/** Works out what a wish means: every name and number that is to be another one. A refusal says why it cannot be. */
export function planRename(request: RenameRequest): RenamePlan | Refusal {
  const { record, index, wish } = request;
  const log = index.logs.find(({ records }) => records.includes(record)) ?? { path: '.', kind: record.kind, records: [record] };
  const carrier = carrierOf(record);
  const width = widthOf(log);
  const to =
    'path' in wish
      ? wish.path
      : 'title' in wish
        ? titledPath(carrier, cleanTitle(wish.title), log)
        : numberedPath(carrier, wish.number, width);
  const refused = objection(request, log, carrier, to);
  if (refused !== undefined) return { refused: refused[0], args: refused.slice(1) };
  const number = numberWished(record, wish, carrier);
  const old = record.title.value;
  return {
    ...{ request, log, carrier, from: carrier.path, to, width, number },
    path: to + record.path.slice(carrier.path.length),
    title: 'title' in wish && cleanTitle(wish.title) !== old ? { from: old, to: cleanTitle(wish.title) } : undefined,
    words: number === undefined ? [] : citationWords(request, log, number),
    namesakes: namesakesOf(request, carrier),
    ownPaths: [record.path, fieldsPath(record)],
    related: number === undefined ? new Set() : relatedTo(request),
  };
}

type Objection = readonly [MessageKey, ...string[]];

function objection(
  { record, wish, names }: RenameRequest,
  log: DecisionLog,
  carrier: Carrier,
  to: string,
): Objection | undefined {
  if ('title' in wish && !/[\p{L}\p{N}]/u.test(oneLine(wish.title))) return ['rename-no-title'];
  if ('number' in wish) {
    const wrong = wrongNumber(record, wish.number, log);
    if (wrong !== undefined) return wrong;
  }
  if ('path' in wish || to === carrier.path) return undefined;
  const own = nameKey(`${carrier.stem}${carrier.ending}`);
  const wanted = nameKey(to.slice(carrier.folder.length));
  const isTaken = wanted !== own && names.some((name) => nameKey(name) === wanted);
  return isTaken ? ['change-exists', to] : undefined;
}

function wrongNumber(record: DecisionRecord, number: number, log: DecisionLog): Objection | undefined {
  const own = record.identity?.value.number;
  if (own === undefined) return ['rename-no-number', record.path];
  if (!Number.isSafeInteger(number) || number < 0 || number > 99_999_999) return ['rename-number-unfit', String(number)];
  const holder = log.records.find((other) => other.path !== record.path && isRival(record, other, number));
  return holder === undefined || own === number ? undefined : ['rename-number-taken', String(number), holder.path];
}

function isRival(record: DecisionRecord, other: DecisionRecord, number: number): boolean {
  return other.identity?.value.number === number && other.kind === record.kind && mayShareSeries(record.path, other.path);
}

function numberWished(record: DecisionRecord, wish: Wish, { path }: Carrier): Replaced<number> | undefined {
  const from = record.identity?.value.number;
  if (from === undefined || 'title' in wish) return undefined;
  const to = 'number' in wish ? wish.number : numberOf(wish.path, path, record);
  return to === undefined || to === from ? undefined : { from, to };
}

/** The number that a new name gives; a name without one says nothing. */
function numberOf(path: string, from: string, record: DecisionRecord): number | undefined {
  if (record.identity?.source !== 'file-name') return undefined;
  return readFileName(path + record.path.slice(from.length)).number;
}

function namesakesOf({ record, index }: RenameRequest, { stem }: Carrier): readonly string[] {
  return index.logs
    .flatMap(({ records }) => records)
    .filter((other) => other.path !== record.path && carrierOf(other).stem === stem)
    .map(({ path }) => path);
}

function relatedTo({ record, index }: RenameRequest): ReadonlySet<string> {
  const targets = targetsOf(index);
  const related = new Set<string>();
  for (const other of index.logs.flatMap(({ records }) => records))
    for (const { value, path } of other.relations)
      if (recordsMeant(value, other, targets).some((one) => one.path === record.path)) related.add(path ?? other.path);
  return related;
}
