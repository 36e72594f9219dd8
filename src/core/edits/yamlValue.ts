import { yamlScalar } from '../text/yaml.ts';
import type { YamlEntry, YamlList, YamlMapping, YamlNode } from '../text/yamlNodes.ts';
import type { Edit } from './edit.ts';
import { endingAt, lineEnd, linesBelow, lineStart, withoutLines } from './lines.ts';
import type { Ways } from './place.ts';

/** How a scalar is written: `quoted`, `'quoted'`, plain, and whether brackets and commas have a meaning around it. */
export interface ScalarStyle {
  readonly quote: '"' | "'" | '';
  readonly flow: 'flow' | 'block';
}

const nameKey = /^(?:name|github|handle|login)$/i;

/** A value in the quotes of its neighbours; where YAML needs quotes it gets them. */
export function scalarIn(value: string, { quote, flow }: ScalarStyle): string {
  if (quote === "'") return `'${value.replaceAll("'", "''")}'`;
  if (quote === '"') return JSON.stringify(value);
  const plain = yamlScalar(value);
  const isQuoted = plain.startsWith('"') || plain.startsWith("'");
  return flow === 'flow' && !isQuoted && /[,[\]{}:#]/.test(plain) ? JSON.stringify(value) : plain;
}

/** The quotes that a scalar is written in. */
export function quoteOf(text: string, node: YamlNode | undefined): ScalarStyle['quote'] {
  const first = node?.kind === 'scalar' ? text.charAt(node.span.start) : '';
  return first === '"' || first === "'" ? first : '';
}

/** Several items as one value on one line: `[a, b]`. */
export function flowList(items: readonly string[], quote: ScalarStyle['quote']): string {
  return `[${items.map((item) => scalarIn(item, { quote, flow: 'flow' })).join(', ')}]`;
}

/** What is written in a value, item by item. */
export function itemsIn(node: YamlNode | undefined): readonly string[] {
  if (node === undefined) return [];
  if (node.kind === 'scalar') return [node.text];
  if (node.kind === 'list') return node.items.map((item) => itemsIn(item)[0] ?? '');
  const named = node.entries.find((entry) => nameKey.test(entry.key));
  return named === undefined ? [] : itemsIn(named.value);
}

/** Ways to have other items in a value, in the style in which it is written. */
export function writeValue(text: string, entry: YamlEntry, items: readonly string[]): Ways {
  const { value } = entry;
  if (value === undefined) return writeEmpty(text, entry, items);
  if (value.kind === 'list') return writeList(text, value, items);
  if (value.kind === 'mapping') return writeMapping(text, value, items);
  const style = { quote: quoteOf(text, value), flow: 'block' } as const;
  const replaced = (written: string): readonly Edit[] => [{ span: value.span, text: withEnding(text, value, written) }];
  const joined = replaced(scalarIn(items.join(', '), style));
  return items.length === 1 ? [joined] : [joined, replaced(flowList(items, style.quote))];
}

// A block scalar ends behind its last line ending, which stays.
function withEnding(text: string, { span }: YamlNode, written: string): string {
  return written + (/\s*$/.exec(text.slice(span.start, span.end))?.[0] ?? '');
}

/** Behind the key where nothing is written, or in place of what is no value of its own: an alias. */
function writeEmpty(text: string, { keySpan }: YamlEntry, items: readonly string[]): Ways {
  const at = text.indexOf(':', keySpan.end) + 1;
  const [only = ''] = items;
  const written = items.length === 1 ? scalarIn(only, { quote: '', flow: 'block' }) : flowList(items, '');
  const rest = /^\s*(?:(?!#)\S(?:.*?\S)??)?(?=\s+#|\s*$)/.exec(text.slice(at, lineEnd(text, at)))?.[0] ?? '';
  return [[{ span: { start: at, end: at + rest.trimEnd().length }, text: ` ${written}` }]];
}

function writeList(text: string, list: YamlList, items: readonly string[]): Ways {
  const isFlow = text.charAt(list.span.start) === '[';
  if (isFlow) return [[writeFlow(text, list, items)]];
  return list.items.length === 0 ? [[writeDash(text, list, items)]] : [writeBlock(text, list, items)];
}

/** A list of one dash without an item. */
function writeDash(text: string, list: YamlList, items: readonly string[]): Edit {
  const { start } = list.span;
  const lead = endingAt(text, start) + text.slice(lineStart(text, start), start);
  const written = items.map((item) => `- ${scalarIn(item, { quote: '', flow: 'block' })}`).join(lead);
  return { span: { start, end: endOf(text, list) }, text: written };
}

/** Replaces what differs between `[` and `]`, with the separator that is in use. */
function writeFlow(text: string, list: YamlList, items: readonly string[]): Edit {
  const [first, second] = list.items;
  const last = list.items.at(-1);
  const quote = quoteOf(text, first);
  const write = (item: string): string => scalarIn(item, { quote, flow: 'flow' });
  if (first === undefined || last === undefined)
    return {
      span: list.span,
      text: items.length === 1 ? scalarIn(items[0] ?? '', { quote, flow: 'block' }) : flowList(items, quote),
    };
  const separator = second === undefined ? ', ' : text.slice(first.span.end, second.span.start);
  const kept = leadingSame(list, items);
  const rest = items.slice(kept).map(write);
  const before = list.items[kept - 1];
  if (before === undefined) return { span: { start: first.span.start, end: last.span.end }, text: rest.join(separator) };
  return { span: { start: before.span.end, end: last.span.end }, text: rest.map((item) => separator + item).join('') };
}

function leadingSame(list: YamlList, items: readonly string[]): number {
  const differs = list.items.findIndex((node, index) => itemsIn(node)[0] !== items[index]);
  return differs < 0 ? Math.min(list.items.length, items.length) : differs;
}

/** One item a line: those that differ are replaced, others added below the last one or taken out. */
function writeBlock(text: string, list: YamlList, items: readonly string[]): readonly Edit[] {
  const edits: Edit[] = [];
  list.items.forEach((node, index) => {
    const item = items[index];
    if (item === undefined) edits.push(withoutLines(text, node.span.start, endOf(text, node)));
    else if (itemsIn(node)[0] !== item) edits.push({ span: node.span, text: withEnding(text, node, itemText(text, node, item)) });
  });
  const last = list.items.at(-1);
  const more = items.slice(list.items.length);
  if (last === undefined || more.length === 0) return edits;
  const lead = text.slice(lineStart(text, last.span.start), last.span.start);
  const added = linesBelow(
    text,
    endOf(text, last),
    more.map((item) => lead + itemText(text, last, item)),
  );
  return [...edits, added];
}

/** An item like a neighbour: `Ann`, `"Ann"`, `name: Ann`. */
function itemText(text: string, like: YamlNode, item: string): string {
  if (like.kind !== 'mapping') return scalarIn(item, { quote: quoteOf(text, like), flow: 'block' });
  const named = like.entries.find((entry) => nameKey.test(entry.key));
  const written = scalarIn(item, { quote: quoteOf(text, named?.value), flow: 'block' });
  return text.charAt(like.span.start) === '{' ? `{ ${named?.key ?? 'name'}: ${written} }` : `${named?.key ?? 'name'}: ${written}`;
}

/** `name: Ann` with an address below it: another person has another address. */
function writeMapping(text: string, mapping: YamlMapping, items: readonly string[]): Ways {
  const named = mapping.entries.find((entry) => nameKey.test(entry.key));
  const [only = ''] = items;
  const plain = items.length === 1 ? scalarIn(only, { quote: '', flow: 'block' }) : flowList(items, '');
  const whole: readonly Edit[] = [{ span: mapping.span, text: withEnding(text, mapping, plain) }];
  if (named === undefined || items.length > 1) return [whole];
  return [[{ span: mapping.span, text: withEnding(text, mapping, itemText(text, mapping, only)) }], whole];
}

/** Where the last character of a value stands; a block scalar's span reaches to the beginning of the next line. */
export function endOf(text: string, { span }: Pick<YamlNode, 'span'>): number {
  return span.start + text.slice(span.start, span.end).trimEnd().length;
}
