import { fieldNameOf } from '../record/fieldNames.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import type { Anatomy, BodyLine } from './anatomy.ts';
import type { Customs } from './customs.ts';
import { freshValue, isOwnFact } from './freshValues.ts';
import { joinLines, type SkeletonLine } from './skeletonLines.ts';

/** What a skeleton is made by. */
export interface SkeletonPlan {
  readonly customs: Customs;
  /** A day as the log writes it. */
  readonly example: string;
  /** How headings begin: `{{number}}. {{title}}`. */
  readonly form: string;
}

/**
 * The body of a new record: title, the header's lines that most records have, and the shared headings. Values of the model give
 * way to places, or to nothing.
 */
export function bodySkeleton(model: Anatomy, plan: SkeletonPlan): string {
  const inHeader = model.lines.filter(({ inHeader }) => inHeader);
  const behind = model.lines.filter(({ inHeader }) => !inHeader);
  return joinLines([...headerLines(model, inHeader, plan), ...sectionLines(model, behind, plan)]);
}

function headerLines(model: Anatomy, lines: readonly BodyLine[], plan: SkeletonPlan): readonly SkeletonLine[] {
  return lines.map((line, at) => {
    if (line.text.trim() === '') return { kind: 'blank', text: '' };
    const text = headerLine(model, line, lines[at + 1], plan);
    return text === undefined ? { kind: 'dropped', text: '' } : { kind: kindOf(line), text };
  });
}

function headerLine(model: Anatomy, line: BodyLine, below: BodyLine | undefined, plan: SkeletonPlan): string | undefined {
  const { customs } = plan;
  if (line.isTitle) return titleLine(model, line, plan);
  if (line.heading !== undefined) return customs.hasHeading(line) ? withFresh(model, line, plan) : undefined;
  if (isRuled(line)) return line.text;
  if (isRow(line) && below !== undefined && isRuled(below) && line.text.trim().length > 0) return line.text;
  const isKept = (line.label !== undefined && customs.hasLabel(line.label)) || statesUsual(model, line, customs);
  if (line.slots.some((slot) => freshValue(slot, model, plan.example) !== ''))
    return isKept || line.label === undefined ? withFresh(model, line, plan) : undefined;
  const isOwn = isOwnFact(fieldNameOf(line.label ?? '') ?? 'kind');
  if (!isOwn && customs.hasLine(line)) return line.text;
  return isKept ? emptied(line) : undefined;
}

/** Whether the record's own status or date stands on a line, where most records state theirs. */
function statesUsual({ record: { status, date } }: Anatomy, { start, text }: BodyLine, customs: Customs): boolean {
  const isHere = (sourced: typeof date | typeof status): boolean =>
    sourced !== undefined && sourced.span.start >= start && sourced.span.start < start + text.length;
  return (isHere(status) && customs.states('status')) || (isHere(date) && customs.states('date'));
}

function sectionLines(model: Anatomy, lines: readonly BodyLine[], plan: SkeletonPlan): readonly SkeletonLine[] {
  const kept: SkeletonLine[] = [];
  let dropped = Infinity;
  let leads = false;
  for (const line of lines) {
    const { heading } = line;
    if (heading !== undefined) {
      const isKept = heading.level <= dropped && plan.customs.hasHeading(line);
      dropped = isKept ? Infinity : Math.min(dropped, heading.level);
      leads = isKept;
    }
    const text: string | undefined = dropped < Infinity ? undefined : sectionLine(model, line, leads, plan);
    const isBlank = line.text.trim() === '';
    if (!isBlank && heading === undefined) leads &&= text !== undefined;
    if (isBlank) kept.push({ kind: 'blank', text: '' });
    else kept.push(text === undefined ? { kind: 'dropped', text: '' } : { kind: kindOf(line), text });
  }
  return withCursor(
    kept,
    lines.findIndex((line, at) => kept[at]?.kind === 'heading' && !statesField(model, line)),
  );
}

/** Writing begins below the first heading that is kept and states no field, or else at the end. */
function withCursor(lines: readonly SkeletonLine[], heading: number): readonly SkeletonLine[] {
  const cursor: readonly SkeletonLine[] = [
    { kind: 'blank', text: '' },
    { kind: 'text', text: '{{cursor}}' },
  ];
  if (heading < 0) return [...lines, ...cursor];
  let end = heading + 1;
  while (lines[end]?.kind === 'text' || (end === heading + 1 && lines[end]?.kind === 'heading')) end += 1;
  return [...lines.slice(0, end), ...cursor, ...lines.slice(end)];
}

function statesField({ fields }: Anatomy, { heading }: BodyLine): boolean {
  if (heading === undefined) return false;
  return fields.some(({ parts }) => parts.some(({ span }) => span.start >= heading.start && span.start < heading.bodyTo));
}

function sectionLine(model: Anatomy, line: BodyLine, leads: boolean, plan: SkeletonPlan): string | undefined {
  if (line.heading !== undefined) return line.isTitle ? titleLine(model, line, plan) : withFresh(model, line, plan);
  if (line.slots.some((slot) => freshValue(slot, model, plan.example) !== '')) return withFresh(model, line, plan);
  return leads && plan.customs.hasLine(line) && !/^\W*(?:n\/?a|none|tbd)\W*$/i.test(line.text) ? line.text : undefined;
}

/** The heading's own marks, and the form that the log's titles have; an underline stays as it is. */
function titleLine({ record }: Anatomy, line: BodyLine, { form }: SkeletonPlan): string {
  const from = record.title.span.start - line.start;
  if (from < 0 || from >= Math.max(1, line.text.length)) return line.text;
  return line.text.slice(0, from) + form + line.text.slice(record.title.span.end - line.start);
}

function withFresh(model: Anatomy, line: BodyLine, { example }: SkeletonPlan): string {
  const edits = line.slots.map((slot): Edit => {
    const { start, end } = slot.part.span;
    const span = { start: start - line.start, end: Math.min(end - line.start, line.text.length) };
    const fresh = freshValue(slot, model, example);
    const text = isRow(line) && line.text.startsWith('  ', span.end) ? fresh.padEnd(end - start) : fresh;
    return { span, text };
  });
  const filled = applyEdits(line.text, edits);
  return isRow(line) ? filled : filled.trimEnd();
}

function emptied(line: BodyLine): string {
  if (isRow(line)) {
    const [before = '', label = '', ...cells] = line.text.split('|');
    const empty = cells.map((cell) => (cell.trim() === '' || cell.endsWith('  ') ? ' '.repeat(cell.length) : '  '));
    return line.text.startsWith('|') ? [before, label, ...empty].join('|') : line.text;
  }
  const [first] = line.slots;
  if (first !== undefined) return line.text.slice(0, first.part.span.start - line.start).trimEnd();
  const label = /^[^:：]*[:：](?:[*_]{1,3}(?=\s|$))?|^[^\n]*?[*_]{2,3}(?=\s)/u.exec(line.text);
  return (label?.[0] ?? line.text).trimEnd();
}

function isRow({ text }: BodyLine): boolean {
  return /^\s*\|/.test(text) || / \| /.test(text);
}

function isRuled({ text }: BodyLine): boolean {
  return /^[\s|:+=-]+$/.test(text) && text.includes('-') && text.includes('|');
}

function kindOf({ heading }: BodyLine): SkeletonLine['kind'] {
  return heading === undefined ? 'text' : 'heading';
}
