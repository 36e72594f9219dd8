import type { Day } from '../day/day.ts';

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/**
 * A day in words: `1 March 2026`. English needs no locale data, so that every machine prints the same text; another
 * locale is spelled by the runtime, at noon of that day in UTC, so that no time zone moves it.
 */
export function formatDay(day: Day, locale = 'en'): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  if (isEnglish(locale)) return `${date} ${englishMonths[month - 1] ?? ''} ${year}`;
  const noon = new Date(Date.UTC(year, month - 1, date, 12));
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(locale, options).format(noon);
}

function isEnglish(locale: string): boolean {
  return /^en\b/i.test(locale);
}
