import type { Root, RootContent } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import type { Processor } from 'unified';
import { splitFrontMatter } from './frontMatter.ts';

const mostText = 16_000;
const deepestIndent = 40;
const processor: Pick<Processor<Root>, 'parse'> = remark().use(remarkGfm);

/** The first paragraph of prose as plain text, on one line; empty where there is none. Reads only the beginning of the text. */
export function summaryOf(text: string): string {
  const start = splitFrontMatter(text)?.bodyStart ?? 0;
  const tree = parse(text.slice(start, start + mostText));
  const paragraph = tree?.children.find((node) => node.type === 'paragraph' && isProse(plainText(node)));
  return paragraph === undefined ? '' : plainText(paragraph).replace(/\s+/g, ' ').trim();
}

// Remark takes time that grows with the square of the nesting: deeply nested text is not parsed at all.
function parse(text: string): Root | undefined {
  const deep = text.split('\n').some((line) => (/^[\s>*+\d.)-]*/.exec(line)?.[0].length ?? 0) > deepestIndent);
  return deep || bracketsOpen(text) > 200 ? undefined : processor.parse(text);
}

function bracketsOpen(text: string): number {
  let most = 0;
  let open = 0;
  for (const char of text) {
    if (char === '[') open += 1;
    else if (char === ']') open = Math.max(0, open - 1);
    most = Math.max(most, open);
  }
  return most;
}

// "Date: 2020-01-01" and "**Status:** Accepted" are fields, not prose.
function isProse(text: string): boolean {
  return text.trim() !== '' && !/^[^.:]{1,40}:\s*\S{0,40}/.test(text.trim().slice(0, 90)) && text.trim().includes(' ');
}

function plainText(node: Root | RootContent): string {
  if ('value' in node && node.type !== 'html') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
