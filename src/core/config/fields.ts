import type { Duration } from '../day/day.ts';
import { parseDuration } from '../day/duration.ts';
import type { Span } from '../text/span.ts';
import type { YamlMapping, YamlNode } from '../text/yamlNodes.ts';
import type { MessageKey } from '../words/messages.ts';
import { nearest } from './nearest.ts';

/** Takes note of one mistake at its place. */
export type Report = (message: MessageKey, span: Span, ...args: readonly string[]) => void;

/** A key that was found, with its value. An entry of a list has the list's key as name, and its own place. */
export interface Field {
  readonly name: string;
  readonly span: Span;
  readonly value: YamlNode;
}

/** The known keys of a mapping that have a value. Of a key that is written twice the first counts. */
export function knownFields(mapping: YamlMapping, known: readonly string[], report: Report): ReadonlyMap<string, Field> {
  const fields = allFields(mapping, report);
  for (const { name, span } of fields.values()) {
    if (!known.includes(name)) reportUnknown('key', { name, span, known }, report);
  }
  return new Map([...fields].filter(([name]) => known.includes(name)));
}

/** Every key of a mapping that has a value, where the keys are the team's own words. */
export function allFields(mapping: YamlMapping, report: Report): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  const seen = new Set<string>();
  for (const { key, keySpan, value } of mapping.entries) {
    if (seen.has(key)) report('configuration-duplicate-key', keySpan, key);
    else if (value !== undefined) fields.set(key, { name: key, span: keySpan, value });
    seen.add(key);
  }
  return fields;
}

/** A word that is none of those it may be, with the one that was probably meant. */
export function reportUnknown(
  what: 'key' | 'value',
  word: { readonly name: string; readonly span: Span; readonly known: readonly string[] },
  report: Report,
): void {
  const meant = nearest(word.name, word.known);
  if (meant !== undefined) report(`configuration-unknown-${what}-near`, word.span, word.name, meant);
  else if (what === 'key') report('configuration-unknown-key', word.span, word.name);
  else report('configuration-unknown-value', word.span, word.name, word.known.join(', '));
}

/** The keys below a key. */
export function mappingOf(field: Field | undefined, report: Report): YamlMapping | undefined {
  if (field === undefined) return undefined;
  if (field.value.kind === 'mapping') return field.value;
  report('configuration-no-mapping', field.span, field.name);
  return undefined;
}

/** The entries of a list, each with its own place. */
export function itemsOf(field: Field | undefined, report: Report): readonly Field[] | undefined {
  if (field === undefined) return undefined;
  if (field.value.kind === 'list') return field.value.items.map((value) => ({ name: field.name, span: placeOf(value), value }));
  report('configuration-no-list', field.span, field.name);
  return undefined;
}

/** Where to point at for a value: its first key, where it has keys. */
function placeOf(value: YamlNode): Span {
  return (value.kind === 'mapping' ? value.entries[0]?.keySpan : undefined) ?? value.span;
}

/** One text that is not empty. */
export function textOf(field: Field | undefined, report: Report): string | undefined {
  if (field === undefined) return undefined;
  const text = field.value.kind === 'scalar' ? field.value.text.trim() : '';
  if (text === '') report('configuration-no-text', field.span, field.name);
  return text === '' ? undefined : text;
}

/** One of the words that are allowed here, in any case. */
export function choiceOf<T extends string>(field: Field | undefined, allowed: readonly T[], report: Report): T | undefined {
  const text = textOf(field, report);
  if (field === undefined || text === undefined) return undefined;
  const choice = allowed.find((word) => word === text.toLowerCase());
  if (choice === undefined) reportUnknown('value', { name: text, span: field.span, known: allowed }, report);
  return choice;
}

/** A count of 1 or more; `true` is the usual one, `false` none. */
export function countOf(field: Field | undefined, usual: number, report: Report): number | undefined {
  const text = textOf(field, report)?.toLowerCase();
  if (field === undefined || text === undefined || text === 'false') return undefined;
  if (text === 'true') return usual;
  if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
  report('configuration-no-count', field.span, text);
  return undefined;
}

/** A share in per cent, `30%` or `30`; the usual one where none is said, or `true`; undefined for `false`. */
export function shareOf(field: Field | undefined, usual: number, report: Report): number | undefined {
  const text = textOf(field, report)?.toLowerCase();
  if (field === undefined || text === undefined || text === 'true') return usual;
  if (text === 'false') return undefined;
  if (/^(?:[1-9]\d?|100) ?%?$/.test(text)) return Number.parseInt(text, 10);
  report('configuration-no-share', field.span, text);
  return usual;
}

/** A length of time. */
export function durationOf(field: Field | undefined, report: Report): Duration | undefined {
  const text = textOf(field, report);
  if (field === undefined || text === undefined) return undefined;
  const duration = parseDuration(text);
  if (duration === undefined) report('configuration-no-duration', field.span, text);
  return duration;
}
