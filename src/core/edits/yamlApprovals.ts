import { approvalParts } from '../record/dialects/approvalParts.ts';
import type { YamlEntry, YamlList, YamlMapping, YamlNode } from '../text/yamlNodes.ts';
import { insertion, type Edit } from './edit.ts';
import { endingAt, linesBelow, lineStart } from './lines.ts';
import type { Ways } from './place.ts';
import { endOf, quoteOf, scalarIn, writeValue, type ScalarStyle } from './yamlValue.ts';

const usualIndent = '  ';

/** The sign-offs that a value states, one a line of text: `security: Ann, 2026-11-21`. */
export function approvalItems(value: YamlNode | undefined): readonly string[] {
  return value === undefined ? [] : approvalParts(value).map(({ text }) => text);
}

/** Ways to have other sign-offs in a value: as keys where they are keys, as items where they are items. */
export function writeApprovals(text: string, entry: YamlEntry, items: readonly string[]): Ways {
  const { value } = entry;
  if (value === undefined || isEmpty(value)) return [[underKey(text, entry, items)]];
  const kept = approvalItems(value);
  const more = kept.every((item, index) => item === items[index]) ? items.slice(kept.length) : undefined;
  if (value.kind === 'mapping') return more === undefined ? [replaced(text, entry, items)] : [addKeys(text, value, more)];
  const [first] = value.kind === 'list' ? value.items : [];
  if (value.kind !== 'list' || first?.kind !== 'mapping') return writeValue(text, entry, items);
  return more === undefined ? [replaced(text, entry, items)] : [addItems(text, value, more)];
}

/** The lines of a new key: `approvals:` and a line below for each role. */
export function approvalLines(key: string, indent: string, items: readonly string[]): readonly string[] {
  return [`${indent}${key}:`, ...items.map((item) => indent + usualIndent + keyed(item, { quote: '', flow: 'block' }))];
}

function isEmpty(value: YamlNode): boolean {
  if (value.kind === 'scalar') return value.text.trim() === '';
  return value.kind === 'list' ? value.items.length === 0 : value.entries.length === 0;
}

/** `security: Ann, 2026-11-21` as a key and its value. */
function keyed(item: string, style: ScalarStyle): string {
  const colon = item.search(/[:：]/u);
  const [role, rest] = [item.slice(0, colon).trim(), item.slice(colon + 1).trim()];
  return `${scalarIn(role, { ...style, quote: '' })}: ${scalarIn(rest, style)}`;
}

/** Below a key that has no value; what stands for none (`{}`, `[]`) goes. */
function underKey(text: string, { keySpan, value }: YamlEntry, items: readonly string[]): Edit {
  const lead = text.slice(lineStart(text, keySpan.start), keySpan.start);
  const ending = endingAt(text, keySpan.start);
  const lines = items.map((item) => ending + lead + usualIndent + keyed(item, { quote: '', flow: 'block' })).join('');
  const at = text.indexOf(':', keySpan.end) + 1;
  if (value !== undefined && endOf(text, value) > at) return { span: { start: at, end: endOf(text, value) }, text: lines };
  return linesBelow(
    text,
    at,
    items.map((item) => lead + usualIndent + keyed(item, { quote: '', flow: 'block' })),
  );
}

function replaced(text: string, entry: YamlEntry, items: readonly string[]): readonly Edit[] {
  return [underKey(text, entry, items)];
}

function addKeys(text: string, mapping: YamlMapping, items: readonly string[]): readonly Edit[] {
  const last = mapping.entries.at(-1);
  if (last === undefined) return [];
  const style = { quote: quoteOf(text, last.value), flow: 'block' } as const;
  const end = last.value === undefined ? last.keySpan.end : endOf(text, last.value);
  if (text.charAt(mapping.span.start) === '{')
    return [insertion(end, items.map((item) => `, ${keyed(item, { ...style, flow: 'flow' })}`).join(''))];
  const lead = text.slice(lineStart(text, last.keySpan.start), last.keySpan.start);
  return [
    linesBelow(
      text,
      end,
      items.map((item) => lead + keyed(item, style)),
    ),
  ];
}

/** `- security: Ann, 2026-11-21` below the last of its kind. */
function addItems(text: string, list: YamlList, items: readonly string[]): readonly Edit[] {
  const last = list.items.at(-1);
  if (last === undefined || text.charAt(list.span.start) === '[') return [];
  const lead = text.slice(lineStart(text, last.span.start), last.span.start);
  return [
    linesBelow(
      text,
      endOf(text, last),
      items.map((item) => lead + keyed(item, { quote: '', flow: 'block' })),
    ),
  ];
}
