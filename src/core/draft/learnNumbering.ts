/** How the records of a log come by their numbers: each takes the next one, or it is given that of an issue or a pull request. */
export type Numbering = 'consecutive' | 'assigned';

/** A habit shows in the newest records: a log may have changed it. */
const mostNumbers = 10;

/** From so many numbers on, how wide their gaps are on average where nobody counts. The fewer there are, the more likely is chance. */
const evidence: readonly (readonly [numbers: number, width: number])[] = [
  [6, 2],
  [4, 3],
  [3, 10],
];

/**
 * Learns from the numbers of a log, one for each record that has one, whether somebody counts. Where most numbers between the
 * newest ones are nobody's, the next one is not the one after the highest. The widest gap tells nothing: a log may go on at 100.
 */
export function learnNumbering(numbers: readonly number[]): Numbering {
  const distinct = [...new Set(numbers)].sort((a, b) => a - b);
  if (distinct.length * 2 <= numbers.length) return 'consecutive'; // `2024-01-x.md`, `2024-02-y.md`: these are years
  const newest = distinct.slice(-mostNumbers);
  if (newest.filter(beginsWithYear).length * 2 > newest.length) return 'consecutive';
  const needed = evidence.find(([count]) => newest.length >= count)?.[1];
  return needed !== undefined && usualGap(newest) >= needed ? 'assigned' : 'consecutive';
}

/** The average distance between neighbours, without the widest. */
function usualGap(sorted: readonly number[]): number {
  const gaps = sorted.slice(1).map((number, at) => number - (sorted[at] ?? 0));
  const sum = gaps.reduce((total, gap) => total + gap, 0);
  return (sum - Math.max(...gaps)) / (gaps.length - 1);
}

/** `202401`, `2024017`: a year with what was counted in it. */
function beginsWithYear(number: number): boolean {
  return /^(?:19|20)\d\d\d{2,3}$/.test(String(number));
}
