import { applyEdits, type Edit } from '../edits/edit.ts';
import { setField, type EditResult } from '../edits/editFields.ts';
import type { WritableField } from '../edits/writableFields.ts';
import { markupOf, outlineOf } from '../record/outline.ts';
import type { ReadingOptions } from '../record/reading.ts';
import { readDocument } from '../record/readRecord.ts';
import { baseName, stemOf } from '../text/path.ts';
import { recordFolderOf } from '../log/recordFolder.ts';
import type { DraftRequest } from './draftRequest.ts';
import { linksFrom, referencesFrom } from './references.ts';
import { readsBack, type Intended } from './readsBack.ts';
import { slugOf } from './slug.ts';
import { fillTemplate, type FilledTemplate, type PlaceValues } from './template.ts';
import { cleanTitle, headingSpellings, oneLine } from './title.ts';
import { withPlaces } from './withPlaces.ts';

/** Where a draft goes, and the number that is in its text. */
export interface DraftPlace {
  readonly path: string;
  readonly number: number | undefined;
}

/**
 * The text of a draft, with the plainest heading that our own reader reads back as the title that was asked for. A learnt template
 * that cannot be filled so that everything reads back gives nothing.
 */
export function fillDraft(request: DraftRequest, place: DraftPlace): FilledTemplate | undefined {
  const title = cleanTitle(request.title);
  const { manner, text } = request.template;
  const template = manner === undefined ? withPlaces(text) : text;
  const inFrontMatter = valuesOf(request, place, referencesFrom(place.path, request.supersedes));
  const references = linksFrom(place.path, request.supersedes);
  let filled: FilledTemplate | undefined;
  for (const heading of headingSpellings(title)) {
    const spelt = { ...inFrontMatter, title: heading, supersedes: references };
    filled = fillTemplate(template, { ...inFrontMatter, title }, spelt);
    if (manner === undefined) {
      const read = readDocument(place.path, filled.text, options(request)).record?.title;
      if (read?.value === title && read.source !== 'file-name') return filled;
    } else {
      const finished = finishedDraft(request, place, filled);
      if (finished !== undefined) return finished;
    }
  }
  return manner === undefined ? filled : undefined;
}

/** A draft in the log's manner: underlines as long as titles, what was asked for stated, and the log's line endings. */
function finishedDraft(request: DraftRequest, { path, number }: DraftPlace, filled: FilledTemplate): FilledTemplate | undefined {
  const { text: template, manner } = request.template;
  const stated = withAsked(request, path, edited(filled, underlineEdits(path, filled.text)));
  if (stated === undefined) return undefined;
  const intended: Intended = {
    title: cleanTitle(request.title),
    number,
    status: template.includes('{{status}}') ? statusOf(request) : request.status,
    date: /\{\{date(?::[^{}]*)?\}\}/.test(template) ? request.today : undefined,
  };
  if (!readsBack(path, stated.text, intended, options(request))) return undefined;
  return manner?.lineEnding === '\r\n' ? withCarriageReturns(stated) : stated;
}

/** States what was asked for and has no place in the template, in the draft's own dialect; undefined where that cannot be done. */
function withAsked(request: DraftRequest, path: string, filled: FilledTemplate): FilledTemplate | undefined {
  let result = filled;
  for (const [field, items] of asked(request, path)) {
    const document = { path, text: result.text, options: options(request) };
    const done = items.length === 0 ? [] : firstDone(items.map((spelt) => setField(document, field, spelt)));
    if (done === undefined) return undefined;
    result = edited(result, done);
  }
  return result;
}

type Spellings = readonly (readonly string[])[];

function asked(request: DraftRequest, path: string): readonly (readonly [WritableField, Spellings])[] {
  const one = (value: string | undefined): Spellings => (value === undefined || value === '' ? [] : [[oneLine(value)]]);
  const { supersedes, decisionMakers = [] } = request;
  const relations = supersedes.length === 0 ? [] : [linksFrom(path, supersedes), referencesFrom(path, supersedes)];
  return [
    ['status', one(request.status)],
    ['owner', one(request.owner)],
    ['decision-makers', decisionMakers.length === 0 ? [] : [decisionMakers]],
    ['review-by', one(request.reviewBy)],
    ['risk', one(request.risk)],
    ['supersedes', relations],
  ];
}

function firstDone(results: readonly EditResult[]): readonly Edit[] | undefined {
  for (const result of results) if ('edits' in result) return result.edits;
  return undefined;
}

/** In reStructuredText a title with a shorter line below it is none. */
function underlineEdits(path: string, text: string): readonly Edit[] {
  const [title] = outlineOf(text, markupOf(path, text)).headings;
  if (title?.underlined !== true) return [];
  const width = [...title.text].reduce((sum, character) => sum + (/[\u1100-\u115F\u2E80-\uFFDC]/u.test(character) ? 2 : 1), 0);
  const lines = [...text.slice(0, title.bodyFrom).matchAll(/^([=\-~^"*+#`.:_'])\1{2,}$/gm)];
  return lines.map((match) => ({
    span: { start: match.index, end: match.index + match[0].length },
    text: (match[1] ?? '=').repeat(Math.max(3, width)),
  }));
}

function edited(filled: FilledTemplate, edits: readonly Edit[]): FilledTemplate {
  const before = edits.filter(({ span }) => span.end <= filled.cursor);
  const moved = before.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { text: applyEdits(filled.text, edits), cursor: filled.cursor + moved };
}

function withCarriageReturns({ text, cursor }: FilledTemplate): FilledTemplate {
  const above = text.slice(0, cursor).split('\n').length - 1;
  return { text: text.replaceAll('\n', '\r\n'), cursor: cursor + above };
}

function options({ statuses }: DraftRequest): ReadingOptions {
  return { statuses: statuses ?? new Map() };
}

function statusOf(request: DraftRequest): string {
  return oneLine(request.status ?? '') || (request.template.manner?.status ?? firstStatuses.get(request.kind) ?? 'proposed');
}

const firstStatuses: ReadonlyMap<string, string> = new Map([
  ['design-doc', 'draft'],
  ['tech-debt', 'open'],
  ['incident-review', 'draft'],
]);

function valuesOf(request: DraftRequest, { path, number }: DraftPlace, supersedes: readonly string[]): PlaceValues {
  const owner = request.owner ?? request.usual?.owner ?? '';
  return {
    number: number === undefined ? '' : String(number),
    slug: slugOf(cleanTitle(request.title)),
    file: stemOf(path),
    folder: baseName(recordFolderOf(path)),
    kind: request.kind,
    date: request.today,
    year: request.today.slice(0, 4),
    author: oneLine(request.author ?? owner),
    owner: oneLine(owner),
    status: statusOf(request),
    'review-by': request.reviewBy ?? request.usual?.reviewBy ?? '',
    risk: request.risk ?? '',
    'decision-makers': (request.decisionMakers ?? []).map(oneLine),
    council: (request.council ?? (request.risk === 'high' ? ['product', 'security', 'operations'] : [])).map(oneLine),
    supersedes,
  };
}
