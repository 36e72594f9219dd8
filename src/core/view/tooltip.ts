import { entryLabel, phaseOf, type Entry } from './entry.ts';
import { phaseWord } from './phases.ts';
import type { MessageKey } from '../words/messages.ts';
import { placeInFolder } from './folders.ts';
import { ownerWithSource } from './owner.ts';
import { reasonText, snoozeNote } from './reviewItem.ts';
import type { Words } from './words.ts';

/** The tooltip of a record as Markdown: the essentials, and the summary once it is known. Every word of the file is escaped. */
export function tooltipMarkdown(entry: Entry, summary: string | undefined, words: Words): string {
  const rows = essentials(entry, words).map(([name, value]) => `${words.say(name)}: ${escapeMarkdown(value)}`);
  const lines = [`**${escapeMarkdown(entryLabel(entry))}**`, rows.join('  \n')];
  if (summary !== undefined && summary !== '') lines.push(escapeMarkdown(shorten(summary, 400)));
  lines.push(`*${escapeMarkdown(placeInFolder(entry, entry.record.path))}*`);
  return lines.filter((line) => line !== '').join('\n\n');
}

/** Text that Markdown shows as it is. Line breaks become spaces. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&$:@]/gu, '\\$&')
    .trim();
}

function essentials(entry: Entry, words: Words): readonly (readonly [MessageKey, string])[] {
  const { record, review, owner } = entry;
  const status = record.status?.value;
  const rows: [MessageKey, string | undefined][] = [
    ['tooltip.status', status === undefined ? phaseWord(phaseOf(entry), words) : status.written],
    ['tooltip.date', record.date?.value],
    ['tooltip.owner', owner === undefined ? undefined : ownerWithSource(owner, words)],
    ['tooltip.review', review.due === undefined ? undefined : words.day(review.due)],
    ['tooltip.snoozed', review.snooze === undefined ? undefined : snoozeNote(review.snooze, words)],
    ['tooltip.reasons', review.reasons.map((reason) => reasonText(reason, words)).join(' ') || undefined],
    ['tooltip.risk', record.risk?.value],
    ['tooltip.checklists', checklistNote(record.checklists ?? [], words)],
    ['tooltip.tags', record.tags.map((tag) => tag.value).join(', ') || undefined],
  ];
  return rows.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
}

/** `security: 2 of 5 open`; undefined where everything is done. */
function checklistNote(checklists: NonNullable<Entry['record']['checklists']>, words: Words): string | undefined {
  const open = checklists.filter(({ value }) => value.open > 0);
  const notes = open.map(({ value }) =>
    words.say(`checklist.${value.topic}`, String(value.open), String(value.open + value.done)),
  );
  return notes.join(', ') || undefined;
}

function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), most - 40)).replace(/[\uD800-\uDBFF]$/u, '')}…`;
}
