import type { OpenDocument } from '../edits/document.ts';
import type { Edit } from '../edits/edit.ts';
import { checklistItems } from '../record/checklists.ts';
import { linesIn, type Line, type Outline } from '../record/outline.ts';
import type { Heading } from '../record/scan.ts';
import { overlap, type Span } from '../text/span.ts';

/** A field that Docket does not know, in the header: the label stays. `Technical story: …` */
const labelled = /^(\s*(?:[-*+]\s+)?(?:\*\*|__)?[\p{L}][\p{L}\p{N} /_-]{0,40}(?:\*\*|__)?:(?:\*\*|__)?)\s*\S/u;

/** The edits that untick every box of a task list. */
export function untick({ outline }: OpenDocument): readonly Edit[] {
  return linesIn(outline, outline.bodyStart, outline.text.length).flatMap(({ text, start, kind }) => {
    const box = kind === 'prose' ? /^\s*(?:[-*+]|\d{1,3}[.)])\s+\[(?=[xX]\]\s)/.exec(text) : null;
    return box === null ? [] : [{ span: { start: start + box[0].length, end: start + box[0].length + 1 }, text: ' ' }];
  });
}

/**
 * The edits that leave only headings, fields and guidance: comments stay, and so do the items of checklists, unticked. What stands
 * under a heading that is a field of its own is left to `fieldEdits`, as is every line of the header that states one.
 */
export function withoutText(document: OpenDocument): readonly Edit[] {
  const { outline, fields } = document;
  const stating = fields.flatMap(({ parts }) => parts.map(({ span }) => span));
  const inHeader = new Set(document.header.map(({ start }) => start));
  const first = outline.headings[0]?.start ?? outline.text.length;
  const above = { bodyFrom: Math.min(first, behindToml(outline)), bodyTo: first };
  const guidance = guidanceIn(outline);
  return [above, ...outline.headings].flatMap(({ bodyFrom, bodyTo }: Pick<Heading, 'bodyFrom' | 'bodyTo'>) => {
    const lines = linesIn(outline, bodyFrom, bodyTo);
    const isStated = (line: Line): boolean => holdsAny(line, stating) || (inHeader.has(line.start) && isFieldLine(line));
    if (lines.some(isStated)) return lines.flatMap((line) => headerEdits(line, stating));
    return [bodyEdit({ start: bodyFrom, end: bodyTo }, guidance)];
  });
}

/** TOML front matter belongs to the body for everyone but its own dialect. */
function behindToml({ text, bodyStart }: Outline): number {
  const block = /^\+\+\+[ \t]*\r?\n[\s\S]*?\n\+\+\+[ \t]*(?:\r?\n|$)/.exec(text.slice(bodyStart));
  return bodyStart + (block?.[0].length ?? 0);
}

function headerEdits(line: Line, stating: readonly Span[]): readonly Edit[] {
  if (line.kind === 'blank' || holdsAny(line, stating) || /^\s*[|<]/.test(line.text)) return [];
  const label = labelled.exec(line.text)?.[1];
  if (label !== undefined) return [{ span: { start: line.start + label.length, end: line.end }, text: '' }];
  return isFieldLine(line) || line.kind === 'rule' ? [] : [{ span: { start: line.start, end: line.end }, text: '' }];
}

/** A label without a value yet. */
function isFieldLine({ text }: Line): boolean {
  return /[:：](?:\*\*|__)?\s*$/u.test(text) && text.length < 60;
}

function holdsAny(line: Line, spans: readonly Span[]): boolean {
  return spans.some((span) => overlap(span, line));
}

/** A stretch that stays, in the words in which it does. */
interface Guidance {
  readonly span: Span;
  readonly text: string;
}

/** The comments, and the items of checklists, unticked. Assumptions are the record's own. */
function guidanceIn(outline: Outline): readonly Guidance[] {
  const comments = outline.comments.map((span) => ({ span, text: outline.text.slice(span.start, span.end) }));
  const items = checklistItems(outline)
    .filter(({ topic }) => topic !== 'assumptions')
    .map(({ span, text }) => ({ span, text: `- [ ] ${text}` }));
  return [...comments, ...items].sort((a, b) => a.span.start - b.span.start);
}

function bodyEdit(span: Span, guidance: readonly Guidance[]): Edit {
  const kept = guidance.filter((one) => span.start <= one.span.start && one.span.end <= span.end);
  const [first, ...more] = kept.map(({ text }) => text);
  if (first === undefined) return { span, text: span.start === span.end ? '' : '\n' };
  const joined = more.reduce((all, piece) => all + (isItem(all) && piece.startsWith('- [') ? '\n' : '\n\n') + piece, first);
  return { span, text: `\n${joined}\n\n` };
}

function isItem(text: string): boolean {
  return text.slice(text.lastIndexOf('\n') + 1).startsWith('- [');
}
