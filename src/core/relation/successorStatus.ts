import type { OpenDocument } from '../edits/document.ts';
import { referenceKey, referencesIn } from '../record/references.ts';
import { inEnglish, wordFor } from '../record/languages/languages.ts';
import { phrases } from '../record/statusWords.ts';
import { statusLanguage, statusPart } from './belowStatus.ts';
import type { Example } from './examples.ts';

/** What a status is to say. */
export interface Successor {
  /** As it is to be written, with its remark. */
  readonly reference: string;
  readonly part: string | undefined;
  /** How a neighbour says it in its status. */
  readonly example: Example | undefined;
}

/** The status that names a successor, beside those that it names already: "Superseded by ADR-9, ADR-12". */
export function inStatus(open: OpenDocument, successor: Successor): string {
  const old = withoutMarks(statusPart(open)?.text ?? '');
  const { reference, part } = successor;
  const status = open.record.status?.value;
  const isSuperseded = status?.phase === 'superseded';
  const fresh = freshStatus(open, old, successor);
  const end = isSuperseded ? endOfSuccessors(open, old) : undefined;
  if (end === undefined) return fresh;
  if (status?.partial === true && part === undefined) return `${fresh}; ${old.charAt(0).toLowerCase()}${old.slice(1)}`;
  return `${old.slice(0, end)}, ${reference}${old.slice(end)}`;
}

/** A text without the emphasis or quotes around all of it. */
export function withoutMarks(text: string): string {
  return /^(\*{1,3}|_{1,3}|`|"|')(?=\S)(.*\S)\1$/s.exec(text)?.[2] ?? text;
}

/** A neighbour's words, if they say nothing beside; else "Superseded by …" in the language of the status, in lower case where it was. */
function freshStatus(open: OpenDocument, old: string, { reference, part, example }: Successor): string {
  if (example !== undefined && part === undefined && isPlain(example))
    return withoutMarks(example.before + reference + example.behind);
  const words = successorWords(open, part === undefined ? 'whole' : 'part');
  const cased = /^[^\p{L}]*\p{Ll}/u.test(old) ? words : words.charAt(0).toUpperCase() + words.slice(1);
  return `${cased} ${reference}`;
}

/** "superseded by", of all or of a part, in the language of a record's status; English where that has no words for a part. */
export function successorWords(open: OpenDocument, extent: 'whole' | 'part'): string {
  const { partly, ...language } = statusLanguage(open);
  const local = language.code === inEnglish.code ? undefined : wordFor('superseded-by', language);
  if (partly === undefined || local === undefined) return extent === 'whole' ? 'superseded by' : 'partially superseded by';
  return extent === 'whole' ? local : `${partly} ${local}`;
}

/** Whether a status is no more than "superseded by" and a reference, in words without a slip of the pen. */
function isPlain({ before, behind }: Example): boolean {
  const word = /\p{L}{3,}/u.exec(before)?.[0].toLowerCase() ?? '';
  return before.length <= 40 && phrases.get(word) === 'superseded' && /^[.*_)\]"'”]{0,3}$/.test(behind);
}

/** Where the last successor that a status names ends, with the remark behind it. */
function endOfSuccessors({ record }: OpenDocument, text: string): number | undefined {
  const keys = new Set(
    record.relations.filter(({ value }) => value.type === 'superseded-by').map(({ value }) => referenceKey(value)),
  );
  const named = referencesIn({ text, span: { start: 0, end: text.length } }, 'read').filter((one) => keys.has(referenceKey(one)));
  const last = named.at(-1)?.end;
  return last === undefined ? undefined : last + (/^\s\([^()]*\)/.exec(text.slice(last))?.[0].length ?? 0);
}
