import type { FieldName } from '../record/fieldNames.ts';
import type { Language } from '../record/languages/language.ts';
import { inEnglish, wordFor } from '../record/languages/languages.ts';

/** The fields that Docket writes, in the order in which they stand where nothing else says so. */
export const writableFields = [
  'status',
  'date',
  'owner',
  'decision-makers',
  'consulted',
  'informed',
  'review-by',
  'review-every',
  'last-reviewed',
  'risk',
  'approvals',
  'supersedes',
  'superseded-by',
  'amends',
  'amended-by',
  'relates-to',
  'depends-on',
  'applies-to',
  'tags',
] as const satisfies readonly FieldName[];

/** One of the fields that Docket writes. */
export type WritableField = (typeof writableFields)[number];

/** Fields beside which others are put, though Docket does not write them. */
const beside: ReadonlyMap<FieldName, WritableField> = new Map([
  ['stage', 'status'],
  ['created', 'date'],
  ['updated', 'date'],
  ['authors', 'decision-makers'],
  ['approvers', 'decision-makers'],
  ['reviewers', 'decision-makers'],
  ['sponsors', 'decision-makers'],
  ['contributors', 'informed'],
  ['last-call', 'review-by'],
  ['queued', 'review-by'],
  ['answer-within', 'review-by'],
] as const);

/** Where a field stands in the order; titles and numbers before all, -1. */
export function rankOf(name: FieldName): number {
  const known = beside.get(name) ?? name;
  return writableFields.findIndex((field) => field === known);
}

/** How a label is spelt among its neighbours. */
export type LabelStyle = 'words' | 'kebab' | 'snake' | 'camel' | 'lower';

/** The label of a new field: `review-by`, `review_by`, `reviewBy`, `review by`, `Review by`; in German `Nächste Überprüfung`. */
export function newLabel(field: WritableField, style: LabelStyle, language: Language): string {
  const local = language === inEnglish ? undefined : wordFor(field, language);
  if (local !== undefined) return spelt(local, style, language.code);
  return spelt(field === 'decision-makers' && isForPeople(style) ? 'deciders' : field.replaceAll('-', ' '), style, 'en');
}

function isForPeople(style: LabelStyle): boolean {
  return style === 'words' || style === 'lower';
}

function spelt(words: string, style: LabelStyle, code: string): string {
  if (style === 'words') return words.charAt(0).toLocaleUpperCase(code) + words.slice(1);
  const lower = words.toLocaleLowerCase(code);
  if (style === 'lower') return lower;
  const key = lower.replace(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  if (style === 'snake') return key.replaceAll('-', '_');
  return style === 'camel' ? key.replace(/-(.)/gu, (_, letter: string) => letter.toUpperCase()) : key;
}

/** The style of labels that people read: `status:` is lower case, everything else begins with a capital. */
export function proseStyle(labels: readonly string[]): LabelStyle {
  if (labels.some((label) => /^[a-z]+(?:[-_][a-z]+)+$/.test(label))) return keyStyle(labels);
  return labels.length > 0 && labels.every((label) => /^\p{Ll}/u.test(label)) ? 'lower' : 'words';
}

/** The style of keys, by those that have more than one word: kebab case, unless another is in use. */
export function keyStyle(keys: readonly string[]): LabelStyle {
  if (keys.some((key) => key.includes('-'))) return 'kebab';
  if (keys.some((key) => key.includes('_'))) return 'snake';
  return keys.some((key) => /^[a-z]+[A-Z]/.test(key)) ? 'camel' : 'kebab';
}
