import { fieldNameOf, type FieldName } from '../record/fieldNames.ts';
import type { YamlEntry, YamlMapping, YamlNode } from '../text/yamlNodes.ts';
import type { KeyCustom, OpenDocument } from './document.ts';
import { deletion, insertion, type Edit } from './edit.ts';
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
    return yaml === undefined ? [] : yaml.entries.flatMap((entry) => placeOf(document, yaml, entry));
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

function placeOf(document: OpenDocument, yaml: YamlMapping, entry: YamlEntry): readonly Place[] {
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
          : [
              ...filledList(document, yaml, entry, items),
              ...spellings(document, field, entry, items).flatMap((spelt) => writeValue(text, entry, spelt)),
            ],
      remove: () => [[withoutLines(text, entry.keySpan.start, end)]],
    },
  ];
}

const ofMany: ReadonlySet<FieldName> = new Set([
  ...(['decision-makers', 'consulted', 'informed', 'applies-to', 'tags'] as const),
  ...(['supersedes', 'superseded-by', 'amends', 'amended-by', 'relates-to', 'depends-on'] as const),
] satisfies readonly FieldName[]);

/** What is a list, if an empty one, stays one: programs that read the file count on it. So does a bare key where neighbours write lists. */
function filledList(document: OpenDocument, yaml: YamlMapping, entry: YamlEntry, items: readonly string[]): Ways {
  const { text } = document;
  const { keySpan, value } = entry;
  const field = fieldNameOf(entry.key);
  const isEmpty =
    value === undefined || (value.kind === 'list' && value.items.length === 0 && text.startsWith('[', value.span.start));
  if (field === undefined || !ofMany.has(field) || !isEmpty) return [];
  const list = customOf(document, field)?.list;
  if (value === undefined && (list === undefined || list === 'none')) return [];
  const isBlock = list === undefined ? blockItem(text, yaml) !== undefined : list === 'block';
  const colon = text.indexOf(':', keySpan.end) + 1;
  if (!isBlock)
    return [
      [{ span: value?.span ?? { start: colon, end: colon }, text: (value === undefined ? ' ' : '') + flowList(items, '') }],
    ];
  const below = linesBelow(text, entryEnd(text, entry), blockLines(document, yaml, indentOf(text, keySpan.start), items));
  return [value === undefined ? [below] : [deletion(colon, value.span.end), below]];
}

function customOf({ custom }: OpenDocument, field: FieldName): KeyCustom | undefined {
  return custom?.field === field ? custom : undefined;
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
  const custom = customOf(document, field);
  const label = custom?.label ?? newLabel(field, keyStyle(keys), keyLanguage(document));
  const first = entries[0];
  const indent = first === undefined ? '' : indentOf(text, first.keySpan.start);
  const quote = commonQuote(text, entries);
  if (field === 'approvals') return approvalLines(label, indent, items);
  const [only = ''] = items;
  const list = custom?.list ?? 'none';
  if (items.length === 1 && list === 'none') return [`${indent}${label}: ${scalarIn(only, { quote, flow: 'block' })}`];
  const isBlock = list === 'none' ? blockItem(text, yaml) !== undefined : list === 'block';
  if (!isBlock) return [`${indent}${label}: ${flowList(items, quote)}`];
  return [`${indent}${label}:`, ...blockLines(document, yaml, indent, items)];
}

/** A line for each item, indented and quoted as those of another list of the file are. */
function blockLines(
  { text }: OpenDocument,
  yaml: YamlMapping | undefined,
  indent: string,
  items: readonly string[],
): readonly string[] {
  const like = blockItem(text, yaml);
  const lead = like === undefined ? `${indent}  - ` : text.slice(lineStart(text, like.span.start), like.span.start);
  const quote = like === undefined ? commonQuote(text, yaml?.entries ?? []) : quoteOf(text, like);
  return items.map((one) => lead + scalarIn(one, { quote, flow: 'block' }));
}

/** The first item of the first list that has a line for each of its items. */
function blockItem(text: string, yaml: YamlMapping | undefined): YamlNode | undefined {
  const lists = (yaml?.entries ?? []).flatMap(({ value }) => (value?.kind === 'list' ? [value] : []));
  return lists.find(({ span }) => text.charAt(span.start) !== '[')?.items[0];
}

function indentOf(text: string, at: number): string {
  return text.slice(lineStart(text, at), at);
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
