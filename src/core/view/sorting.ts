import { entryKey, type Entry } from './entry.ts';

/** The orders that a person can choose for the decisions. */
export const sortings = ['number', 'title', 'date', 'review'] as const;

export type Sorting = (typeof sortings)[number];

/** Entries in the chosen order; equal ones by number, then by path, so that the order never wavers. */
export function sortEntries(entries: readonly Entry[], sorting: Sorting): readonly Entry[] {
  const compare = comparators[sorting];
  return [...entries].sort((a, b) => compare(a, b) || byNumber(a, b) || byText(entryKey(a), entryKey(b)));
}

/** Compares texts as a person would file them: `item 9` before `item 10`. */
export function byText(a: string, b: string): number {
  return collator.compare(a, b);
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Sorts after every day and every year. */
const never = '9999-99-99';

const comparators = {
  number: byNumber,
  title: (a, b) => byText(a.record.title.value, b.record.title.value),
  date: (a, b) => -compareCodes(a.record.date?.value ?? '', b.record.date?.value ?? ''),
  review: (a, b) => compareCodes(a.review.due ?? never, b.review.due ?? never),
} as const satisfies Record<Sorting, (a: Entry, b: Entry) => number>;

function byNumber(a: Entry, b: Entry): number {
  const left = a.record.identity?.value;
  const right = b.record.identity?.value;
  if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
  return byText(left.id, right.id);
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
