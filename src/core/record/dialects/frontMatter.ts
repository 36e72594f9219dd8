import type { YamlEntry, YamlNode } from '../../text/yamlNodes.ts';
import { fieldOf, partOf, type Dialect, type Field, type Part } from '../field.ts';
import { fieldNameOf } from '../fieldNames.ts';
import { approvalParts } from './approvalParts.ts';
import { looseFields } from './looseYaml.ts';

/** YAML front matter: scalars, lists, block scalars. What is no YAML is read line by line. */
export const frontMatter: Dialect = {
  name: 'front-matter',
  fields: ({ yaml, frontMatter: block }) => {
    if (block === undefined) return [];
    if (yaml === undefined || yaml.problems.length > 0) return looseFields(block.yaml, block.span.start);
    return yaml.entries.map(readEntry).filter((field) => field !== undefined);
  },
};

function readEntry(entry: YamlEntry): Field | undefined {
  const name = fieldNameOf(entry.key);
  if (name === undefined || entry.value === undefined) return undefined;
  const parts = name === 'approvals' ? approvalParts(entry.value) : partsOf(entry.value);
  return fieldOf(name, entry.key, parts, 'front-matter');
}

function partsOf(node: YamlNode): Part[] {
  if (node.kind === 'list') return node.items.flatMap(partsOf);
  if (node.kind === 'mapping') return node.entries.flatMap((entry) => nestedParts(entry));
  const part = partOf(node.text, node.span.start);
  if (part === undefined) return [];
  // What is quoted or escaped in the file is told as a whole.
  const isVerbatim = node.span.end - node.span.start === node.text.length;
  return [isVerbatim ? part : { text: part.text, span: node.span }];
}

// People are sometimes mappings, `- name: Ann`; anything else nested is no value of ours.
function nestedParts(entry: YamlEntry): Part[] {
  return /^(?:name|github|handle|login)$/i.test(entry.key) && entry.value !== undefined ? partsOf(entry.value) : [];
}
