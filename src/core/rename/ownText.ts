import type { Refusal } from '../change/change.ts';
import { openDocument, recordIn, type OpenDocument } from '../edits/document.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import { factsOf, same, valuesOf } from '../edits/facts.ts';
import { lineEnd } from '../edits/lines.ts';
import { quoteOf, scalarIn } from '../edits/yamlValue.ts';
import { headingSpellings } from '../draft/title.ts';
import { isOwnNumber } from '../record/contradictions.ts';
import { readFileName } from '../record/fileName.ts';
import { plainText } from '../record/plainText.ts';
import { readDocument } from '../record/readRecord.ts';
import type { Heading } from '../record/scan.ts';
import { isSidecar } from '../record/sidecar.ts';
import { cleanTitle } from '../record/title.ts';
import type { Span } from '../text/span.ts';
import { digitsIn, digitsLike } from './digits.ts';
import { movedPath } from './moved.ts';
import type { RenamePlan } from './plan.ts';
import type { CitingFile } from './rewriting.ts';

/**
 * The edits by which a record's own file, or its sidecar, states another number or title: in its headings and in fields. They are
 * made only if the record reads afterwards as is asked for, and says everything else as before.
 */
export function ownEdits(file: CitingFile, plan: RenamePlan): readonly Edit[] | Refusal {
  const { options } = plan.request;
  const document = openDocument({ ...file, options });
  if (document === undefined || (plan.number === undefined && plan.title === undefined)) return [];
  const numbers = numberEdits(document, plan);
  for (const title of plan.title === undefined ? [''] : headingSpellings(plan.title.to)) {
    const edits = [...numbers, ...titleEdits(document, plan, title)];
    if (readsAsAsked(document, edits, plan)) return edits;
  }
  return { refused: 'rename-misread', args: [file.path] };
}

function numberEdits(document: OpenDocument, plan: RenamePlan): readonly Edit[] {
  const { number } = plan;
  if (number === undefined) return [];
  const { text, record, outline, fields } = document;
  const name = readFileName(record.path);
  const inHeadings = outline.headings.slice(0, 3).flatMap((heading) => {
    const before = heading.text.slice(0, titleIn(heading.text, record.title.value)?.start ?? identifierLength(heading));
    return digitsEdit(before, heading.span.start, plan);
  });
  const inFields = fields.flatMap((field) => {
    const span = field.parts[0]?.span;
    if (span === undefined) return [];
    const said = text.slice(span.start, span.end);
    if (isOwnNumber(field, record.kind, name) || (isSidecar(document.path) && field.name === 'id'))
      return digitsEdit(said, span.start, plan);
    if (field.name !== 'title') return [];
    return digitsEdit(said.slice(0, Math.max(0, said.lastIndexOf(record.title.value))), span.start, plan);
  });
  return [...inHeadings, ...inFields];
}

/** A heading that is no title may be nothing but the number: `ADR-0012`. */
function identifierLength({ text }: Heading): number {
  return /^\[?(?:\p{L}{2,12}[-_ #]{0,2}){0,3}\d{1,8}\]?[.:]?$/u.test(text) ? text.length : 0;
}

function digitsEdit(said: string, offset: number, { number, width }: RenamePlan): readonly Edit[] {
  const at = number === undefined ? undefined : digitsIn(said, number.from);
  if (at === undefined || number === undefined) return [];
  const written = digitsLike(said.slice(at.start, at.end), number.to, width);
  return [{ span: { start: offset + at.start, end: offset + at.end }, text: written }];
}

/** Where a heading says a title, behind the number and the like, perhaps in brackets; undefined where it says another one. */
function titleIn(heading: string, title: string): Span | undefined {
  const end = heading.length;
  for (let start = 0; start < Math.min(end, mostLead); start += 1) {
    const rest = heading.slice(start);
    if (rest.startsWith(' ')) continue;
    if (plainText(rest) === title) return { start, end };
    if (rest.startsWith('[') && rest.endsWith(']') && plainText(rest.slice(1, -1)) === title)
      return { start: start + 1, end: end - 1 };
  }
  return undefined;
}

const mostLead = 120;

function titleEdits(document: OpenDocument, { title }: RenamePlan, spelled: string): readonly Edit[] {
  if (title === undefined) return [];
  const { outline, path, record } = document;
  const name = readFileName(record.path);
  const heading = outline.headings.find(({ text }) => cleanTitle(text, name) === title.from);
  const inHeading = heading === undefined ? [] : headingEdits(document, heading, title.from, spelled);
  return path === record.path || isSidecar(path) ? [...inHeading, ...fieldEdits(document, title)] : inHeading;
}

function headingEdits({ text, outline }: OpenDocument, heading: Heading, from: string, spelled: string): readonly Edit[] {
  const said = titleIn(heading.text, from);
  if (said === undefined) return [];
  const shown = outline.markup === 'markdown' ? spelled : plainText(spelled);
  const edit = { span: { start: heading.span.start + said.start, end: heading.span.start + said.end }, text: shown };
  const length = [...heading.text.slice(0, said.start), ...shown].length;
  return heading.underlined && outline.markup === 'rst' ? [edit, ...underlines(text, heading, length)] : [edit];
}

/** In reStructuredText the lines of marks are as long as their title, or longer. */
function underlines(text: string, heading: Heading, length: number): readonly Edit[] {
  const below = text.indexOf('\n', heading.span.end) + 1;
  const above = text.lastIndexOf('\n', heading.start - 2) + 1;
  const lines = heading.start === 0 ? [below] : [above, below];
  return lines.flatMap((start) => {
    const span = { start, end: lineEnd(text, start) };
    const line = text.slice(span.start, span.end).trimEnd();
    const mark = line.charAt(0);
    if (line.length < 3 || line !== mark.repeat(line.length) || /[\p{L}\p{N}\s]/u.test(mark)) return [];
    const isExact = line.length === [...heading.text].length;
    return isExact || line.length < length ? [{ span: { start, end: start + line.length }, text: mark.repeat(length) }] : [];
  });
}

/** `title: "12. Use X"`, in its own quotes; where a line states it, in place of the old words. */
function fieldEdits(
  { text, outline, record, fields }: OpenDocument,
  { from, to }: { readonly from: string; readonly to: string },
): readonly Edit[] {
  const name = readFileName(record.path);
  const entries = outline.yaml?.entries ?? [];
  return fields.flatMap((field) => {
    const isTitle = field.name === 'title' || field.parts[0]?.span.start === record.title.span.start;
    const part = isTitle ? field.parts[0] : undefined;
    if (part === undefined || cleanTitle(part.text, name) !== from || !part.text.endsWith(from)) return [];
    const written = part.text.slice(0, part.text.length - from.length) + to;
    const scalar = entries.find(({ value }) => value?.kind === 'scalar' && value.span.start === part.span.start)?.value;
    if (scalar !== undefined)
      return [{ span: scalar.span, text: scalarIn(written, { quote: quoteOf(text, scalar), flow: 'block' }) }];
    const at = text.slice(part.span.start, part.span.end).lastIndexOf(from);
    return at < 0 ? [] : [{ span: { start: part.span.start + at, end: part.span.start + at + from.length }, text: to }];
  });
}

function readsAsAsked(document: OpenDocument, edits: readonly Edit[], plan: RenamePlan): boolean {
  const { path, text, options, record } = document;
  const after = recordIn(readDocument(movedPath(path, plan), applyEdits(text, edits), options));
  if (after === undefined) return false;
  const isTitled = record.title.source === 'file-name' || after.title.value === (plan.title?.to ?? record.title.value);
  const number = isSidecar(path) ? record.identity?.value.number : (plan.number?.to ?? record.identity?.value.number);
  if (!isTitled || (!isSidecar(path) && after.identity?.value.number !== number)) return false;
  if (contradictions(after) > contradictions(record)) return false;
  return isOtherwiseSame(record, after);
}

function contradictions({ problems }: OpenDocument['record']): number {
  return problems.filter(({ code }) => code === 'number-contradicted').length;
}

function isOtherwiseSame(before: OpenDocument['record'], after: OpenDocument['record']): boolean {
  const [old, young] = [factsOf(before), factsOf(after)];
  return ['status', 'date', 'owner', 'decision-makers', 'tags', 'risk', 'review-by'].every((subject) =>
    same(valuesOf(old, subject), valuesOf(young, subject)),
  );
}
