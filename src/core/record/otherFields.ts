import { detached } from '../text/detached.ts';
import type { Sourced } from '../text/span.ts';
import type { Risk } from './decisionRecord.ts';
import type { Field, Part } from './field.ts';
import type { FieldName } from './fieldNames.ts';
import { plainText } from './plainText.ts';

const riskWords: ReadonlyMap<string, Risk> = new Map(
  (
    [
      ['low', 'low minor niedrig gering faible bajo baja baixo baixa basso bassa laag niski niskie lav 低'],
      ['medium', 'medium moderate mid mittel moyen moyenne medio media médio média gemiddeld średni średnie middels 中'],
      ['high', 'high critical severe hoch élevé élevée alto alta hoog wysoki wysokie høy 高'],
    ] as const
  ).flatMap(([risk, words]) => words.split(' ').map((word) => [word, risk] as const)),
);

const mostItems = 1000;

/** The first risk that is stated with a known word. */
export function riskOf(fields: readonly Field[]): Sourced<Risk> | undefined {
  for (const field of fields) {
    const part = field.name === 'risk' ? field.parts[0] : undefined;
    if (part === undefined) continue;
    const word = /[\p{L}]+/u.exec(plainText(part.text.slice(0, 300)))?.[0].toLowerCase();
    const risk = riskWords.get(word ?? '');
    if (risk !== undefined) return { value: risk, span: part.span, source: field.source };
  }
  return undefined;
}

/** A stated risk that is none of the known words, on its characters. */
export function unreadableRisk(fields: readonly Field[]): Part | undefined {
  const field = fields.find((one) => one.name === 'risk' && one.source === 'front-matter' && one.parts.length > 0);
  return field === undefined || riskOf([field]) !== undefined ? undefined : field.parts[0];
}

/** The tags of a record, as written. */
export function tagsOf(fields: readonly Field[]): readonly Sourced<string>[] {
  return itemsOf(fields, 'tags').filter(
    (tag) => /[\p{L}\p{N}]/u.test(tag.value) && !/^(?:n\/?a|none|\{.*\}|<.*>|\[.*\])$/i.test(tag.value),
  );
}

/** The files that a decision governs: globs and paths, as written. A "scope" in prose is none. */
export function appliesToOf(fields: readonly Field[]): readonly Sourced<string>[] {
  return itemsOf(fields, 'applies-to').filter(
    (item) => /^[^\s:]+$/.test(item.value) && /[/*.]/.test(item.value) && !/^(?:n\/?a|\.+|.*\.)$/i.test(item.value),
  );
}

function itemsOf(fields: readonly Field[], name: FieldName): Sourced<string>[] {
  return fields
    .filter((field) => field.name === name)
    .flatMap((field) => field.parts.slice(0, mostItems).flatMap((part) => split(part, field)));
}

/** `[a` and `b]` are the ends of a list that was split. */
function withoutLoneBracket(text: string): string {
  if (text.startsWith('[') && !text.includes(']')) return text.slice(1);
  return text.endsWith(']') && !text.includes('[') ? text.slice(0, -1) : text;
}

function split(part: Part, field: Field): Sourced<string>[] {
  const verbatim = part.span.end - part.span.start === part.text.length;
  const pieces: Sourced<string>[] = [];
  for (const match of part.text.slice(0, 5000).matchAll(/[^,;，、{}]*(?:\{[^{}]*\}[^,;，、{}]*)*/gu)) {
    const value = withoutLoneBracket(match[0].trim())
      .trim()
      .replace(/^`+|`+$/g, '')
      .replace(/^["']|["']$/g, '')
      .replace(/^#(?=\p{L})/u, '')
      .trim();
    if (value === '') continue;
    const start = part.span.start + match.index + match[0].indexOf(value);
    pieces.push({
      value: detached(value),
      span: verbatim ? { start, end: start + value.length } : part.span,
      source: field.source,
    });
  }
  return pieces;
}
