import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { linesIn } from '../outline.ts';
import { fieldNameOf } from '../fieldNames.ts';

const closing = /\n\+\+\+[ \t\r]*(?:\n|$)/;

/** TOML front matter between `+++` lines, as sites made with Hugo and Zola have it: one `key = value` a line. */
export const tomlFrontMatter: Dialect = {
  name: 'toml-front-matter',
  fields: (outline) => {
    const close = outline.text.startsWith('+++', outline.bodyStart) ? closing.exec(outline.text.slice(outline.bodyStart)) : null;
    if (close === null) return [];
    const [, ...lines] = linesIn(outline, outline.bodyStart, outline.bodyStart + close.index + 1);
    return lines.flatMap((line) => readLine(line.text, line.start));
  },
};

function readLine(line: string, start: number): Field[] {
  const equals = line.indexOf('=');
  const label = line.slice(0, Math.max(equals, 0)).trim();
  const name = equals < 0 ? undefined : fieldNameOf(label);
  return name === undefined ? [] : [fieldOf(name, label, valueParts(line.slice(equals + 1), start + equals + 1), 'front-matter')];
}

function valueParts(value: string, start: number): Part[] {
  const quoted = [...value.matchAll(/"([^"]*)"|'([^']*)'/g)];
  const parts =
    quoted.length > 0
      ? quoted.map((match) => partOf(match[0].slice(1, -1), start + match.index + 1))
      : [partOf(value.split('#')[0] ?? '', start)];
  return parts.filter((part) => part !== undefined);
}
