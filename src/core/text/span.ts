/** A stretch of a text in UTF-16 code units: `start` is inside, `end` is just past it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where in a document a value was stated. */
export type Source = 'front-matter' | 'section' | 'bullet' | 'bold-line' | 'plain-line' | 'table' | 'heading' | 'file-name';

/** A value with the very characters that state it. A value from the file name has an empty span at 0. */
export interface Sourced<T> {
  readonly value: T;
  readonly span: Span;
  readonly source: Source;
}

/** One replacement in a text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap, in any order. Returns the new text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let result = '';
  let from = 0;
  for (const edit of ordered) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}
