import { refusal } from '../change/editRecord.ts';
import type { FoundField, OpenDocument } from '../edits/document.ts';
import type { Edit } from '../edits/edit.ts';
import type { EditResult } from '../edits/editFields.ts';
import { factsOf, relationFact, valuesOf } from '../edits/facts.ts';
import { misreading } from '../edits/judge.ts';
import { lineEnd, linesBelow, lineStart, withoutParagraph } from '../edits/lines.ts';
import { meaningOf } from '../edits/meaning.ts';
import { proseLanguage } from '../edits/language.ts';
import { newLabel } from '../edits/writableFields.ts';
import type { Relation, RelationType } from '../record/decisionRecord.ts';
import type { Part } from '../record/field.ts';
import type { Language } from '../record/languages/language.ts';
import { inEnglish } from '../record/languages/languages.ts';
import { phraseAtStart } from '../record/statusPhrase.ts';
import { isEnglishPhrase } from '../record/statusWords.ts';
import type { Sourced } from '../text/span.ts';

/** The field that states a record's status; undefined where none is stated, or by no field. */
export function statusField({ record, fields }: OpenDocument): FoundField | undefined {
  const at = record.status?.span.start;
  return fields.find(({ name, parts }) => /^sta(?:tus|ge)$/.test(name) && parts.some(({ span }) => span.start === at));
}

/** The line or value that states a record's status. */
export function statusPart(open: OpenDocument): Part | undefined {
  return statusField(open)?.parts.find(({ span }) => span.start === open.record.status?.span.start);
}

/** The language that a status is said in: that of the labels around it, but for English words, which teams keep beside labels of their own. */
export function statusLanguage(open: OpenDocument): Language {
  const said = statusPart(open)?.text ?? '';
  const phrase = phraseAtStart(said, open.options.statuses);
  if (phrase === undefined || isEnglishPhrase(said.slice(phrase.start, phrase.end).toLowerCase())) return inEnglish;
  return proseLanguage(open);
}

/** States a relation as a line of its own at the end of the section that states the status: "Supersedes [9. Use X](0009-use-x.md)". */
export function belowStatus(open: OpenDocument, type: RelationType, spelling: string): EditResult {
  const { text, options, outline } = open;
  const field = statusField(open);
  const last = field?.parts.at(-1);
  if (field?.dialect !== 'sections' || last === undefined) return refusal('edit-no-place', type);
  const bullet = /^\s*[-*+]\s+$/.exec(text.slice(lineStart(text, last.span.start), last.span.start))?.[0];
  const style = /^[^\p{L}]*\p{Ll}/u.test(statusPart(open)?.text ?? '') ? 'lower' : 'words';
  const meaning = meaningOf(type, [spelling], outline.markup, options.statuses);
  if (meaning.length === 0) return refusal('edit-misread', type, type);
  // Not every label is a verb that is read in the middle of a text; the English ones are.
  const verbs = new Set([statusLanguage(open), inEnglish].map((language) => newLabel(type, style, language)));
  const ways = [...verbs].map((verb) => [atEndOf(text, last, bullet, `${verb} ${spelling}`)]);
  const wrong = ways.map((edits) => misreading(open, { field: type, meaning, mode: 'add' }, edits, 'strict'));
  const edits = ways[wrong.indexOf(undefined)];
  return edits === undefined ? refusal('edit-misread', type, wrong.at(-1) ?? type) : { edits };
}

/** Takes the line out by which the section of the status states a relation, and which states nothing else. */
export function withoutLineBelowStatus(open: OpenDocument, { value, span }: Sourced<Relation>): EditResult {
  const part = statusField(open)?.parts.find((one) => one.span.start <= span.start && span.end <= one.span.end);
  if (part === undefined || part === statusPart(open)) return refusal('edit-no-place', value.type);
  const edits = [withoutParagraph(open.text, part.span.start, part.span.end)];
  const meaning = valuesOf(factsOf(open.record), value.type).filter((one) => one !== relationFact(value));
  const wrong = misreading(open, { field: value.type, meaning, mode: 'set' }, edits, 'strict');
  return wrong === undefined ? { edits } : refusal('edit-misread', value.type, wrong);
}

/** A line below the last one of a section, as a bullet or a paragraph of its own. */
function atEndOf(text: string, { span }: Part, bullet: string | undefined, line: string): Edit {
  if (bullet !== undefined) return linesBelow(text, span.end, [bullet + line]);
  const next = text.slice(lineEnd(text, span.end)).replace(/^\r?\n/, '');
  const isTight = next !== '' && !/^\r?\n/.test(next);
  return linesBelow(text, span.end, ['', line, ...(isTight ? [''] : [])]);
}
