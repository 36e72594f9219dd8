import { fieldNameOf } from '../record/fieldNames.ts';
import type { FoundField, OpenDocument } from './document.ts';
import { insertion, type Edit } from './edit.ts';
import { keyLanguage } from './language.ts';
import { lineEnd, lineStart, linesBelow, withoutLines } from './lines.ts';
import type { Place, Ways, Writer } from './place.ts';
import { keyStyle, newLabel, rankOf } from './writableFields.ts';

/** TOML front matter: `status = "accepted"`, `authors = ["Ann", "Bob"]`. */
export const tomlFields: Writer = {
  dialects: ['toml-front-matter'],
  places: (document) => fieldsIn(document).flatMap((field) => placeOf(document, field)),
  add: (document, field, items) => {
    const { text, outline } = document;
    if (!text.startsWith('+++', outline.bodyStart)) return [];
    const own = fieldsIn(document).filter(({ name, parts }) => rankOf(name) >= 0 && parts.length > 0);
    const before = own.filter(({ name }) => rankOf(name) <= rankOf(field)).at(-1) ?? own.at(-1);
    const style = keyStyle(fieldsIn(document).map(({ label }) => label));
    const line = `${bareOrQuoted(newLabel(field, style, keyLanguage(document)))} = ${items.length === 1 ? valueOf(items[0] ?? '') : listOf(items)}`;
    const after = before === undefined ? outline.bodyStart : endOf(text, before);
    return [[linesBelow(text, after, [line])]];
  },
};

function fieldsIn({ fields }: OpenDocument): readonly FoundField[] {
  return fields.filter(({ dialect }) => dialect === 'toml-front-matter');
}

function placeOf({ text, outline }: OpenDocument, field: FoundField): readonly Place[] {
  const { parts, label, name } = field;
  const first = parts[0];
  if (first === undefined) return emptyPlace(text, outline.bodyStart, label);
  const start = lineStart(text, first.span.start);
  const end = endOf(text, field);
  return [
    {
      field: name,
      label,
      span: { start, end },
      items: parts.map((part) => part.text),
      write: (items) => write(text, field, items),
      remove: () => [[withoutLines(text, start, end)]],
    },
  ];
}

/** `key = ""` and `key = []` */
function emptyPlace(text: string, from: number, label: string): readonly Place[] {
  const close = text.indexOf('\n+++', from);
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start <= close; start = text.indexOf('\n', start) + 1) {
    const line = text.slice(start, lineEnd(text, start));
    const found = /^(\s*(?:\w+\.)?["']?([\w-]+)["']?\s*=\s*)(""|''|\[\s*\])\s*(?:#.*)?$/.exec(line);
    const field = found?.[2] === label ? fieldNameOf(label) : undefined;
    if (found?.[1] === undefined || found[3] === undefined || field === undefined) continue;
    const span = { start: start + found[1].length, end: start + found[1].length + found[3].length };
    const write = (items: readonly string[]): Ways => [
      [{ span, text: items.length === 1 ? valueOf(items[0] ?? '') : listOf(items) }],
    ];
    return [{ field, label, span, items: [], write, remove: () => [[withoutLines(text, start, start)]] }];
  }
  return [];
}

/** From the first value to the last, quotes included; brackets and separators around them stay. */
function write(text: string, { parts }: FoundField, items: readonly string[]): Ways {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return [];
  const start = first.span.start - quotesAt(text, first.span.start, -1);
  const end = last.span.end + quotesAt(text, last.span.end, 1);
  const quote = text.charAt(start) === "'" ? "'" : '"';
  const inList = text.slice(lineStart(text, start), start).includes('[') || parts.length > 1;
  const kept = parts.every((part, index) => items[index] === part.text) ? parts.length : 0;
  if (inList && kept > 0 && items.length > kept)
    return [
      [
        insertion(
          end,
          items
            .slice(kept)
            .map((item) => `, ${quoted(item, quote)}`)
            .join(''),
        ),
      ],
    ];
  if (inList) return [[replaced(start, end, items.map((item) => quoted(item, quote)).join(', '))]];
  const isBare = start === first.span.start;
  const [only = ''] = items;
  const joined = items.length === 1 && isBare ? valueOf(only) : quoted(items.join(', '), quote);
  return [[replaced(start, end, joined)], [replaced(start, end, listOf(items))]];
}

function replaced(start: number, end: number, text: string): Edit {
  return { span: { start, end }, text };
}

/** How many quotes stand before or behind an offset. */
function quotesAt(text: string, at: number, step: 1 | -1): number {
  const [mark, ...more] = step < 0 ? [text.charAt(at - 1), text.slice(at - 3, at)] : [text.charAt(at), text.slice(at, at + 3)];
  if (mark !== '"' && mark !== "'") return 0;
  return more[0] === mark.repeat(3) ? 3 : 1;
}

function endOf(text: string, { parts }: FoundField): number {
  const end = parts.at(-1)?.span.end ?? 0;
  const line = text.slice(lineStart(text, parts[0]?.span.start ?? end), lineEnd(text, end));
  if (!line.includes('[') || line.includes(']')) return end;
  const close = text.indexOf(']', end);
  return close < 0 ? end : close;
}

/** A day stands without quotes, everything else is a text. */
function valueOf(value: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : quoted(value, '"');
}

/** Only ASCII letters may stand in a key without quotes. */
function bareOrQuoted(key: string): string {
  return /^[\w-]+$/.test(key) ? key : quoted(key, '"');
}

function listOf(items: readonly string[]): string {
  return `[${items.map((item) => quoted(item, '"')).join(', ')}]`;
}

function quoted(value: string, quote: '"' | "'"): string {
  return quote === "'" && !value.includes("'") ? `'${value}'` : JSON.stringify(value);
}
