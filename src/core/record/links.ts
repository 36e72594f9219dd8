import type { Sourced } from '../text/span.ts';
import type { Line, Outline } from './outline.ts';

const inline = /\]\(\s{0,8}<?([^()\s<>]{1,1000}(?:\([^()\s<>]{0,300}\)[^()\s<>]{0,500})?)/g;
// `[label]: target "title"`, but neither a footnote (`[^1]: …`) nor prose or code that happens to begin so.
const definition = /^ {0,3}\[(?!\^)[^[\]:]{1,300}\]:[ \t]{0,8}<?([^\s<>]{1,1000})(?=>?[ \t]*(?:["'(]|$))/;

/** The links of the body to other files of the repository: targets as written, not in code, comments or to other hosts. */
export function linksOf(outline: Outline): readonly Sourced<string>[] {
  if (outline.markup !== 'markdown') return [];
  return outline.lines.filter(mayLink).flatMap(readLine);
}

function mayLink({ kind, text }: Line): boolean {
  return kind !== 'code' && kind !== 'blank' && (text.includes('](') || text.includes(']:'));
}

function readLine(line: Line): Sourced<string>[] {
  const text = withoutCode(line.text);
  const found = [...text.matchAll(inline)];
  const defined = definition.exec(text);
  return (defined === null ? found : [...found, defined]).flatMap((match) => {
    const target = match[1] ?? '';
    if (/^(?:[a-z][a-z0-9+.-]*:|#|\/\/|\{)/i.test(target)) return [];
    const start = line.start + match.index + match[0].length - target.length;
    return [{ value: target, span: { start, end: start + target.length }, source: 'plain-line' as const }];
  });
}

/** The line with its code spans blanked out. */
function withoutCode(line: string): string {
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
