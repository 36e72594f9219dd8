import type { Span } from './span.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './yamlNodes.ts';

/**
 * Reads the YAML that most front matter is made of: `key: value` lines with plain or quoted values, `[a, b]`, and lists of plain
 * items below a key. Undefined for everything else, which only the YAML parser can judge. What it takes, it reads as the parser
 * does (a property test holds the two together), in a fraction of the time.
 */
export function plainMapping(text: string, offset: number): YamlMapping | undefined {
  const reader: Reader = { text, offset, entries: [] };
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const lineEnd = trimmedEnd(text, start, end);
    if (!readLine(reader, start, lineEnd)) return gluedAt(reader, start, lineEnd);
    start = end + 1;
  }
  for (const entry of reader.entries) if (entry.indent !== undefined) entry.value = valueBelow(entry);
  const { entries } = reader;
  const span = { start: offset, end: offset + text.length };
  return entries.length === 0 ? undefined : { kind: 'mapping', entries, problems: [], span };
}

/** `tag:Web Client`: a mistake that many make, and that the parser takes long to say in words of its own. */
function gluedAt({ text, offset }: Reader, start: number, end: number): YamlMapping | undefined {
  const gluedKey = glued.exec(text.slice(start, end))?.[1];
  if (gluedKey === undefined) return undefined;
  const problem = { message: 'no blank behind the colon', gluedKey, span: { start: offset + start, end: offset + end } };
  return { kind: 'mapping', entries: [], problems: [problem], span: { start: offset, end: offset + text.length } };
}

interface Reader {
  readonly text: string;
  /** Where the text begins in its document. */
  readonly offset: number;
  readonly entries: OpenEntry[];
}

/** One object for each key, whose value is set once what stands below it is read: this is the hottest place of the reader. */
interface OpenEntry {
  readonly key: string;
  readonly keySpan: Span;
  value: YamlNode | undefined;
  /** What stands below the key, items or keys, and how far it is indented. */
  items: YamlScalar[] | undefined;
  nested: YamlEntry[] | undefined;
  indent: number | undefined;
}

const [tab, space, quote, hash, apostrophe, dash, colon] = [9, 32, 34, 35, 39, 45, 58] as const;
/** What no plain scalar begins with. */
const indicators = new Set([...'-?:,[]{}#&*!|>\'"%@`~'].map((mark) => mark.charCodeAt(0)));
const closings: ReadonlyMap<string, string> = new Map(['""', "''", '[]'].map(([open = '', close = '']) => [open, close]));
/** What no plain item of `[a, b]` holds. */
const flowMarks = /[[\]{}:#&*!|>'"%@`?~]/;

/** A key and its value on one line, glued together; nothing in it could make it anything else. */
const glued = /^([A-Za-z_][\w-]{0,60}):(?!\/\/)[^\s:#"'[\]{}|>&*!%@`,?][^:#"'[\]{}]*$/;

/** Reads one line; false where it holds something that is not plain. */
function readLine(reader: Reader, start: number, end: number): boolean {
  const { text, offset, entries } = reader;
  const first = text.charCodeAt(start);
  if (start >= end || first === hash) return true;
  if (first === dash || first === space) return readBelow(reader, start, end);
  const entry = entryIn(text, start, end, offset);
  if (entry === undefined) return false;
  entries.push(entry);
  return true;
}

function entryIn(text: string, start: number, end: number, offset: number): OpenEntry | undefined {
  let at = start;
  while (at < end && isKeyCharacter(text.charCodeAt(at))) at += 1;
  if (at === start || text.charCodeAt(start) < 65 || text.charCodeAt(at) !== colon) return undefined;
  const from = pastBlanks(text, at + 1, end);
  const to = contentEnd(text, from, end);
  if (from === at + 1 && from < end) return undefined;
  const value = from < to ? valueIn(text, from, to, offset) : undefined;
  if (value === undefined && from < to) return undefined;
  const keySpan = { start: offset + start, end: offset + at };
  return { key: text.slice(start, at), keySpan, value, items: undefined, nested: undefined, indent: undefined };
}

/** Reads an item or a key below the last key; all of them are indented alike. */
function readBelow({ text, offset, entries }: Reader, start: number, end: number): boolean {
  const at = pastBlanks(text, start, end);
  const entry = entries.at(-1);
  if (entry === undefined || entry.value !== undefined || (entry.indent ?? at - start) !== at - start) return false;
  entry.indent = at - start;
  return text.charCodeAt(at) === dash ? readItem(entry, text, at, end, offset) : readNested(entry, text, at, end, offset);
}

function readItem(entry: OpenEntry, text: string, start: number, end: number, offset: number): boolean {
  const from = pastBlanks(text, start + 1, end);
  if (from === start + 1 || entry.nested !== undefined) return false;
  const item = scalarIn(text, from, contentEnd(text, from, end), offset);
  if (item !== undefined) (entry.items ??= []).push(item);
  return item !== undefined;
}

function readNested(entry: OpenEntry, text: string, start: number, end: number, offset: number): boolean {
  const nested = entry.items === undefined ? entryIn(text, start, end, offset) : undefined;
  if (nested !== undefined) (entry.nested ??= []).push(nested);
  return nested !== undefined;
}

function valueBelow({ items, nested }: OpenEntry): YamlNode | undefined {
  if (items !== undefined) return listOf(items);
  const last = nested?.at(-1);
  if (nested === undefined || last === undefined) return undefined;
  const span = { start: nested[0]?.keySpan.start ?? 0, end: last.value?.span.end ?? last.keySpan.end };
  return { kind: 'mapping', entries: nested, problems: [], span };
}

/** Where a value ends that begins at `start`, without the comment behind it. */
function contentEnd(text: string, start: number, end: number): number {
  const closing = closings.get(text.charAt(start));
  const from = closing === undefined ? start : indexWithin(text, closing, start + 1, end) + 1;
  const hashAt = indexWithin(text, '#', from, end);
  if (hashAt === start) return start;
  const isComment = text.charCodeAt(hashAt - 1) === space && (closing === undefined || pastBlanks(text, from, end) === hashAt);
  return isComment ? trimmedEnd(text, from, hashAt) : end;
}

/** The index of a mark in a stretch of the text, or its end. */
function indexWithin(text: string, mark: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charAt(at) !== mark) at += 1;
  return Math.min(at, end);
}

function valueIn(text: string, start: number, end: number, offset: number): YamlNode | undefined {
  return text.charAt(start) === '[' ? flowListIn(text, start, end, offset) : scalarIn(text, start, end, offset);
}

function scalarIn(text: string, start: number, end: number, offset: number): YamlScalar | undefined {
  const first = text.charCodeAt(start);
  if (first === quote || first === apostrophe) return quotedIn(text, start, end, offset);
  if (indicators.has(first)) return undefined;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === tab || code === 13) return undefined;
    if (code === colon && (at + 1 === end || text.charCodeAt(at + 1) === space)) return undefined;
    if (code === hash && text.charCodeAt(at - 1) === space) return undefined;
  }
  return scalar(text.slice(start, end), start + offset, end + offset);
}

function quotedIn(text: string, start: number, end: number, offset: number): YamlScalar | undefined {
  const inner = text.slice(start + 1, end - 1);
  const mark = text.charAt(start);
  const plain = end - start >= 2 && text.charAt(end - 1) === mark && !inner.includes(mark) && !/[\\\t\r]/.test(inner);
  return plain ? scalar(inner, start + offset, end + offset) : undefined;
}

function flowListIn(text: string, start: number, end: number, offset: number): YamlNode | undefined {
  const last = end - 1;
  if (last === start || text.charAt(last) !== ']') return undefined;
  const items: YamlScalar[] = [];
  for (let at = pastBlanks(text, start + 1, last); at < last;) {
    const closing = text.charAt(at) === '[' ? undefined : closings.get(text.charAt(at));
    const close = indexWithin(text, ',', closing === undefined ? at : indexWithin(text, closing, at + 1, last), last);
    const to = trimmedEnd(text, at, close);
    const item = closing === undefined && flowMarks.test(text.slice(at, to)) ? undefined : scalarIn(text, at, to, offset);
    if (item === undefined || item.span.start === item.span.end) return undefined;
    items.push(item);
    at = pastBlanks(text, close + 1, last);
  }
  return { kind: 'list', items, span: { start: start + offset, end: end + offset } };
}

function listOf(items: readonly YamlScalar[]): YamlNode {
  const span: Span = { start: items[0]?.span.start ?? 0, end: items.at(-1)?.span.end ?? 0 };
  return { kind: 'list', items, span };
}

function scalar(text: string, start: number, end: number): YamlScalar {
  return { kind: 'scalar', text, span: { start, end } };
}

function pastBlanks(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) === space) at += 1;
  return at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && (text.charCodeAt(at - 1) === space || text.charCodeAt(at - 1) === 13)) at -= 1;
  return at;
}

function isKeyCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === dash || code === 95;
}
