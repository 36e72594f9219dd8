import type { FieldName } from '../record/fieldNames.ts';
import type { Span } from '../text/span.ts';
import type { Edit } from './edit.ts';
import type { OpenDocument } from './document.ts';
import type { WritableField } from './writableFields.ts';

/** Several ways to make one change, the one that looks most like the team's first. The reader says which of them holds. */
export type Ways = readonly (readonly Edit[])[];

/** A place in which a document states a field, or has a label for it. */
export interface Place {
  readonly field: FieldName;
  /** As written. */
  readonly label: string;
  /** From the label to the end of the value. */
  readonly span: Span;
  /** What is written there, item by item. */
  readonly items: readonly string[];
  /** Ways to have these items there instead. */
  readonly write: (items: readonly string[]) => Ways;
  /** Ways to state the items beside what is written, where that cannot be replaced. */
  readonly insert?: (items: readonly string[]) => Ways;
  /** Ways to take the field out, label and all. */
  readonly remove: () => Ways;
}

/** What knows how one dialect is written. */
export interface Writer {
  /** The names of the reader's dialects that it writes. */
  readonly dialects: readonly string[];
  readonly places: (document: OpenDocument) => readonly Place[];
  /** Ways to state a field that the document does not have yet; none where it has no room for it in this dialect. */
  readonly add: (document: OpenDocument, field: WritableField, items: readonly string[]) => Ways;
}
