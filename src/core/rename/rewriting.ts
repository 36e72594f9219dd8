import type { Edit } from '../edits/edit.ts';
import { positionAt, type Position } from '../text/lines.ts';
import type { Span } from '../text/span.ts';

/** A file whose mentions of a record are looked for. */
export interface CitingFile {
  /** Posix path inside the workspace folder, before anything is renamed. */
  readonly path: string;
  readonly text: string;
}

/** A place that may mean the record, or another one: a person has to look. */
export interface Unclear {
  readonly path: string;
  readonly span: Span;
  /** Where the span begins. */
  readonly at: Position;
  /** What would stand there if it means the record; undefined where that cannot be told. */
  readonly instead: string | undefined;
  /** The line that it stands in, without blanks around it. */
  readonly text: string;
}

/** What one way of looking finds in a file. */
export interface Found {
  readonly edits: readonly Edit[];
  readonly unclear: readonly Span[];
  /** Stretches that are understood, changed or not: no other way of looking is to read anything into them. */
  readonly settled: readonly Span[];
  /** Texts of links that lead elsewhere: what they cite may be this record, or what they lead to. */
  readonly doubtful: readonly Span[];
}

/** The text with some stretches blanked out by a character that belongs to no word and no path. */
export function without(text: string, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + '\0'.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

/** A place that is unclear, with its line. */
export function unclearIn({ path, text }: CitingFile, span: Span, instead: string | undefined): Unclear {
  const start = text.lastIndexOf('\n', span.start - 1) + 1;
  const end = text.indexOf('\n', span.start);
  const line = text.slice(Math.max(start, span.start - mostLine), Math.min(end < 0 ? text.length : end, span.end + mostLine));
  return { path, span, at: positionAt(text, span.start), instead, text: line.trim() };
}

const mostLine = 100;
