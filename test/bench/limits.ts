/** One ratio (or time) that was measured, and the limit that it has to keep. */
export interface Result {
  readonly what: string;
  readonly measured: number;
  readonly limit: number;
  readonly unit: 'times' | 'ms';
  /** Whether more or less is better. */
  readonly keeps: 'at most' | 'at least';
}

/** Whether a result keeps its limit. */
export function isKept({ measured, limit, keeps }: Result): boolean {
  return keeps === 'at most' ? measured <= limit : measured >= limit;
}

/** One line for people. */
export function describeResult(result: Result): string {
  const { what, measured, limit, unit, keeps } = result;
  const mark = isKept(result) ? ' ' : '!';
  return `${mark} ${what.padEnd(78)} ${measured.toFixed(unit === 'ms' ? 0 : 2).padStart(8)} ${unit.padEnd(5)} (${keeps} ${String(limit)})`;
}
