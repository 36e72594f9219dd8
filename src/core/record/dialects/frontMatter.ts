import { parseYaml, type YamlEntry, type YamlNode } from '../../text/yaml.ts';
import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';
import type { Outline } from '../outline.ts';
import { looseFields } from './looseYaml.ts';

/** YAML front matter: scalars, lists, block scalars. What is no YAML is read line by line. */
export const frontMatter: Dialect = {
  name: 'front-matter',
  fields: (outline) => (outline.frontMatter === undefined ? [] : readFrontMatter(outline.frontMatter.yaml, outline.frontMatter.span.start)),
};

/** What is wrong with the YAML of a document. */
export function frontMatterProblems(outline: Outline): ReturnType<typeof parseYaml>['problems'] {
  return outline.frontMatter === undefined ? [] : parseYaml(outline.frontMatter.yaml, outline.frontMatter.span.start).problems;
}

function readFrontMatter(yaml: string, offset: number): readonly Field[] {
  const mapping = parseYaml(yaml, offset);
  if (mapping.problems.length > 0) return looseFields(yaml, offset);
  return mapping.entries.map(readEntry).filter((field) => field !== undefined);
}

function readEntry(entry: YamlEntry): Field | undefined {
  const name = fieldNameOf(entry.key);
  if (name === undefined || entry.value === undefined) return undefined;
  return fieldOf(name, entry.key, partsOf(entry.value), 'front-matter');
}

function partsOf(node: YamlNode): Part[] {
  if (node.kind === 'list') return node.items.flatMap(partsOf);
  if (node.kind === 'mapping') return node.entries.flatMap((entry) => nestedParts(entry));
  const text = partOf(node.text, 0);
  return text === undefined ? [] : [{ text: text.text, span: node.span }];
}

// People are sometimes mappings, `- name: Ann`; anything else nested is no value of ours.
function nestedParts(entry: YamlEntry): Part[] {
  return /^(?:name|github|handle|login)$/i.test(entry.key) && entry.value !== undefined ? partsOf(entry.value) : [];
}
