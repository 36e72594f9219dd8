import type { ReviewReason } from '../review/reason.ts';
import type { Snooze } from '../review/snooze.ts';
import { entryLabel } from './entry.ts';
import { describeEntry, dueNote, ownerOf, type EntryItem } from './item.ts';
import { dueLook, type DueRow } from './reviewGroups.ts';
import type { Words } from './words.ts';

/** How a record looks among the reviews: why it is there, who is to look, and whether that is the person at the keyboard. */
export function describeReview(row: DueRow, words: Words): EntryItem {
  const { entry, kind, isMine } = row;
  const item = describeEntry(entry, words);
  const notes = [...whyNotes(row, words), ownerOf(entry, words), isMine ? words.say('note.yours') : undefined];
  const shown = notes.filter((note) => note !== undefined);
  const group = words.say(`group.${kind}`);
  return {
    ...item,
    ...dueLook(kind),
    description: shown.join(' · '),
    // What happened is a sentence, and ends like one.
    spoken: [entryLabel(entry), group, ...shown.map(withoutStop)].join(', '),
  };
}

/** What is shown below a record: what happened, unless its one reason stands beside it already. */
export function reasonsBelow({ entry, kind }: DueRow): readonly ReviewReason[] {
  const { reasons } = entry.review;
  return kind === 'changed' && reasons.length === 1 ? [] : reasons;
}

/** What happened, in words. */
export function reasonText({ message, args }: ReviewReason, words: Words): string {
  return words.say(message, ...args);
}

/** What happened as a note among others: without the full stop that ends a sentence. */
export function reasonNote(reason: ReviewReason, words: Words): string {
  return withoutStop(reasonText(reason, words));
}

/** Icon of something that happened. */
export function reasonIcon({ kind }: ReviewReason): string {
  return icons[kind];
}

const icons = {
  incident: 'flame',
  dependency: 'references',
  owner: 'person',
  assumption: 'checklist',
  code: 'code',
} as const satisfies Record<ReviewReason['kind'], string>;

/** `until 24 December 2026 · for you alone · after the fair` */
export function snoozeNote({ until, for: whom, reason, by }: Snooze, words: Words): string {
  const who = whom === 'me' ? words.say('snooze.for-me') : by === undefined ? '' : words.say('snooze.by', by);
  return [words.say('snooze.until', words.day(until)), who, reason ?? ''].filter((note) => note !== '').join(' · ');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/u, '');
}

function whyNotes({ entry, kind }: DueRow, words: Words): readonly (string | undefined)[] {
  const { reasons, snooze, state } = entry.review;
  if (snooze !== undefined) return [snoozeNote(snooze, words)];
  if (kind !== 'changed') return [dueNote(entry, words)];
  const [first] = reasons;
  const said = first !== undefined && reasons.length === 1 ? reasonNote(first, words) : undefined;
  const many = words.say('note.reasons', String(reasons.length));
  return [said ?? many, state === 'unreadable' ? dueNote(entry, words) : undefined];
}
