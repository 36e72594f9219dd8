import { fieldNameOf } from '../record/fieldNames.ts';
import type { Anatomy } from './anatomy.ts';
import type { Customs } from './customs.ts';
import { dayPlace, daySpelling, isDay, isOwnFact } from './freshValues.ts';
import type { FrontMatterEntry } from './frontMatterEntries.ts';
import { readDate } from '../day/readDate.ts';

/** The front matter of a new record, with the keys that most records have; empty where they have none in common. */
export function frontMatterSkeleton(model: Anatomy, customs: Customs, example: string): string {
  const lines = model.entries
    .filter(({ key }) => customs.hasKey(key))
    .flatMap((entry) => linesOf(entry, model, customs, example));
  const fence = model.text.replace(/^\uFEFF/, '').slice(0, 3);
  const gap = /^\r?\n/.test(model.text.slice(model.outline.bodyStart)) ? [''] : [];
  return lines.length === 0 ? '' : [fence, ...lines, fence, ...gap, ''].join('\n');
}

function linesOf(entry: FrontMatterEntry, model: Anatomy, customs: Customs, example: string): readonly string[] {
  const place = customs.placeOf(entry.key) ?? freshPlace(entry, model, example);
  if (place !== undefined) return [keyed(entry, entry.quote + place + entry.quote)];
  const isOwn = isOwnFact(fieldNameOf(entry.key) ?? 'kind');
  if (!isOwn && customs.repeats(entry)) return entry.lines;
  return [keyed(entry, emptyValue(entry))];
}

function freshPlace(entry: FrontMatterEntry, { entries, record }: Anatomy, example: string): string | undefined {
  const name = fieldNameOf(entry.key);
  if (name === undefined || entry.value === undefined) return undefined;
  // Beside a status, `stage: beta` says something else.
  const stated = entries.some(({ key }) => fieldNameOf(key) === 'status') ? 'status' : 'stage';
  if (name === 'status' || (name === stated && record.status?.source === 'front-matter')) return '{{status}}';
  if (isDay(name) && readDate(entry.value) !== undefined) return dayPlace(daySpelling(entry.value, example));
  if (name === 'title') return '{{title}}';
  if (name === 'owner' && /^(?:decision[-_ ])?owner$/i.test(entry.key)) return '{{owner}}';
  return name === 'review-by' ? '{{review-by}}' : undefined;
}

function keyed({ lines: [first = ''], key, mark }: FrontMatterEntry, value: string): string {
  const lead = first.slice(0, first.indexOf(mark, first.indexOf(key) + key.length) + 1);
  const gap = /^\s+(?=\S)/.exec(first.slice(lead.length))?.[0] ?? ' ';
  return (lead + gap + value).trimEnd();
}

function emptyValue({ isList, mark, quote }: FrontMatterEntry): string {
  if (isList) return '[]';
  return mark === '=' ? '""' : quote + quote;
}
