import { lineEnd } from '../edits/lines.ts';
import { structureOf, type FoundField, type Structure } from '../edits/document.ts';
import type { Part } from '../record/field.ts';
import { normalLabel } from '../record/fieldNames.ts';
import type { Heading } from '../record/scan.ts';
import { overlap } from '../text/span.ts';
import { frontMatterEntries, type FrontMatterEntry } from './frontMatterEntries.ts';
import type { Neighbour } from './neighbours.ts';

/** A value on a line, and the field that it is of. */
export interface Slot {
  readonly field: FoundField;
  readonly part: Part;
  /** Which of the field's values it is. */
  readonly index: number;
}

/** One line of the body, without its ending. */
export interface BodyLine {
  readonly start: number;
  readonly text: string;
  /** The heading that stands on it, or whose underline it is. */
  readonly heading: Heading | undefined;
  readonly isTitle: boolean;
  /** Whether it stands in the header: above the first section that is not about the document itself. */
  readonly inHeader: boolean;
  readonly slots: readonly Slot[];
  /** The label in front of its value, known or not: `technical story`; undefined where it has none. */
  readonly label: string | undefined;
}

/** A record taken apart, line by line. */
export interface Anatomy extends Neighbour, Structure {
  readonly entries: readonly FrontMatterEntry[];
  readonly lines: readonly BodyLine[];
}

/** Takes a record apart. */
export function anatomyOf(neighbour: Neighbour): Anatomy {
  const { record, text } = neighbour;
  const structure = structureOf(record.path, text);
  const entries = frontMatterEntries(text.slice(0, structure.outline.bodyStart));
  return { ...neighbour, ...structure, entries, lines: linesOf(neighbour, structure) };
}

function linesOf({ record, text }: Neighbour, structure: Structure): readonly BodyLine[] {
  const { outline, fields } = structure;
  const slots = slotsByLine(text, fields);
  const headerEnd = endOfHeader(record.title.span.start, structure);
  const lines: BodyLine[] = [];
  const headings = outline.headings.map((heading) => ({ heading, from: blockStart(text, heading, outline.bodyStart) }));
  let next = 0;
  for (let start = outline.bodyStart; start < text.length;) {
    const end = lineEnd(text, start);
    while ((headings[next]?.heading.bodyFrom ?? Infinity) <= start && (headings[next]?.from ?? Infinity) < start) next += 1;
    const at = headings[next];
    const heading =
      at !== undefined && at.from <= start && start < Math.max(at.heading.bodyFrom, at.from + 1) ? at.heading : undefined;
    const written = text.slice(start, end);
    const isTitle = heading !== undefined && isIn(record.title.span.start, heading) && record.title.source === 'heading';
    const inHeader = start < headerEnd;
    const label = heading === undefined ? labelOf(written) : undefined;
    lines.push({ start, text: written, heading, isTitle, inHeader, slots: slots.get(start) ?? [], label });
    const newline = text.indexOf('\n', end);
    start = newline < 0 ? text.length : newline + 1;
  }
  return lines;
}

function isIn(offset: number, { start, bodyFrom, span }: Heading): boolean {
  return offset >= start && offset < Math.max(bodyFrom, span.end);
}

// An overline is a part of its heading.
function blockStart(text: string, { start, underlined }: Heading, bodyStart: number): number {
  if (!underlined || start <= bodyStart) return start;
  const above = text.lastIndexOf('\n', start - 2) + 1;
  return above >= bodyStart && /^([=\-~^"*+#`.:_'])\1{2,}\s*$/.test(text.slice(above, start - 1)) ? above : start;
}

function slotsByLine(text: string, fields: readonly FoundField[]): ReadonlyMap<number, readonly Slot[]> {
  const slots = new Map<number, Slot[]>();
  for (const field of fields) {
    if (field.dialect === 'front-matter') continue;
    for (const [index, part] of field.parts.entries()) {
      const start = text.lastIndexOf('\n', part.span.start - 1) + 1;
      const others = slots.get(start) ?? [];
      // A line behind a label may be read as its value and as a field of its own: it gives way to one place.
      if (!others.some((other) => overlap(other.part.span, part.span))) slots.set(start, [...others, { field, part, index }]);
    }
  }
  return slots;
}

/** Where the first heading stands that is neither the title nor above fields of the header. */
function endOfHeader(title: number, { outline, header }: Structure): number {
  for (const heading of outline.headings) {
    const isAbout = isIn(title, heading) || header.some(({ start }) => start >= heading.bodyFrom && start < heading.bodyTo);
    if (!isAbout) return heading.start;
  }
  return outline.text.length;
}

const labelled =
  /^[\s>]*(?:[-*+•]\s+)?(?:\|\s*)?[*_]{0,3}:?(\p{L}[^:：|*_<>`[\]\n]{0,50}?)[*_]{0,3}\s*(?:[:：](?:[*_]{1,3})?(?=\s|$)|\||[*_]{2,3}(?=\s|$))/u;

/** The label in front of a value, as a label is compared. */
export function labelOf(line: string): string | undefined {
  const label = labelled.exec(line)?.[1];
  return label === undefined ? undefined : normalLabel(label);
}
