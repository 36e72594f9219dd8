import type { Heading } from '../record/scan.ts';
import { endingAt, lineEnd, lineStart } from './lines.ts';

/** The lines of a heading that looks like another one, with the same marks. */
export function headingLike(text: string, like: Heading, label: string): readonly string[] {
  const lead = text.slice(lineStart(text, like.span.start), like.span.start);
  if (!like.underlined) return [lead + label];
  const mark = text.charAt(lineEnd(text, like.span.end) + endingAt(text, like.span.end).length);
  return [label, mark.repeat(label.length)];
}

/** Where the last line of a heading ends: the line of marks below it, where it has one. */
export function headingEnd(text: string, { span, underlined }: Heading): number {
  const end = lineEnd(text, span.end);
  return underlined ? lineEnd(text, Math.min(text.length, text.indexOf('\n', end) + 1)) : end;
}
