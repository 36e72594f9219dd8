import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { fieldNameOf, type FieldName } from '../fieldNames.ts';
import type { Line, Outline } from '../outline.ts';

const mostBelow = 60;

/** Document attributes of AsciiDoc and field lists of reStructuredText: `:status: Accepted`, also as options of a directive. */
export const attributes: Dialect = {
  name: 'attributes',
  fields: (outline, header) => (outline.markup === 'markdown' ? [] : fieldsOf(outline, header)),
};

function fieldsOf(outline: Outline, header: readonly Line[]): Field[] {
  const options = outline.markup === 'rst' ? optionsOf(outline, header) : [];
  const listed = header.flatMap((line, index) => (line.text.startsWith(':') ? readLine(header, index) : []));
  return [...listed, ...options];
}

function readLine(lines: readonly Line[], index: number): Field[] {
  const line = lines[index];
  const text = line?.text ?? '';
  const from = text.length - text.trimStart().length;
  const close = text.indexOf(':', from + 1);
  if (line === undefined || close < 0 || (close + 1 < text.length && text.charAt(close + 1).trim() !== '')) return [];
  const label = text.slice(from + 1, close);
  const name = nameOf(label);
  if (name === undefined) return [];
  const value = partOf(text.slice(close + 1).replace(/ \\$/, ''), line.start + close + 1);
  return [fieldOf(name, label, [value, ...linesBelow(lines, index, from)], 'plain-line')];
}

// AsciiDoc's own word for the day of a revision.
function nameOf(label: string): FieldName | undefined {
  return label === 'revdate' ? 'updated' : fieldNameOf(label);
}

/** The lines that are indented deeper than the label belong to its value; in AsciiDoc those that ` \` announces. */
function linesBelow(lines: readonly Line[], index: number, indent: number): Part[] {
  const parts: Part[] = [];
  for (let at = index + 1; at < lines.length && at <= index + mostBelow; at += 1) {
    const line = lines[at];
    const announced = lines[at - 1]?.text.endsWith(' \\') === true;
    const deeper = line === undefined ? 0 : line.text.length - line.text.trimStart().length;
    if (line?.kind !== 'prose' || !(announced || deeper > indent)) break;
    const marker = /^\s*[-*+]\s+/.exec(line.text)?.[0].length ?? 0;
    const part = partOf(line.text.slice(marker).replace(/ \\$/, ''), line.start + marker);
    if (part !== undefined) parts.push(part);
  }
  return parts;
}

/**
 * The options of the one directive that describes the document, right below its title: `.. seed::` and `   :status: Accepted`.
 * Where there are several, or prose above them, they describe something else.
 */
function optionsOf(outline: Outline, header: readonly Line[]): Field[] {
  const named = header.flatMap((line, index) => (/^\.\. [\w:.+-]{1,40}::/.test(line.text) ? [index] : []));
  const stating = named.filter((index) => optionsBelow(header, index).some((field) => field.name === 'status'));
  const [only] = stating;
  if (only === undefined || stating.length > 1 || hasProse(outline, header.slice(0, only))) return [];
  return optionsBelow(header, only);
}

function optionsBelow(lines: readonly Line[], directive: number): Field[] {
  const fields: Field[] = [];
  for (let at = directive + 1; at < lines.length && at <= directive + mostBelow; at += 1) {
    const text = lines[at]?.text ?? '';
    if (!/^\s+\S/.test(text.slice(0, 80))) break;
    if (text.trimStart().startsWith(':')) fields.push(...readLine(lines, at));
  }
  return fields;
}

function hasProse({ headings }: Outline, lines: readonly Line[]): boolean {
  const [title] = headings;
  const isTitle = ({ start }: Line): boolean => title !== undefined && start >= title.start && start < title.bodyFrom;
  return lines.some((line) => line.kind === 'prose' && !isTitle(line) && /^[\p{L}\p{N}]/u.test(line.text));
}
