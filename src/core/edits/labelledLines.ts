import type { Part } from '../record/field.ts';
import { fieldsOfLines } from '../record/dialects/headerLines.ts';
import { mayState } from '../record/header.ts';
import { readLabel, type Label } from '../record/label.ts';
import type { Line } from '../record/outline.ts';

/** A label at the top of a document, on its line, with the value that the reader finds. */
export interface LabelledLine {
  readonly line: Line;
  readonly label: Label;
  /** Offsets into the line. */
  readonly labelAt: number;
  /** Bullet or quotation marks in front of the first label of the line. */
  readonly marker: string;
  readonly parts: readonly Part[];
  /** Where on the line the label before it ends its value; undefined for the first. */
  readonly behind: number | undefined;
}

const mostOnOneLine = 8;

/** The labels of a header in the order of the text, as the reader takes them. */
export function labelledLines(header: readonly Line[]): readonly LabelledLine[] {
  const found = header.flatMap(labelsOf);
  const fields = fieldsOfLines(header);
  return found.length === fields.length ? found.map((one, index) => ({ ...one, parts: fields[index]?.parts ?? [] })) : [];
}

function labelsOf(line: Line): LabelledLine[] {
  if (line.kind !== 'prose' || !mayState(line.text) || /^\s*\|/.test(line.text)) return [];
  const marker = /^[\s>]*(?:([-*+•])\s+)?/u.exec(line.text)?.[0] ?? '';
  const found: LabelledLine[] = [];
  let at = marker.length;
  for (let count = 0; count < mostOnOneLine; count += 1) {
    const label = readLabel(line.text, at);
    if (label === undefined) break;
    found.push({ line, label, labelAt: at, marker, parts: [], behind: found.at(-1)?.label.valueEnd });
    at = label.next ?? line.text.length;
  }
  return found;
}
