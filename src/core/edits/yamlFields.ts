import { fieldNameOf, type FieldName } from '../record/fieldNames.ts';
import type { YamlEntry, YamlMapping } from '../text/yamlNodes.ts';
import type { OpenDocument } from './document.ts';
import { insertion, type Edit } from './edit.ts';
import { keyLanguage } from './language.ts';
import { endingAt, linesAbove, linesBelow, lineStart, withoutLines } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { rewordings } from './wording.ts';
import { keyStyle, newLabel, rankOf, type WritableField } from './writableFields.ts';
import { approvalItems, approvalLines, writeApprovals } from './yamlApprovals.ts';
import { endOf, flowList, itemsIn, quoteOf, scalarIn, writeValue, type ScalarStyle } from './yamlValue.ts';

/** YAML front matter, and the sidecar that is nothing else. */
export const yamlFields: Writer = {
  dialects: ['front-matter'],
  places: (document) => {
    const yaml = readable(document);
    return yaml === undefined ? [] : yaml.entries.flatMap((entry) => placeOf(document, entry));
  },
  add: (document, field, items) => {
    const { outline } = document;
    if (outline.frontMatter === undefined) return [];
    const yaml = readable(document);
    if (yaml === undefined || yaml.entries.length === 0) return [[atEnd(document, lineOf(document, field, items, undefined))]];
    return [[beside(document, yaml, field, items)]];
  },
};

/** The mapping, where it is without mistakes: what cannot be read cannot be written either. */
function readable({ outline: { yaml } }: OpenDocument): YamlMapping | undefined {
  return yaml === undefined || yaml.problems.length > 0 ? undefined : yaml;
}

function placeOf(document: OpenDocument, entry: YamlEntry): readonly Place[] {
  const field = fieldNameOf(entry.key);
  if (field === undefined) return [];
  const { text } = document;
  const end = entryEnd(text, entry);
  return [
    {
      field,
      label: entry.key,
      span: { start: entry.keySpan.start, end },
      items: field === 'approvals' ? approvalItems(entry.value) : itemsIn(entry.value),
      write: (items) =>
        field === 'approvals'
          ? writeApprovals(text, entry, items)
          : spellings(document, field, entry, items).flatMap((spelt) => writeValue(text, entry, spelt)),
      remove: () => [[withoutLines(text, entry.keySpan.start, end)]],
    },
  ];
}

/** A status may have a remark that stays: `accepted; supersedes ADR-3`. */
function spellings(
  { options }: OpenDocument,
  field: FieldName,
  { value }: YamlEntry,
  items: readonly string[],
): readonly (readonly string[])[] {
  const [only] = items;
  if ((field !== 'status' && field !== 'stage') || value?.kind !== 'scalar' || only === undefined) return [items];
  return rewordings('status', value.text, only, options.statuses).map((text) => [text]);
}

function entryEnd(text: string, { keySpan, value }: YamlEntry): number {
  return value === undefined ? keySpan.end : endOf(text, value);
}

/** Below a key of its kind, else the last that stands before it in the order of fields, else above the first that stands behind it. */
function beside(document: OpenDocument, yaml: YamlMapping, field: WritableField, items: readonly string[]): Edit {
  const { text } = document;
  const line = lineOf(document, field, items, yaml);
  const ranked = yaml.entries.map((entry) => ({ entry, rank: rankOf(fieldNameOf(entry.key) ?? 'title') }));
  const before = ranked.filter(({ rank }) => rank >= 0 && rank <= rankOf(field));
  const nearest = (before.findLast(({ rank }) => rank === rankOf(field)) ?? before.at(-1))?.entry;
  const behind = ranked.find(({ rank }) => rank > rankOf(field))?.entry;
  const last = yaml.entries.at(-1);
  if (nearest === undefined && behind !== undefined) return linesAbove(text, behind.keySpan.start, line);
  const at = nearest ?? last;
  return linesBelow(text, at === undefined ? yaml.span.end : entryEnd(text, at), line);
}

function atEnd({ text, outline }: OpenDocument, lines: readonly string[]): Edit {
  const { start, end } = outline.frontMatter?.span ?? { start: 0, end: 0 };
  const trimmed = start + text.slice(start, end).trimEnd().length;
  const ending = endingAt(text, start);
  return trimmed === start ? insertion(start, lines.join(ending) + ending) : linesBelow(text, trimmed, lines);
}

/** The lines of a new key, spelt, quoted and indented as its neighbours are. */
function lineOf(
  document: OpenDocument,
  field: WritableField,
  items: readonly string[],
  yaml: YamlMapping | undefined,
): readonly string[] {
  const { text } = document;
  const entries = yaml?.entries ?? [];
  const keys = entries.map((entry) => entry.key).filter((key) => fieldNameOf(key) !== undefined);
  const label = newLabel(field, keyStyle(keys), keyLanguage(document));
  const first = entries[0];
  const indent = first === undefined ? '' : text.slice(lineStart(text, first.keySpan.start), first.keySpan.start);
  const quote = commonQuote(text, entries);
  if (field === 'approvals') return approvalLines(label, indent, items);
  const [only = ''] = items;
  if (items.length === 1) return [`${indent}${label}: ${scalarIn(only, { quote, flow: 'block' })}`];
  const block = entries.find((entry) => entry.value?.kind === 'list' && text.charAt(entry.value.span.start) !== '[')?.value;
  const item = block?.kind === 'list' ? block.items[0] : undefined;
  if (item === undefined) return [`${indent}${label}: ${flowList(items, quote)}`];
  const lead = text.slice(lineStart(text, item.span.start), item.span.start);
  return [`${indent}${label}:`, ...items.map((one) => lead + scalarIn(one, { quote: quoteOf(text, item), flow: 'block' }))];
}

/** The quotes that all texts of a block are written in. */
function commonQuote(text: string, entries: readonly YamlEntry[]): ScalarStyle['quote'] {
  const quotes = entries.filter(({ value }) => value?.kind === 'scalar').map(({ value }) => quoteOf(text, value));
  const [first = ''] = quotes;
  return quotes.every((quote) => quote === first) ? first : '';
}

/** A new block of front matter at the top of a Markdown document that has none: the last resort. */
export const newFrontMatter: Writer = {
  dialects: [],
  places: () => [],
  add: (document, field, items): Ways => {
    const { outline, text } = document;
    if (outline.frontMatter !== undefined || outline.markup !== 'markdown') return [];
    const ending = endingAt(text, 0);
    const lines = ['---', ...lineOf(document, field, items, undefined), '---', ''];
    return [[insertion(outline.bodyStart, lines.map((line) => line + ending).join(''))]];
  },
};
