/** A stretch of a text in UTF-16 code units: `start` is inside, `end` is just past it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two stretches share a character. */
export function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Where in a document a value was stated. */
export type Source =
  'front-matter' | 'section' | 'bullet' | 'bold-line' | 'plain-line' | 'table' | 'heading' | 'file-name' | 'sidecar';

/** A value with the very characters that state it. A value from the file name has an empty span at 0. */
export interface Sourced<T> {
  readonly value: T;
  readonly span: Span;
  readonly source: Source;
  /** The file that the span is in, where that is not the record's own: the sidecar. */
  readonly path?: string;
}
