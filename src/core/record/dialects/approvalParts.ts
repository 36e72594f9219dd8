import type { YamlEntry, YamlMapping, YamlNode } from '../../text/yamlNodes.ts';
import type { Part } from '../field.ts';

const roleKey = /^(?:role|team|group|area)$/i;
const valueKey = /^(?:by|name|who|approver|person|date|day|on|when|at)$/i;

/** Sign-offs of front matter, each as one line of text: `security: Ann, 2026-11-21`, whether it is a key, an item or keys of an item. */
export function approvalParts(node: YamlNode): Part[] {
  if (node.kind === 'list') return node.items.flatMap(approvalParts);
  if (node.kind === 'scalar') return node.text.trim() === '' ? [] : [{ text: node.text.trim(), span: node.span }];
  const role = node.entries.find(({ key }) => roleKey.test(key));
  if (role === undefined) return node.entries.flatMap(ofRole);
  return [{ text: `${textOf(role.value)}: ${valuesOf(node)}`, span: node.span }];
}

function ofRole({ key, keySpan, value }: YamlEntry): Part[] {
  if (value === undefined) return [];
  const span = { start: keySpan.start, end: Math.max(keySpan.end, value.span.end) };
  return [{ text: `${key}: ${textOf(value)}`, span }];
}

function textOf(node: YamlNode | undefined): string {
  if (node === undefined) return '';
  if (node.kind === 'scalar') return node.text.trim();
  return node.kind === 'list' ? node.items.map(textOf).join(', ') : valuesOf(node);
}

function valuesOf({ entries }: YamlMapping): string {
  return entries
    .filter(({ key }) => valueKey.test(key))
    .map(({ value }) => textOf(value))
    .join(', ');
}
