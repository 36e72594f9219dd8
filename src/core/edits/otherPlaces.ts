import type { FoundField, OpenDocument } from './document.ts';
import { withoutLines } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { writeProse } from './proseValue.ts';

/**
 * Every field that has no writer of its own: tables of AsciiDoc and reStructuredText, notes, fenced headers, front matter that is no
 * YAML. Its characters can be replaced where they stand.
 */
export const otherPlaces: Writer = {
  dialects: ['asciidoc-tables', 'rst-tables', 'header-fence', 'header-notes', 'asciidoc-header'],
  places: (document) => document.fields.filter((field) => isOther(document, field)).map((field) => placeOf(document, field)),
  add: () => [],
};

const own: ReadonlySet<string> = new Set(['toml-front-matter', 'attributes', 'tables', 'header-lines', 'sections']);

function isOther({ outline }: OpenDocument, { dialect, parts }: FoundField): boolean {
  if (parts.length === 0 || own.has(dialect)) return false;
  return dialect !== 'front-matter' || outline.yaml === undefined || outline.yaml.problems.length > 0;
}

function placeOf(document: OpenDocument, { name, label, parts, dialect }: FoundField): Place {
  const start = parts[0]?.span.start ?? 0;
  const end = parts.at(-1)?.span.end ?? start;
  const isLine = dialect === 'front-matter' || dialect === 'header-fence';
  return {
    field: name,
    label,
    span: { start, end },
    items: parts.map((part) => part.text),
    write: (items) => asWide(document, writeProse(document, { field: name, parts }, items)),
    remove: () => (isLine ? [[withoutLines(document.text, start, end)]] : []),
  };
}

/** A cell that is drawn with lines keeps its width: what is shorter gets blanks, what is longer takes those behind it. */
function asWide({ text, outline }: OpenDocument, ways: Ways): Ways {
  if (outline.markup !== 'rst') return ways;
  return ways.map((edits) =>
    edits.map((edit) => {
      const { start, end } = edit.span;
      const isDrawn =
        /^ *\|/.test(text.slice(end, end + 200)) && text.slice(text.lastIndexOf('\n', start) + 1, start).includes('|');
      if (!isDrawn) return edit;
      const room = /^ */.exec(text.slice(end, end + 200))?.[0].length ?? 0;
      return { span: { start, end: end + room }, text: edit.text.padEnd(end + room - start) };
    }),
  );
}
