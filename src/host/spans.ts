import { Range } from 'vscode';
import type { Span } from '../core/text/span.ts';
import { positionIn } from '../core/text/lines.ts';

/** The editor's range of a span, by the offsets at which the lines of its text begin. */
export function rangeOf(span: Span, lines: readonly number[]): Range {
  const start = positionIn(lines, span.start);
  const end = positionIn(lines, span.end);
  return new Range(start.line - 1, start.column - 1, end.line - 1, end.column - 1);
}
