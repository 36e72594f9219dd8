import type { ChangeResult, FileChange, TextOf } from '../change/change.ts';
import { applyEdits } from '../edits/edit.ts';
import { allRecords } from '../log/assemble.ts';
import type { DecisionIndex, DecisionLog } from '../log/decisionIndex.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { relationFacts } from '../relation/facts.ts';
import { filesToRelate, supersede } from '../relation/supersede.ts';
import { resolveTarget } from '../relation/targets.ts';
import { pathIn } from '../text/path.ts';
import { draftedRecord } from './besideSidecar.ts';
import type { Draft } from './draft.ts';
import { indexNames, rowEdits } from './indexRow.ts';

/** A draft that is to be a file, and what it is among. */
export interface RecordToCreate {
  readonly draft: Draft;
  /** The folder of its log. */
  readonly folder: string;
  /** Ids (`0003`) or workspace paths of the records that it replaces. */
  readonly supersedes: readonly string[];
  /** Which part of them, in a few words; undefined: all. The draft itself then names none of them. */
  readonly part?: string | undefined;
  readonly index: DecisionIndex;
  readonly options: ReadingOptions;
}

/** What a draft itself names of what it replaces: what is no record here. To the others `createRecord` relates it, as their log does. */
export function namedInDraft(
  { supersedes, part }: Pick<RecordToCreate, 'supersedes' | 'part'>,
  index: DecisionIndex,
): readonly string[] {
  const paths = new Set(allRecords(index).map(({ path }) => path));
  return part === undefined ? supersedes.filter((name) => !paths.has(name)) : [];
}

/** Where the cursor goes in a draft that names by now what it replaces. */
export function cursorIn(text: string, { text: drafted, cursor }: Pick<Draft, 'text' | 'cursor'>): number {
  const rest = drafted.slice(cursor);
  return text.endsWith(rest) ? text.length - rest.length : cursor;
}

/** The files whose texts are needed to create a record: those that may list it, and those that it is related to. */
export function filesToCreate(creation: RecordToCreate): readonly string[] {
  const { folder, options } = creation;
  const listing = indexNames.map((name) => pathIn(folder, name));
  const { newer, older, index } = withDraft(creation);
  if (newer === undefined || older.length === 0) return listing;
  const facts = relationFacts(index, options);
  return [...listing, ...older.flatMap((target) => filesToRelate({ record: newer, type: 'supersedes', target }, facts))];
}

/**
 * Makes a draft a file, lists it where the log lists all its records, and lets the records that it replaces say so. Names that no
 * record has are only stated.
 */
export function createRecord(creation: RecordToCreate, textOf: TextOf): ChangeResult {
  const { newer, older, index } = withDraft(creation);
  const texts = filesOf(creation.draft);
  if (newer === undefined) return { change: { files: created(texts) } };
  const facts = relationFacts(index, creation.options);
  const others: FileChange[] = [];
  for (const record of older) {
    const now: TextOf = (file) => texts.get(file) ?? textOf(file);
    const result = supersede({ older: record, newer, part: creation.part }, facts, now);
    if ('refused' in result) return result;
    for (const file of result.change.files) {
      const text = texts.get(file.path);
      if (file.kind === 'edit' && text !== undefined) texts.set(file.path, applyEdits(text, file.edits));
      else others.push(file);
    }
  }
  const log = creation.index.logs.find((one) => one.path === creation.folder);
  const listed = log === undefined ? [] : listing(log, newer, textOf);
  return { change: { files: [...created(texts), ...others, ...listed] } };
}

/** The texts of a draft, by path: the document, and what states its fields beside it. */
function filesOf({ path, text, sidecar }: Draft): Map<string, string> {
  return new Map([[path, text], ...(sidecar === undefined ? [] : [[sidecar.path, sidecar.text] as const])]);
}

function created(texts: ReadonlyMap<string, string>): readonly FileChange[] {
  return [...texts].map(([path, text]) => ({ kind: 'create', path, text }));
}

/** The index with the draft in it, as what refers to it will find it. */
function withDraft({ draft, folder, supersedes, index, options }: RecordToCreate): {
  readonly newer: DecisionRecord | undefined;
  readonly older: readonly DecisionRecord[];
  readonly index: DecisionIndex;
} {
  const newer = draftedRecord(draft, options);
  if (newer === undefined || supersedes.length === 0) return { newer, older: [], index };
  const own = index.logs.find(({ path }) => path === folder) ?? { path: folder, kind: newer.kind, records: [] };
  const others = index.logs.filter((log) => log.path !== own.path);
  const whole = { ...index, logs: [...others, { ...own, records: [...own.records, newer] }] };
  const { targets } = relationFacts(whole, options);
  const meant = supersedes.map((name) => targets.paths.get(name) ?? resolveTarget({ target: name }, newer, targets));
  const older = meant.filter((record) => record !== undefined && record.path !== newer.path);
  return { newer, older: [...new Set(older.filter((record) => record !== undefined))], index: whole };
}

function listing(log: DecisionLog, record: DecisionRecord, textOf: TextOf): readonly FileChange[] {
  const changes = indexNames.flatMap((name): FileChange[] => {
    const path = pathIn(log.path, name);
    const before = textOf(path);
    const edits = before === undefined ? [] : rowEdits({ path, text: before }, log, record);
    return before === undefined || edits.length === 0 ? [] : [{ kind: 'edit', path, before, edits }];
  });
  // A file system that ignores case gives one index under several names.
  return changes.slice(0, 1);
}
