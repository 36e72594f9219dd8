import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import { isWithin, lineAt, type Line, type Outline } from './outline.ts';

const inline = /\]\(\s{0,8}<?([^()\s<>]{1,1000}(?:\([^()\s<>]{0,300}\)[^()\s<>]{0,500})?)/g;
// `[label]: target "title"`, but neither a footnote (`[^1]: …`) nor prose or code that happens to begin so.
const definition = /^ {0,3}\[(?!\^)[^[\]:]{1,300}\]:[ \t]{0,8}<?([^\s<>]{1,1000})(?=>?[ \t]*(?:["'(]|$))/;
/** What leads to another host or to a place in the same document. */
const elsewhere = /^(?:[a-z][a-z0-9+.-]*:|#|\/\/|\{)/i;

/** The links of the body to other files of the repository: targets as written, not in code, comments or to other hosts. */
export function linksOf(outline: Outline): readonly Sourced<string>[] {
  if (outline.markup !== 'markdown') return [];
  const inText = linesWith(outline, '](');
  const defined = linesWith(outline, ']:');
  if (inText.length + defined.length === 0) return [];
  const starts = defined.length === 0 ? inText : [...new Set([...inText, ...defined])].sort((a, b) => a - b);
  return starts.map((start) => lineAt(outline, start)).flatMap(readLine);
}

/** Where the lines begin in which a mark stands that leads to a file of the repository, perhaps. */
function linesWith({ text, bodyStart, code }: Outline, mark: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(mark, bodyStart); at >= 0; at = text.indexOf(mark, at)) {
    const target = at + mark.length;
    at = target;
    if (leadsElsewhere(text, target) || isWithin(code, at)) continue;
    starts.push(text.lastIndexOf('\n', at) + 1);
    const newline = text.indexOf('\n', at);
    at = newline < 0 ? text.length : newline;
  }
  return starts;
}

/** Most links of a repository lead to other hosts: they are passed over by their first letters. */
function leadsElsewhere(text: string, target: number): boolean {
  const from = text.charCodeAt(target) === 32 ? target + 1 : target;
  const first = text.charCodeAt(from);
  return first === 35 || (first === 104 && (text.startsWith('https:', from) || text.startsWith('http:', from)));
}

function readLine(line: Line): Sourced<string>[] {
  if (line.kind === 'code') return [];
  const text = withoutCode(line.text);
  const links: Sourced<string>[] = [];
  for (const match of text.matchAll(inline)) addLink(links, line, match);
  const defined = text.includes(']:') ? definition.exec(text) : null;
  if (defined !== null) addLink(links, line, defined);
  return links;
}

function addLink(links: Sourced<string>[], line: Line, match: RegExpExecArray): void {
  const target = match[1] ?? '';
  if (elsewhere.test(target)) return;
  const start = line.start + match.index + match[0].length - target.length;
  links.push({ value: detached(target), span: { start, end: start + target.length }, source: 'plain-line' });
}

/** A line with its code spans blanked out. */
export function withoutCode(line: string): string {
  if (!line.includes('`')) return line;
  let result = '';
  let at = 0;
  for (const match of line.matchAll(/`+/g)) {
    if (match.index < at) continue;
    const close = line.indexOf(match[0], match.index + match[0].length);
    if (close < 0) break;
    const end = close + match[0].length;
    result += line.slice(at, match.index) + ' '.repeat(end - match.index);
    at = end;
  }
  return result + line.slice(at);
}
