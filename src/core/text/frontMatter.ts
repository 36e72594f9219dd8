import matter from 'gray-matter';
import { plainMapping } from './plainYaml.ts';
import type { Span } from './span.ts';
import { parseYaml } from './yaml.ts';
import type { YamlMapping } from './yamlNodes.ts';

/** The YAML block at the very top of a document. */
export interface FrontMatter {
  /** The YAML between the fences, without them. */
  readonly span: Span;
  /** Where the line after the closing fence begins. */
  readonly bodyStart: number;
  readonly yaml: string;
}

const closingFence = /\n---[ \t]*(?:\r?\n|$)/g;

/** Splits off YAML front matter: the fence is exactly `---` at the start of the text (a BOM may precede) and is closed by one. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const bom = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  if (!text.startsWith('---', bom)) return undefined;
  const opening = /^---[ \t]*\r?\n/.exec(text.slice(bom, bom + 200));
  if (opening === null) return undefined;
  closingFence.lastIndex = bom + opening[0].length - 1;
  const closing = closingFence.exec(text);
  if (closing === null) return undefined;
  const start = bom + opening[0].length;
  const yaml = text.slice(start, Math.max(start, closing.index)).replace(/\r$/, '');
  return { span: { start, end: start + yaml.length }, bodyStart: closing.index + closing[0].length, yaml };
}

/**
 * What a block of front matter says. Plain blocks are read line by line; others are confirmed by gray-matter and parsed, with the
 * first mistake as their one problem. Undefined for a block that is neither plain nor short: for each mistake the parser
 * takes as long as for a page of text.
 */
export function readFrontMatter({ yaml, span }: FrontMatter): YamlMapping | undefined {
  const plain = plainMapping(yaml, span.start);
  if (plain !== undefined || yaml.length > mostParsed) return plain;
  if (matter(`---\n${yaml}\n---`, options).language !== 'yaml') return undefined;
  const parsed = parseYaml(yaml, span.start);
  return parsed.problems.length > 1 ? { ...parsed, problems: parsed.problems.slice(0, 1) } : parsed;
}

// Every language but YAML is refused before gray-matter sees the text, and the YAML engine hands nothing on: what the block
// says is read by `yaml.ts`, with spans.
const options = { language: 'yaml', engines: { yaml: () => ({}), yml: () => ({}), json: () => ({}) } };

/** In UTF-16 units. */
const mostParsed = 4000;
