import type { Dialect, Field } from '../field.ts';
import { linesIn, type Outline } from '../outline.ts';
import { fieldsOfLines } from './headerLines.ts';

const mostLines = 60;

/** A header that stands in a fence because it came from another markup: the first block of a document, and nothing but fields. */
export const headerFence: Dialect = {
  name: 'header-fence',
  fields: (outline) => (opensWithFence(outline) ? readFence(outline) : []),
};

function opensWithFence({ text, code: [first], bodyStart }: Outline): boolean {
  if (first === undefined || first.start - bodyStart > 200) return false;
  return (
    /^\s*(?:-{3,}\s*)?$/.test(text.slice(bodyStart, first.start)) &&
    /^(?:`{3,}|~{3,})[ \t]*(?:text|ya?ml)?\r?\n/.test(text.slice(first.start, first.start + 40))
  );
}

function readFence(outline: Outline): readonly Field[] {
  const [first] = outline.code;
  if (first === undefined) return [];
  const lines = linesIn(outline, first.start, first.end, mostLines).slice(1);
  const stating = lines.filter((line) => /^\s*[\p{L}][\p{L} _-]{0,40}:(?:\s|$)/u.test(line.text.slice(0, 80)));
  if (stating.length < 3) return [];
  const fields = fieldsOfLines(lines.map((line) => ({ ...line, kind: line.text.trim() === '' ? 'blank' : 'prose' })));
  const named = new Set(fields.map((field) => field.name));
  return named.size >= 2 && (named.has('status') || named.has('title')) ? fields : [];
}
