import type { Refusal } from '../change/change.ts';
import { refusal } from '../change/editRecord.ts';
import { openDocument, type DocumentText, type OpenDocument } from '../edits/document.ts';
import { applyEdits, type Edit } from '../edits/edit.ts';
import { readDocument } from '../record/readRecord.ts';
import { refusedByName } from '../record/refusal.ts';
import type { Heading } from '../record/scan.ts';
import { slugOf } from './slug.ts';
import { fillTemplate } from './template.ts';
import { untick, withoutText } from './templateBody.ts';
import { customEdits, fieldEdits, numberPlace, type LogCustoms } from './templateFields.ts';
import { pathIn } from '../text/path.ts';
import { noHints, withPlaces } from './withPlaces.ts';

/** What a template keeps of a record beside its fields, its headings and its guidance. */
export const keptParts = ['headings', 'text'] as const;

/** One of them: `headings` leaves out the text of the sections. */
export type KeptParts = (typeof keptParts)[number];

/**
 * A record as a template: its own title, number, status, day and people give way to places, and so does what each record of its log
 * states of itself. Only Markdown can be one.
 */
export function templateFrom(
  document: DocumentText,
  kept: KeptParts,
  customs: LogCustoms = noHints,
): { readonly text: string } | Refusal {
  const open = openDocument(document);
  if (open === undefined) return refusal('edit-not-a-record', document.path);
  if (open.outline.markup !== 'markdown') return refusal('template-not-markdown', document.path);
  const title = titleEdits(open);
  const own = [...title, ...apartFrom(title, customEdits(open, customs))];
  const values = [...own, ...apartFrom(own, fieldEdits(open, customs))];
  const bodies = apartFrom(values, kept === 'text' ? untick(open) : withoutText(open));
  const text = tidy(applyEdits(document.text, [...values, ...bodies]));
  return readsBack(text, open) ? { text } : refusal('template-not-read', document.path);
}

/** The edits that touch nothing that others change. */
function apartFrom(others: readonly Edit[], edits: readonly Edit[]): readonly Edit[] {
  return edits.filter(({ span }) => others.every((other) => other.span.end <= span.start || span.end <= other.span.start));
}

/** A template that makes records without their title or their status is none. */
function readsBack(text: string, { path, record, options }: OpenDocument): boolean {
  const title = 'Some other title';
  const number = String(record.identity?.value.number ?? '');
  const values = { title, number, status: 'proposed', date: '2026-11-21', year: '2026', kind: record.kind };
  const made = readDocument(path, fillTemplate(withPlaces(text), values, values).text, options).record;
  const isStated = record.status === undefined || record.status.path !== undefined || made?.status !== undefined;
  return made?.title.value === title && isStated;
}

/** Where a template of a log is kept, so that no reader takes it for a record: `docs/adr/templates/service.md`. */
export function templatePath(folder: string, name: string): string {
  const inside = pathIn(folder, 'templates');
  const path = `${inside}/${slugOf(name)}.md`;
  return refusedByName(path) === 'template' ? path : `${inside}/template-${slugOf(name)}.md`;
}

/** True for a Markdown file of a folder of templates that is one, and does not speak of them; takes a file's name. */
export function isTemplateFile(name: string): boolean {
  return /\.md$/i.test(name) && !/^(?:readme|index)\./i.test(name);
}

function titleEdits(document: OpenDocument): readonly Edit[] {
  const heading = titleHeading(document);
  if (heading === undefined) return [];
  const { title, identity } = document.record;
  const at = heading.text.indexOf(title.value);
  const isNumber = (digits: string): boolean => Number(digits) === identity?.value.number;
  // Where the title has marks of Markdown in it, it is what stands behind the number.
  const [numbered = '', digits = ''] = /^\D{0,12}(\d+)\s*[.:)\]–—-]*\s*/u.exec(heading.text) ?? [];
  const lead = at >= 0 ? heading.text.slice(0, at) : isNumber(digits) ? numbered : '';
  const tail = at < 0 ? '' : heading.text.slice(at + title.value.length);
  const leading = lead.replace(/\d+/g, (some) => (isNumber(some) ? numberPlace(some) : some));
  return [{ span: heading.span, text: `${leading}{{title}}${tail}` }];
}

/** The heading that has the title in it. */
function titleHeading({ outline, record: { title } }: OpenDocument): Heading | undefined {
  const holding = outline.headings.find(
    ({ span }) => title.span.end > title.span.start && span.start <= title.span.start && title.span.end <= span.end,
  );
  return holding ?? outline.headings.find(({ level, text }) => level === 1 && text.includes(title.value));
}

/** Lines that lost what stood on them leave no gap. */
function tidy(text: string): string {
  return `${text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trimEnd()}\n`;
}
