import type { Edit } from '../edits/edit.ts';
import { lineStarts, positionIn, type Position } from '../text/lines.ts';
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

/** The places of a file that are unclear, each with its line. */
export function unclearIn(
  { path, text }: CitingFile,
  spans: readonly Span[],
  insteadOf: (span: Span) => string | undefined,
): readonly Unclear[] {
  const starts = lineStarts(text);
  return spans.map((span) => ({
    path,
    span,
    at: positionIn(starts, span.start),
    instead: insteadOf(span),
    text: lineAround(text, span),
  }));
}

function lineAround(text: string, { start, end }: Span): string {
  const before = text.slice(Math.max(0, start - mostLine), start);
  const behind = text.slice(start, end + mostLine);
  const newline = behind.indexOf('\n');
  return (before.slice(before.lastIndexOf('\n') + 1) + (newline < 0 ? behind : behind.slice(0, newline))).trim();
}

/** Whether a span lies inside one of several; made once for many questions. */
export function insideAny(spans: readonly Span[]): (span: Span) => boolean {
  const starts: number[] = [];
  /** How far the spans reach that begin there or before. */
  const reach: number[] = [];
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    starts.push(start);
    reach.push(Math.max(end, reach.at(-1) ?? 0));
  }
  return ({ start, end }) => start >= (starts[0] ?? Infinity) && (reach[positionIn(starts, start).line - 1] ?? 0) >= end;
}

const mostLine = 100;
