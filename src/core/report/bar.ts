/** The longest bar, in characters. */
const longest = 20;

/** A number as a bar of blocks, as long as its share of the most; the number itself stands beside it, for whoever cannot see the bar. */
export function bar(value: number, most: number): string {
  return value <= 0 ? '' : '█'.repeat(Math.max(1, Math.round((value / Math.max(value, most)) * longest)));
}
