import type { Span } from '../text/span.ts';

/** A change of a text: the characters of a span give way to others. Everything else stays as it is, byte by byte. */
export interface Edit {
  /** UTF-16 offsets into the text before any edit of the same list is made. */
  readonly span: Span;
  readonly text: string;
}

/**
 * The text with all edits made. Throws a RangeError where they overlap or reach out of the text: such a list is a mistake of the
 * program, never of a person. Insertions at one place follow each other as they do in the list.
 */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const edit of sorted(edits)) {
    const { start, end } = edit.span;
    if (start < at || end < start || end > text.length)
      throw new RangeError(`edit ${start}–${end} overlaps, or is not in the text`);
    result += text.slice(at, start) + edit.text;
    at = end;
  }
  return result + text.slice(at);
}

/** The edits that lead back from the edited text to `text`. */
export function inverse(text: string, edits: readonly Edit[]): readonly Edit[] {
  let moved = 0;
  return sorted(edits).map((edit) => {
    const start = edit.span.start + moved;
    moved += edit.text.length - (edit.span.end - edit.span.start);
    return { span: { start, end: start + edit.text.length }, text: text.slice(edit.span.start, edit.span.end) };
  });
}

/** The edits in the order of the text. */
export function sorted(edits: readonly Edit[]): readonly Edit[] {
  return edits.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An edit that puts a text at an offset. */
export function insertion(at: number, text: string): Edit {
  return { span: { start: at, end: at }, text };
}

/** An edit that takes a stretch out. */
export function deletion(start: number, end: number): Edit {
  return { span: { start, end }, text: '' };
}

/** The edits in the order of the text, without those that change nothing; deletions that meet are one. */
export function withoutIdle(text: string, edits: readonly Edit[]): readonly Edit[] {
  const kept: Edit[] = [];
  for (const edit of sorted(edits)) {
    const { start, end } = edit.span;
    const before = kept.at(-1);
    if (text.slice(start, end) === edit.text) continue;
    if (before !== undefined && before.text === '' && edit.text === '' && before.span.end >= start)
      kept[kept.length - 1] = deletionOf(text, before.span.start, Math.max(before.span.end, end));
    else kept.push(edit);
  }
  return kept;
}

/** Whole lines at the end of a text without a final newline take the line ending above them along. */
function deletionOf(text: string, start: number, end: number): Edit {
  if (end < text.length || text.endsWith('\n') || text.charAt(start - 1) !== '\n') return deletion(start, end);
  return deletion(text.charAt(start - 2) === '\r' ? start - 2 : start - 1, end);
}

/** Whether two edits of a list touch the same characters: such a list cannot be applied. */
export function collide(edits: readonly Edit[]): boolean {
  const list = sorted(edits);
  return list.some((edit, index) => edit.span.start < (list[index - 1]?.span.end ?? 0));
}
