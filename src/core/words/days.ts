import type { Day } from '../day/day.ts';

const englishMonths = [
  ...(['January', 'February', 'March', 'April', 'May', 'June'] as const),
  ...(['July', 'August', 'September', 'October', 'November', 'December'] as const),
];

/**
 * A day in words: `1 March 2026`. English needs no locale data, so that every machine prints the same text; another
 * locale is spelled by the runtime, at noon of that day in UTC, so that no time zone moves it. Unknown locales are English.
 */
export function formatDay(day: Day, locale = 'en'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const spelled = /^en\b/i.test(locale) ? undefined : spelledIn(locale, Date.UTC(year, month - 1, date, 12));
  return spelled ?? `${date} ${englishMonths[month - 1] ?? ''} ${year}`;
}

/** A month in words, `November 2026` for `2026-11`; `short`: `Nov 2026`. */
export function formatMonth(month: string, length: 'long' | 'short' = 'long'): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const name = englishMonths[number - 1] ?? '';
  return `${length === 'long' ? name : name.slice(0, 3)} ${String(year)}`;
}

function spelledIn(locale: string, noon: number): string | undefined {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  try {
    return new Intl.DateTimeFormat(locale, options).format(noon);
  } catch {
    return undefined; // no language tag at all, such as "C.UTF-8"
  }
}
