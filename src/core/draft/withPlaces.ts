import { applyEdits, sorted, type Edit } from '../edits/edit.ts';
import { structureOf, type FoundField, type Structure } from '../edits/document.ts';
import { readDate } from '../day/readDate.ts';
import { isChapterName } from '../record/chapters.ts';
import { fieldNameOf, type FieldName } from '../record/fieldNames.ts';
import type { Heading } from '../record/scan.ts';
import { withoutOtherStages } from '../record/statusField.ts';
import { isPlaceholder } from '../record/title.ts';
import { dayPlace, isDay } from './freshValues.ts';
import { frontMatterEntries, type FrontMatterEntry } from './frontMatterEntries.ts';

/** What the log of a team's template tells of how it is filled. */
export interface FillingHints {
  /** The file of the template: it says the markup. */
  readonly path: string;
  /** How the log's headings begin (`{{number}}. {{title}}`); undefined where the template itself says it best. */
  readonly form: string | undefined;
  /** A day as the log writes it; empty where it writes none. */
  readonly example: string;
  /** Whether the log's records have their titles in their names alone. */
  readonly title: 'heading' | 'file-name';
  /** What the log's records state of themselves under a key of their front matter: `{{number}}` under `nav_order`. */
  placeOf(key: string): string | undefined;
}

/** What is assumed of a template that belongs to no log. */
export const noHints: FillingHints = {
  path: 'template.md',
  form: undefined,
  example: '',
  title: 'heading',
  placeOf: () => undefined,
};

/**
 * A team's template with our places where it has blanks of its own: MADR's `{short title …}` and `{proposed | …}`, the
 * `NUMBER. TITLE`, `DATE` and `STATUS` of adr-tools, and whatever else stands where a new record states title, number, status or
 * date. Nothing else is touched. A template without any title gets one.
 */
export function withPlaces(template: string, hints: FillingHints = noHints): string {
  if (/\{\{ *title *\}\}/.test(template)) return template;
  const text = template.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const structure = structureOf(hints.path, text);
  const { bodyStart } = structure.outline;
  const fields = withoutOtherStages(structure.fields).filter(({ dialect }) => dialect !== 'front-matter');
  const inBody = fields.flatMap((field) => fieldEdits(field, text, hints));
  const body = applyEdits(
    text.slice(bodyStart),
    apart([...inBody, ...titleEdits(structure, hints)]).map((edit) => moved(edit, -bodyStart)),
  );
  const head = withFrontMatter(text.slice(0, bodyStart), hints);
  const hasTitle = /\{\{title\}\}/.test(head + body) || hints.title === 'file-name';
  return head + (hasTitle ? body : `# ${hints.form ?? '{{title}}'}\n\n${body.replace(/^\n+/, '')}`);
}

/** A line may be read as a field and as a heading: `Date: 1 May` above `---`. It is filled once. */
function apart(edits: readonly Edit[]): readonly Edit[] {
  let end = 0;
  return sorted(edits).filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

function fieldEdits(field: FoundField, text: string, hints: FillingHints): readonly Edit[] {
  const parts = field.name === 'history' ? field.parts : field.parts.filter((part) => !part.text.startsWith('>'));
  for (const { span } of parts) {
    const written = text.slice(span.start, span.end);
    const filled = filledValue(field.name, written, hints);
    if (filled !== undefined) return [{ span, text: filled }];
    if (field.name === 'status' && !isOpen(written)) return [];
  }
  return [];
}

/** A value with its place; undefined where it is no blank of a field that we know how to fill. */
function filledValue(name: FieldName, written: string, { example }: FillingHints): string | undefined {
  if (name === 'history')
    return /\{date\}|DATE|YYYY-MM-DD/.test(written) ? written.replace(/\{date\}|DATE|YYYY-MM-DD/, dayPlace(example)) : undefined;
  const isBlank = isOpen(written);
  if (name === 'status' || name === 'stage') return isBlank ? '{{status}}' : undefined;
  if (isDay(name)) return isBlank || readDate(written) !== undefined ? dayPlace(example) : undefined;
  if (name === 'id') return isBlank ? '{{number}}' : undefined;
  return (name === 'title' || name === 'name') && isBlank ? '{{title}}' : undefined;
}

/** Whether somebody is to write here: `{proposed | …}`, `[YYYY-MM-DD]`, `<number>`, `(leave blank)`, `STATUS`, `a | b`. */
export function isOpen(written: string): boolean {
  const bare = written.replace(/^["'`*_\s]+|(?<!["'`*_\s])["'`*_\s]+$/g, '');
  if (/\|/.test(bare)) return true;
  return /^(?:\{.*|<.*|\[[^\]]*\](?!\().*|\(.*\)|[A-Z]{4,}|TBD|\.{3}|…|insert \w.*|y{4}[-/]m{2}[-/]d{2}.*|Y{4}[-/]M{2}[-/]D{2}.*|[NX]{3,5}|0{3,5})$/.test(
    bare,
  );
}

function withFrontMatter(head: string, hints: FillingHints): string {
  const entries = frontMatterEntries(head).map((entry) => ({ ...entry, name: fieldNameOf(entry.key) ?? 'other' }));
  return withoutOtherStages(entries).reduce((text, entry) => {
    const [first = ''] = entry.lines;
    const value = entryValue(entry, hints);
    if (value === undefined) return text;
    const lead = first.slice(0, first.indexOf(entry.mark, entry.key.length) + 1);
    return text.replace([...entry.lines].join('\n'), () => `${lead} ${value}`);
  }, head);
}

function entryValue({ key, lines: [first = ''], mark, value, quote }: FrontMatterEntry, hints: FillingHints): string | undefined {
  const name = fieldNameOf(key);
  const written = value ?? first.slice(first.indexOf(mark) + 1).trim();
  if (name === 'title' && written !== '') return '{{title}}';
  const own = hints.placeOf(key);
  if (own !== undefined && written !== '') return quote + own + quote;
  return name === undefined || written === '' ? undefined : filledValue(name, written, hints);
}

function titleEdits({ outline, fields }: Structure, { form }: FillingHints): readonly Edit[] {
  const heading = titleHeading(outline.headings, fields);
  if (heading === undefined) return [];
  return [{ span: heading.span, text: form ?? ownForm(heading.text) }];
}

/** The first heading, or a later one that is nothing but a blank: `# Title`. A chapter (`# Meta`) is none. */
function titleHeading(headings: readonly Heading[], fields: readonly FoundField[]): Heading | undefined {
  const tops = headings.filter(({ level, label }) => level === 1 && (!isChapterName(label) || label === 'title'));
  const states = (heading: Heading): boolean =>
    fields.some(
      ({ source, parts }) =>
        source === 'section' && parts.some(({ span }) => span.start >= heading.start && span.start < heading.bodyTo),
    );
  const first = tops[0] === headings[0] ? tops[0] : undefined;
  return tops.find(({ text }) => isPlaceholder(text)) ?? (first === undefined || states(first) ? undefined : first);
}

const numberBlank =
  /^(.{0,40}?)(NUMBER|[NX]{3,5}|0{3,5}|<number>|\[number\]|\{\{ *number *\}\}|\{[^{}]{0,20}number[^{}]{0,10}\})([\s.:)\]–—-]+)/i;

function ownForm(heading: string): string {
  const [, lead = '', number, behind = ''] = numberBlank.exec(heading) ?? [];
  if (number === undefined) return '{{title}}';
  const width = /^[NX0]+$/i.test(number) ? `:${String(number.length)}` : '';
  return `${lead}{{number${width}}}${behind}{{title}}`;
}

function moved({ span, text }: Edit, by: number): Edit {
  return { span: { start: span.start + by, end: span.end + by }, text };
}
