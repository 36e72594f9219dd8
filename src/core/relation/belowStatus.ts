import { refusal } from '../change/editRecord.ts';
import type { FoundField, OpenDocument } from '../edits/document.ts';
import type { EditResult } from '../edits/editFields.ts';
import { misreading } from '../edits/judge.ts';
import { lineEnd, linesBelow, lineStart } from '../edits/lines.ts';
import { meaningOf } from '../edits/meaning.ts';
import { newLabel } from '../edits/writableFields.ts';
import type { RelationType } from '../record/decisionRecord.ts';
import type { Part } from '../record/field.ts';

/** The field that states a record's status; undefined where none is stated, or by no field. */
export function statusField({ record, fields }: OpenDocument): FoundField | undefined {
  const at = record.status?.span.start;
  return fields.find(({ name, parts }) => /^sta(?:tus|ge)$/.test(name) && parts.some(({ span }) => span.start === at));
}

/** The line or value that states a record's status. */
export function statusPart(open: OpenDocument): Part | undefined {
  return statusField(open)?.parts.find(({ span }) => span.start === open.record.status?.span.start);
}

/** States a relation as a line of its own at the end of the section that states the status: "Supersedes [9. Use X](0009-use-x.md)". */
export function belowStatus(open: OpenDocument, type: RelationType, spelling: string): EditResult {
  const { text, options, outline } = open;
  const field = statusField(open);
  const last = field?.parts.at(-1);
  if (field?.dialect !== 'sections' || last === undefined) return refusal('edit-no-place', type);
  const bullet = /^\s*[-*+]\s+$/.exec(text.slice(lineStart(text, last.span.start), last.span.start))?.[0];
  const style = /^[^\p{L}]*\p{Ll}/u.test(statusPart(open)?.text ?? '') ? 'lower' : 'words';
  const line = `${bullet ?? ''}${newLabel(type, style)} ${spelling}`;
  const next = text.slice(lineEnd(text, last.span.end)).replace(/^\r?\n/, '');
  const isTight = next !== '' && !/^\r?\n/.test(next);
  const lines = [...(bullet === undefined ? [''] : []), line, ...(isTight && bullet === undefined ? [''] : [])];
  const edits = [linesBelow(text, last.span.end, lines)];
  const meaning = meaningOf(type, [spelling], outline.markup, options.statuses);
  const wrong = meaning.length === 0 ? type : misreading(open, { field: type, meaning, mode: 'add' }, edits, 'strict');
  return wrong === undefined ? { edits } : refusal('edit-misread', type, wrong);
}
