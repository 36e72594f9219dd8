import { english } from './languages/english.ts';
import { languages } from './languages/languages.ts';

/** What a field means, whatever its label. */
export type FieldName = keyof typeof english;

const longestLabel = 60;
const blank = 32;

const names: ReadonlyMap<string, FieldName> = new Map(
  languages.flatMap(({ labels }) =>
    Object.keys(labels)
      .filter(isFieldName)
      .flatMap((name) => (labels[name] ?? '').split(', ').map((label) => [normalLabel(label), name] as const)),
  ),
);

/** The field that a label names, in any of the languages we read; undefined for every other label. */
export function fieldNameOf(label: string): FieldName | undefined {
  if (label.length > longestLabel) return undefined;
  return names.get(label) ?? names.get(normalLabel(label));
}

/** The field that a label names which is normal already. */
export function fieldNameOfNormal(label: string): FieldName | undefined {
  return names.get(label);
}

/** A label as the table has it: lower case, words apart, without marks, emoji and the `(s)` of a plural. */
export function normalLabel(label: string): string {
  const head = label.length > longestLabel * 3 ? label.slice(0, longestLabel * 3) : label;
  return isPlain(head) ? head.toLowerCase() : normalised(head);
}

/** `Context and problem`, `ADR status`: ASCII words, each with its capitals in front, one blank apart. Most labels are, and this is quick. */
function isPlain(label: string): boolean {
  let before = blank;
  for (let at = 0; at < label.length; at += 1) {
    const code = label.charCodeAt(at);
    const lower = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    const upper = code >= 65 && code <= 90;
    if (code === blank ? before === blank : !lower && !(upper && (before < 97 || before > 122))) return false;
    before = code;
  }
  return before !== blank;
}

function normalised(label: string): string {
  if (!/^[ -~]*$/.test(label)) return normalisedUnicode(label);
  if (label.includes('(')) return normalisedAscii(withoutSuffixes(label));
  return normalisedAscii(label);
}

function normalisedAscii(label: string): string {
  return label
    .replace(/[^A-Za-z\d]+|(?<=[a-z])(?=[A-Z])/g, ' ')
    .trim()
    .toLowerCase();
}

function normalisedUnicode(label: string): string {
  const words = label
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/İ/gu, 'i')
    .toLowerCase();
  return withoutSuffixes(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutSuffixes(label: string): string {
  if (!label.includes('(')) return label;
  return label.replace(/\((?:s|en|e|es|innen)\)/g, (suffix) => suffix.slice(1, -1)).replace(/\([^)]*\)/g, ' ');
}

function isFieldName(name: string): name is FieldName {
  return Object.hasOwn(english, name);
}
