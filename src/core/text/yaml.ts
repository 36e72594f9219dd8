import { isAlias, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml';
import type { Span } from './span.ts';
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from './yamlNodes.ts';

const deepest = 60;
const mostText = 100_000;

/** Reads a YAML mapping, as far as it can be read; anything else has no entries. `offset` is where `text` begins in its document. */
export function parseYaml(text: string, offset: number): YamlMapping {
  const span = { start: offset, end: offset + text.length };
  if (text.length > mostText || nestsTooDeep(text))
    return { kind: 'mapping', entries: [], problems: [{ message: 'too large or nested too deeply', span }], span };
  const document = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent', version: '1.2' });
  const problems = document.errors.map((error) => ({ message: error.message, span: spanOf(error.pos, offset) }));
  const root = nodeOf(document.contents, offset);
  if (root?.kind === 'mapping') return { ...root, problems };
  const notMapping = root === undefined ? [] : [{ message: 'not a mapping', span }];
  return { kind: 'mapping', entries: [], problems: [...problems, ...notMapping], span };
}

/** Writes a value for `key: value` so that it reads back exactly as given, on one line. */
export function yamlScalar(value: string): string {
  const written = stringify(value, { lineWidth: 0, blockQuote: false, defaultStringType: 'PLAIN' }).replace(/\n$/, '');
  const read = parseYaml(`key: ${written}\n`, 0).entries[0]?.value;
  return !written.includes('\n') && read?.kind === 'scalar' && read.text === value ? written : JSON.stringify(value);
}

function nodeOf(node: unknown, offset: number): YamlNode | undefined {
  if (isAlias(node)) return undefined;
  if (isScalar(node)) return scalarOf(node.source ?? node.value, node.range, offset);
  if (isSeq(node)) {
    const items = node.items.map((item) => nodeOf(item, offset)).filter((item) => item !== undefined);
    return { kind: 'list', items, span: spanOf(node.range, offset) };
  }
  if (!isMap(node)) return undefined;
  const entries = node.items.flatMap((pair) => entryOf(pair.key, pair.value, offset));
  return { kind: 'mapping', entries, problems: [], span: spanOf(node.range, offset) };
}

function scalarOf(text: unknown, range: readonly number[] | null | undefined, offset: number): YamlScalar | undefined {
  if (text === null || text === undefined || range === null || range === undefined) return undefined;
  const span = spanOf(range, offset);
  return span.start === span.end ? undefined : { kind: 'scalar', text: String(text), span };
}

function entryOf(key: unknown, value: unknown, offset: number): YamlEntry[] {
  if (!isScalar(key)) return [];
  return [{ key: String(key.source ?? key.value), keySpan: spanOf(key.range, offset), value: nodeOf(value, offset) }];
}

function spanOf(range: readonly number[] | null | undefined, offset: number): Span {
  return { start: (range?.[0] ?? 0) + offset, end: (range?.[1] ?? range?.[0] ?? 0) + offset };
}

/** The parser recurses, and so do we: a text that could nest deeper than any record is not read. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  let indent = 0;
  let inLine = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (char === '[' || char === '{') depth += 1;
    else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
    else if (char === '\n') indent = inLine = 0;
    else if (char === '-' || char === '?' || char === ' ' || char === ':') inLine += 1;
    if (char === '-' || char === '?') indent += 1;
    if (depth > deepest || indent > deepest * 4 || inLine > 4000) return true;
  }
  return false;
}
