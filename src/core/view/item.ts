import { isAnswer } from '../review/reviewState.ts';
import { dueKindOf } from './due.ts';
import { entryIdentifier, entryLabel, phaseOf, type Entry } from './entry.ts';
import type { Grouping } from './grouping.ts';
import { phaseLook, phaseWord } from './phases.ts';
import { ownerNote } from './owner.ts';
import type { Words } from './words.ts';

/** Everything a tree shows about one record, in words and names. */
export interface EntryItem {
  readonly label: string;
  readonly description: string;
  /** What a screen reader says: the icon's meaning included. */
  readonly spoken: string;
  readonly icon: string;
  readonly color: string;
  /** For `when` clauses of menus: `record` and the traits it has. */
  readonly context: string;
}

/** How a record looks in the Decisions tree: owner, unless the group above says it, and what is due. */
export function describeEntry(entry: Entry, words: Words, grouping: Grouping = 'none'): EntryItem {
  const phase = phaseOf(entry);
  const look = phaseLook(phase);
  const implemented = entry.record.status?.value.implemented === true && phase === 'accepted';
  const owner = ownerOf(entry, words);
  const isSaid = grouping === 'owner' && owner === entry.owner?.name;
  const notes = [isSaid ? undefined : owner, dueNote(entry, words)].filter((note) => note !== undefined);
  return {
    label: entryLabel(entry),
    description: notes.join(' · '),
    spoken: [entryLabel(entry), phaseWord(phase, words), ...notes].join(', '),
    icon: implemented ? 'pass-filled' : look.icon,
    color: look.color,
    context: ['record', ...traitsOf(entry)].join(' '),
  };
}

/** For `when` clauses of menus: what has a number can get another, what was put off can be taken up again. */
function traitsOf({ record, review }: Entry): readonly string[] {
  const numbered = record.identity === undefined ? [] : ['numbered'];
  if (review.snooze !== undefined) return [...numbered, 'snoozed'];
  return dueKindOf({ review }) === undefined ? numbered : [...numbered, 'due'];
}

/** How a record looks beside the file or record that it concerns: the relation first. */
export function describeRelated(entry: Entry, relation: string | undefined, words: Words): EntryItem {
  const item = describeEntry(entry, words);
  if (relation === undefined) return item;
  return {
    ...item,
    description: [relation, item.description].filter((note) => note !== '').join(' · '),
    spoken: `${relation}: ${item.spoken}`,
  };
}

/** The owner in a few words; undefined where nobody is known. */
export function ownerOf({ owner }: Entry, words: Words): string | undefined {
  return owner === undefined ? undefined : ownerNote(owner, words);
}

/** `was due 1 March 2026`, `answer due 5 December 2026`; undefined where nothing is due. */
export function dueNote(entry: Entry, words: Words): string | undefined {
  const { state, due, source } = entry.review;
  if (state === 'unreadable') return words.say('note.review-unreadable');
  if (due === undefined) return undefined;
  const answer = isAnswer(source) ? '-answer' : '';
  if (state === 'overdue') return words.say(`note.was-due${answer}`, words.day(due));
  return state === 'due-soon' ? words.say(`note.is-due${answer}`, words.day(due)) : undefined;
}

/** A Markdown link to the record, as one would paste it into another document: `[ADR-0007: Use X](docs/adr/0007-use-x.md)`. */
export function entryLink(entry: Entry): string {
  const identifier = entryIdentifier(entry);
  const title = entry.record.title.value;
  const text = identifier === title ? title : `${identifier}: ${title}`;
  return `[${text.replace(/[\\[\]]/gu, '\\$&')}](${entry.record.path.split('/').map(encodeURIComponent).join('/')})`;
}
