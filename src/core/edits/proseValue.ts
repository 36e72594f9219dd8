import type { Part } from '../record/field.ts';
import type { FieldName } from '../record/fieldNames.ts';
import { statusIn } from '../record/statusField.ts';
import type { OpenDocument } from './document.ts';
import type { Edit } from './edit.ts';
import { linesBelow, lineEnd, lineStart, withoutLines } from './lines.ts';
import type { Ways } from './place.ts';
import { dressed, rewordings } from './wording.ts';

/** A value in prose: the stretches that state it, each on a line of its own. */
export interface ProseValue {
  readonly field: FieldName;
  readonly parts: readonly Part[];
}

/** Ways to have other items in a value that is written in prose or bullets, with its own marks and separators. */
export function writeProse(document: OpenDocument, value: ProseValue, items: readonly string[]): Ways {
  const { parts, field } = value;
  const [first, ...others] = parts;
  const [only = ''] = items;
  if (first === undefined) return [];
  if (field === 'status' || field === 'stage') return reworded(document, statedIn(document, value) ?? first, field, only);
  if (items.length === 1 && parts.length === 1) return reworded(document, first, field, only);
  if (!isListed(document.text, first)) {
    return [
      [replaced(first, dressed(first.text, joined(first.text, items))), ...others.map((part) => without(document.text, part))],
    ];
  }
  return [listed(document.text, parts, items)];
}

function reworded({ options }: OpenDocument, part: Part, field: FieldName, value: string): Ways {
  const name = field === 'stage' ? 'status' : field;
  return rewordings(name, part.text, value, options.statuses).map((text) => [replaced(part, text)]);
}

/** The line that states the status: others are quoted, or about other records. */
export function statedIn({ options }: OpenDocument, { field, parts }: ProseValue): Part | undefined {
  const stated = statusIn({ name: field, label: '', parts, source: 'section' }, options.statuses);
  return parts.find((part) => part.span.start === stated?.span.start) ?? parts.find((part) => !part.text.startsWith('>'));
}

/** Items as one value, apart as they were; one more stands within the brackets of `[Ann, Bob]`. */
export function joined(old: string, items: readonly string[]): string {
  const separator = separatorOf(old);
  const inner = /^\[([^[\]]*)\]$/.exec(old)?.[1];
  return inner !== undefined && items[0] === old ? `[${[inner, ...items.slice(1)].join(separator)}]` : items.join(separator);
}

/** The separator of a list on one line. */
function separatorOf(written: string): string {
  if (/<br\s*\/?>/i.test(written)) return /<br\s*\/?>\s*/i.exec(written)?.[0] ?? ', ';
  return written.includes(';') && !written.includes(',') ? '; ' : ', ';
}

function isListed(text: string, part: Part): boolean {
  const lead = text.slice(lineStart(text, part.span.start), part.span.start);
  return /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?:\[[ xX]\]\s+)?$/u.test(lead);
}

/** Bullets: those that differ are replaced, others added below the last one or taken out. */
function listed(text: string, parts: readonly Part[], items: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [];
  parts.forEach((part, index) => {
    const item = items[index];
    if (item === undefined) edits.push(without(text, part));
    else if (item !== part.text) edits.push(replaced(part, item));
  });
  const last = parts.at(-1);
  const more = items.slice(parts.length);
  if (last === undefined || more.length === 0) return edits;
  const lead = text.slice(lineStart(text, last.span.start), last.span.start);
  const tail = text.slice(last.span.end, lineEnd(text, last.span.end));
  return [
    ...edits,
    linesBelow(
      text,
      last.span.end,
      more.map((item) => lead + item + (/^\s+$/.test(tail) ? tail : '')),
    ),
  ];
}

function without(text: string, part: Part): Edit {
  return withoutLines(text, part.span.start, part.span.end);
}

function replaced(part: Part, text: string): Edit {
  return { span: part.span, text };
}
