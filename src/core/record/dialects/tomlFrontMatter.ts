import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { linesIn, type Line } from '../outline.ts';
import { fieldNameOf } from '../fieldNames.ts';
import { readTomlLine, type OpenToml } from './tomlValue.ts';

const closing = /\n\+\+\+[ \t\r]*(?:\n|$)/;
const mostLines = 500;
const longestLine = 20_000;
/** Tables in which Hugo and Zola keep what they do not know themselves. What stands in other tables is not about the document. */
const ownTables = /^(?:extra|params|taxonomies|metadata|meta)$/;

interface Key {
  readonly label: string;
  readonly valueAt: number;
}

/** TOML front matter between `+++` lines, as sites made with Hugo and Zola have it: `key = value`, also in `[extra]`. */
export const tomlFrontMatter: Dialect = {
  name: 'toml-front-matter',
  fields: (outline) => {
    const close = outline.text.startsWith('+++', outline.bodyStart) ? closing.exec(outline.text.slice(outline.bodyStart)) : null;
    if (close === null) return [];
    const [, ...lines] = linesIn(outline, outline.bodyStart, outline.bodyStart + close.index + 1, mostLines);
    return readLines(lines);
  },
};

function readLines(lines: readonly Line[]): Field[] {
  const fields: Field[] = [];
  let inOwn = true;
  for (let index = 0; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? '';
    const table = /^\s*(\[\[?)\s*([^[\]]{0,100})\]/.exec(text);
    const key = table === null ? keyOf(text) : undefined;
    if (table !== null) inOwn = table[1] === '[' && ownTables.test((table[2] ?? '').trim());
    if (key === undefined) continue;
    const { parts, next } = valueOf(lines, index, key.valueAt);
    const name = inOwn ? fieldNameOf(key.label) : undefined;
    if (name !== undefined) fields.push(fieldOf(name, key.label, parts, 'front-matter'));
    index = next - 1;
  }
  return fields;
}

/** The key of `status = …`, `"status" = …` or `extra.status = …`. */
function keyOf(text: string): Key | undefined {
  const equals = text.indexOf('=');
  if (equals < 0 || text.trimStart().startsWith('#')) return undefined;
  const segments = text.slice(0, equals).split('.');
  if (segments.length > 2 || (segments.length === 2 && !ownTables.test(segments[0]?.trim() ?? ''))) return undefined;
  return { label: (segments.at(-1) ?? '').trim().replace(/^["']|["']$/g, ''), valueAt: equals + 1 };
}

/** The pieces of a value, which goes on while a list or a text of several lines is open, and the index of the line behind it. */
function valueOf(lines: readonly Line[], from: number, at: number): { readonly parts: Part[]; readonly next: number } {
  const parts: Part[] = [];
  let open: OpenToml = { depth: 0, quotes: undefined };
  let next = from;
  do {
    const line = lines[next];
    if (line === undefined) break;
    const found = readTomlLine(line.text.slice(0, longestLine), next === from ? at : 0, open);
    for (const { start, end } of found.values)
      parts.push(...present(partOf(unescaped(line.text.slice(start, end)), line.start + start), line.start + end));
    open = found.open;
    next += 1;
  } while (open.depth > 0 || open.quotes !== undefined);
  return { parts, next };
}

// An escaped character is one of the text and two of the file: the span ends where the value does.
function present(part: Part | undefined, end: number): Part[] {
  return part === undefined ? [] : [part.text.includes('"') ? { text: part.text, span: { start: part.span.start, end } } : part];
}

function unescaped(text: string): string {
  return text.includes('\\') ? text.replace(/\\(["\\])/g, '$1') : text;
}
