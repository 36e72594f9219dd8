import { fieldOf, partOf, type Field, type Part } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';

interface OpenField {
  readonly label: string;
  readonly parts: (Part | undefined)[];
}

/** Reads front matter that is not YAML (`- @ann`, an unclosed quote) line by line: `key: value` and the list items below it. */
export function looseFields(yaml: string, offset: number): readonly Field[] {
  const found: OpenField[] = [];
  let start = 0;
  for (const line of yaml.split('\n')) {
    const at = offset + start;
    const key = /^([\p{L}_][\p{L}\p{N}_ -]{0,60}):(?:[ \t](.*))?$/su.exec(line.trimEnd());
    const item = /^\s*-\s+(?=\S)/.exec(line)?.[0].length;
    if (key?.[1] !== undefined) found.push({ label: key[1], parts: scalarParts(key[2] ?? '', at + key[1].length + 2) });
    else if (item !== undefined) found.at(-1)?.parts.push(scalarPart(line.slice(item), at + item));
    start += line.length + 1;
  }
  return found.flatMap(({ label, parts }) => {
    const name = fieldNameOf(label);
    return name === undefined ? [] : [fieldOf(name, label, parts, 'front-matter')];
  });
}

function scalarParts(text: string, start: number): (Part | undefined)[] {
  return [scalarPart(text, start)];
}

function scalarPart(text: string, start: number): Part | undefined {
  const comment = text.search(/(?:^|\s)#/);
  const part = partOf(comment < 0 ? text : text.slice(0, comment), start);
  if (part === undefined) return undefined;
  const inner = part.text.replace(/^["'“”„]|["'“”]$/g, '');
  const skipped = part.text.indexOf(inner);
  return partOf(inner, part.span.start + skipped);
}
