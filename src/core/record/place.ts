import type { Sourced, Span } from '../text/span.ts';

/** A stretch of one file: where a problem is shown. */
export interface Place {
  /** Posix path inside the workspace folder. */
  readonly path: string;
  readonly span: Span;
}

/** Where a value of a record stands: in the record's own file, or in the sidecar that states it. */
export function placeOf(record: { readonly path: string }, { path, span }: Pick<Sourced<unknown>, 'path' | 'span'>): Place {
  return { path: path ?? record.path, span };
}
