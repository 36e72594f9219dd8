import { readDocument } from '../record/readRecord.ts';
import { overlap, type Span } from '../text/span.ts';
import { applyEdits, inverse, type Edit } from './edit.ts';
import { recordIn, type OpenDocument } from './document.ts';
import { distinct, factsOf, same, valuesOf, type Fact, type Facts, type Subject } from './facts.ts';
import type { WritableField } from './writableFields.ts';

/** What is to be true of a record afterwards. */
export interface Goal {
  readonly field: WritableField;
  /** What the field is to mean, as facts have it; empty where it is to go. */
  readonly meaning: readonly string[];
  /** `add`: beside what is there. */
  readonly mode: 'set' | 'add';
}

/** How exactly is compared. `lenient`: a new status may take with it what the old words said of other records. */
export const strictnesses = ['strict', 'lenient'] as const;

type Strictness = (typeof strictnesses)[number];

interface Readings {
  readonly before: Facts;
  readonly after: Facts;
  /** Stretches of the old text that go, and of the new text that have come. */
  readonly taken: readonly Span[];
  readonly put: readonly Span[];
}

/**
 * Reads the edited text, and gives what is not as intended: the subject whose facts differ, though nobody asked for that, or
 * the field itself. Undefined where the record states exactly what is intended and nothing else has changed. Without a goal
 * no fact at all may change.
 */
export function misreading(
  document: OpenDocument,
  goal: Goal | undefined,
  edits: readonly Edit[],
  strictness: Strictness,
): Subject | undefined {
  const { path, text, options, reading, record } = document;
  const edited = readDocument(path, applyEdits(text, edits), options);
  const now = recordIn(edited);
  if (now === undefined || edited.refused !== reading.refused) return 'record';
  if (goal?.meaning.length !== 0 && edited.evidence < reading.evidence) return 'record';
  const taken = edits.map((edit) => edit.span);
  const put = inverse(text, edits).map((edit) => edit.span);
  const readings = { before: factsOf(record), after: factsOf(now), taken, put };
  if (goal !== undefined && !isReached(goal, readings)) return goal.field;
  const subjects = new Set([...readings.before.keys(), ...readings.after.keys()]);
  for (const subject of subjects)
    if (subject !== goal?.field && !isExplained(subject, goal?.field, readings, strictness)) return subject;
  if (!same(outside(record.links, taken), outside(now.links, put))) return 'links';
  return isWorse(record.problems, now.problems) ? 'problems' : undefined;
}

/** Whether a record states already what it is to state. */
export function isReachedBy(document: OpenDocument, goal: Goal): boolean {
  const stated = valuesOf(factsOf(document.record), goal.field);
  if (goal.field === 'status') return isStatus(stated, goal.meaning);
  return goal.mode === 'add' ? goal.meaning.every((value) => stated.includes(value)) : same(stated, goal.meaning);
}

function isReached({ field, meaning, mode }: Goal, { before, after, taken, put }: Readings): boolean {
  const stated = valuesOf(after, field);
  // Without its label, a day may be read from a history or the file's name.
  if (field === 'date' && meaning.length === 0)
    return !(after.get(field) ?? []).some(({ span }) => put.some((one) => overlap(one, span)));
  if (field === 'status') return isStatus(stated, meaning);
  const kept = mode === 'add' ? valuesOf(before, field) : single.has(field) ? [] : untouched(before.get(field) ?? [], taken);
  return same(stated, distinct([...meaning, ...kept]));
}

const single: ReadonlySet<WritableField> = new Set(['date', 'risk', 'review-by', 'review-every', 'last-reviewed'] as const);

/** A remark may stay behind the new word, `Deprecated (2024-05-01)`. */
function isStatus([stated]: readonly string[], [meant]: readonly string[]): boolean {
  if (stated === undefined || meant === undefined) return stated === meant;
  const [now, wanted] = [wordsOf(stated), wordsOf(meant)];
  return now.meaning === wanted.meaning && says(now.written, wanted.written.replace(/\.$/, ''));
}

/** `accepted whole Accepted` as its meaning and its words. */
function wordsOf(fact: string): { readonly meaning: string; readonly written: string } {
  const meaning = /^\S+ \S+/.exec(fact)?.[0] ?? '';
  return { meaning, written: fact.slice(meaning.length + 1) };
}

/** Whether words stand in a text as they are, and not as the beginning of longer ones. */
function says(text: string, words: string): boolean {
  const at = text.indexOf(words);
  return at >= 0 && !/^[\p{L}\p{N}]/u.test(text.slice(at + words.length));
}

function untouched(facts: readonly Fact[], taken: readonly Span[]): string[] {
  return facts.filter(({ span }) => !taken.some((one) => overlap(one, span))).map(({ value }) => value);
}

/** Whether nothing has changed of a subject, or only what the words of a status say beside it. */
function isExplained(subject: Subject, field: WritableField | undefined, readings: Readings, strictness: Strictness): boolean {
  const { before, after, taken, put } = readings;
  const [was, is] = [valuesOf(before, subject), valuesOf(after, subject)];
  if (same(was, is)) return true;
  if (field !== 'status') return false;
  const lost = (before.get(subject) ?? []).filter(({ value }) => !is.includes(value));
  const gained = (after.get(subject) ?? []).filter(({ value }) => !was.includes(value));
  const isSaid = gained.every(({ span }) => put.some((one) => overlap(one, span)));
  const isUnsaid = lost.every(({ span }) => taken.some((one) => overlap(one, span)));
  // The end of a last call is a review day as long as nothing is decided.
  if (subject === 'review-by') return [...lost, ...gained].every(({ span }) => !taken.some((one) => overlap(one, span)));
  if (subject === 'date') return isSaid && gained.length > 0;
  const ofStatus = subject === 'superseded-by' || subject === 'amended-by';
  return isSaid && (lost.length === 0 || (isUnsaid && ofStatus && (strictness === 'lenient' || gained.length > 0)));
}

function outside(links: readonly { readonly value: string; readonly span: Span }[], spans: readonly Span[]): readonly string[] {
  return links.filter(({ span }) => !spans.some((one) => overlap(one, span))).map(({ value }) => value);
}

function isWorse(before: readonly { readonly message: string }[], after: readonly { readonly message: string }[]): boolean {
  const count = (list: typeof before, message: string): number => list.filter((one) => one.message === message).length;
  return after.some(({ message }) => count(after, message) > count(before, message));
}
