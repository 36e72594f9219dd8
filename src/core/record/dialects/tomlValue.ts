import type { Span } from '../../text/span.ts';

/** What is still open at the end of a line: lists, and the quotes of a text of several lines. */
export interface OpenToml {
  readonly depth: number;
  readonly quotes: string | undefined;
}

/** The texts, numbers and dates that a line of a TOML value holds, and what it leaves open. */
export interface TomlLine {
  readonly values: readonly Span[];
  readonly open: OpenToml;
}

/** A word, or where it stands behind a `=`, a value. */
interface Token extends Span {
  readonly mark: string | undefined;
}

/** Reads one line of a value. Of a person in braces (`{ name = "Ann", email = "…" }`) only the name counts. */
export function readTomlLine(line: string, from: number, open: OpenToml): TomlLine {
  const { tokens, quotes } = tokensOf(line, from, open.quotes);
  const values: Span[] = [];
  let { depth } = open;
  tokens.forEach(({ mark, start, end }, index) => {
    if (mark === '[' || mark === '{') depth += 1;
    else if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
    else if (mark === undefined && tokens[index + 1]?.mark !== '=' && isValue(line, tokens, index)) values.push({ start, end });
  });
  return { values, open: { depth, quotes } };
}

function isValue(line: string, tokens: readonly Token[], index: number): boolean {
  const key = tokens[index - 2];
  return (
    tokens[index - 1]?.mark !== '=' ||
    (key !== undefined && /^["']?(?:name|github|handle|login)["']?$/i.test(line.slice(key.start, key.end)))
  );
}

function tokensOf(
  line: string,
  from: number,
  open: string | undefined,
): { readonly tokens: Token[]; readonly quotes: string | undefined } {
  const tokens: Token[] = [];
  let quotes = open;
  for (let at = from; at < line.length;) {
    const char = line.charAt(at);
    if (quotes === undefined && char === '#') break;
    const opening = quotes ?? openingQuotes(line, at);
    if (opening !== undefined) {
      const start = quotes === undefined ? at + opening.length : at;
      const close = closeOf(line, start, opening);
      const end = close < 0 ? line.length : close;
      if (line.slice(start, end).trim() !== '') tokens.push({ mark: undefined, start, end });
      quotes = close < 0 && opening.length === 3 ? opening : undefined;
      at = end + opening.length;
    } else if ('[]{}=,'.includes(char)) {
      tokens.push({ mark: char, start: at, end: at + 1 });
      at += 1;
    } else if (char.trim() === '') at += 1;
    else {
      const start = at;
      while (at < line.length && !'[]{}=,#"\''.includes(line.charAt(at))) at += 1;
      tokens.push({ mark: undefined, start, end: start + line.slice(start, at).trimEnd().length });
    }
  }
  return { tokens, quotes };
}

function openingQuotes(line: string, at: number): string | undefined {
  const char = line.charAt(at);
  if (char !== '"' && char !== "'") return undefined;
  return line.startsWith(char.repeat(3), at) ? char.repeat(3) : char;
}

function closeOf(line: string, from: number, quotes: string): number {
  let close = line.indexOf(quotes, from);
  while (close > 0 && quotes.startsWith('"') && line.charAt(close - 1) === '\\') close = line.indexOf(quotes, close + 1);
  return close;
}
