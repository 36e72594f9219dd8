import type { Source, Span } from '../text/span.ts';
import type { FieldName } from './fieldNames.ts';
import type { Line, Outline } from './outline.ts';

/** One piece of a field's value: a scalar, an item of a list, a line of a section. */
export interface Part {
  readonly text: string;
  readonly span: Span;
}

/** A field as a document states it, whatever the dialect. */
export interface Field {
  readonly name: FieldName;
  /** As written, without Markdown marks. */
  readonly label: string;
  readonly parts: readonly Part[];
  readonly source: Source;
}

/** A way to state fields. It finds every field of its own kind, in the order of the text, and nothing else. */
export interface Dialect {
  readonly name: string;
  /** `header`: the lines at the top (and the bottom) in which a document states its fields. */
  fields(outline: Outline, header: readonly Line[]): readonly Field[];
}

/** A part from a stretch of a text, without white space around it; undefined where nothing is left. */
export function partOf(text: string, start: number): Part | undefined {
  const value = text.trim();
  if (value === '') return undefined;
  const from = start + text.indexOf(value);
  return { text: value, span: { start: from, end: from + value.length } };
}

/** A field, unless it has neither a known label nor a value. */
export function fieldOf(name: FieldName, label: string, parts: readonly (Part | undefined)[], source: Source): Field {
  return { name, label, parts: parts.filter((part) => part !== undefined), source };
}
