import type { Span } from '../text/span.ts';
import type { FoundField, OpenDocument } from './document.ts';
import type { Edit } from './edit.ts';
import { foreignTables, rowOf } from './foreignTables.ts';
import { lineStart, withoutLines } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { writeProse } from './proseValue.ts';

/**
 * Every field that has no writer of its own: tables of AsciiDoc and reStructuredText, notes, front matter that is no
 * YAML. Its characters can be replaced where they stand.
 */
export const otherPlaces: Writer = {
  dialects: ['asciidoc-tables', 'rst-tables', 'header-notes', 'asciidoc-header'],
  places: (document) => document.fields.filter((field) => isOther(document, field)).map((field) => placeOf(document, field)),
  add: () => [],
};

const own: ReadonlySet<string> = new Set([
  'toml-front-matter',
  'attributes',
  'tables',
  'header-lines',
  'header-fence',
  'sections',
]);

function isOther({ outline }: OpenDocument, { dialect, parts }: FoundField): boolean {
  if (parts.length === 0 || own.has(dialect)) return false;
  return dialect !== 'front-matter' || outline.yaml === undefined || outline.yaml.problems.length > 0;
}

function placeOf(document: OpenDocument, field: FoundField): Place {
  const { name, label, parts } = field;
  const start = parts[0]?.span.start ?? 0;
  const end = parts.at(-1)?.span.end ?? start;
  return {
    field: name,
    label,
    span: { start, end },
    items: parts.map((part) => part.text),
    write: (items) => asWide(document, writeProse(document, { field: name, parts }, items)),
    remove: () => remove(document, field, { start, end }),
  };
}

/** Takes out the line that states a field, or its row; a note or a line of names stays. */
function remove({ text }: OpenDocument, field: FoundField, { start, end }: Span): Ways {
  if (field.dialect === 'front-matter') return [[withoutLines(text, start, end)]];
  const row = foreignTables.dialects.includes(field.dialect) ? rowOf(text, field, start) : undefined;
  return row === undefined ? [] : [[withoutLines(text, row.start, Math.max(row.end, end))]];
}

/** A cell that is drawn with lines keeps its width: what is shorter gets blanks, what is longer takes those behind it, or is not written. */
function asWide({ text, outline }: OpenDocument, ways: Ways): Ways {
  if (outline.markup !== 'rst') return ways;
  return ways
    .map((edits) => edits.map((edit) => inCell(text, edit)))
    .filter((edits) => edits.every((edit) => edit !== undefined));
}

function inCell(text: string, edit: Edit): Edit | undefined {
  const { start, end } = edit.span;
  const behind = /^( *)(\|?)/.exec(text.slice(end, end + 400));
  const isDrawn = behind?.[2] === '|' && text.slice(lineStart(text, start), start).includes('|');
  if (!isDrawn) return edit;
  const width = end + (behind[1]?.length ?? 0) - start;
  return edit.text.length >= width ? undefined : { span: { start, end: start + width }, text: edit.text.padEnd(width) };
}
