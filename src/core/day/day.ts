/** A day of the local calendar, ISO 8601 `YYYY-MM-DD`, always a day that exists. Compare with `<`. */
export type Day = string & { readonly day: unique symbol };

/** A length of calendar time; months and days add separately, as in ISO 8601. Never negative, never empty. */
export interface Duration {
  readonly months: number;
  readonly days: number;
}

const daysInMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** How many days a month of the Gregorian calendar has; `month` is 1 to 12, anything else has none. */
export function daysInMonth(year: number, month: number): number {
  const leap = month === 2 && ((year % 4 === 0 && year % 100 !== 0) || year % 400 === 0) ? 1 : 0;
  return (daysInMonths[month - 1] ?? 0) + leap;
}

/** The day of a year (0 to 9999), a month and a day of the month, or undefined where no such day exists. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return undefined;
  const text = `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
  return isDay(text) ? text : undefined;
}

/** Reads exactly `YYYY-MM-DD`, a day that exists; everything else is undefined. */
export function parseDay(text: string): Day | undefined {
  return isDay(text) ? text : undefined;
}

/** Adds months first, staying inside the month (31 January plus one month is 28 or 29 February), then days. Ends at 9999-12-31. */
export function addDuration(day: Day, duration: Duration): Day {
  return shift(day, duration.months, duration.days);
}

/** Takes off months first, staying inside the month, then days. Ends at 0000-01-01. */
export function subtractDuration(day: Day, duration: Duration): Day {
  return shift(day, -duration.months, -duration.days);
}

/** Calendar days from one day to another; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return serial(to) - serial(from);
}

/** The day of the week, 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdayOf(day: Day): number {
  const days = (serial(day) - aMonday) % 7;
  return (days < 0 ? days + 7 : days) + 1;
}

function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, dayOfMonth] = partsOf(text);
  return dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month);
}

function partsOf(text: string): [number, number, number] {
  return [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
}

function shift(day: Day, months: number, days: number): Day {
  const [year, month, dayOfMonth] = partsOf(day);
  const month0 = year * 12 + month - 1 + months;
  const inYear = Math.floor(month0 / 12);
  const inMonth = month0 - inYear * 12 + 1;
  const start = dayNumber(inYear, inMonth, Math.min(dayOfMonth, daysInMonth(inYear, inMonth)));
  return fromSerial(start + days);
}

function serial(day: Day): number {
  return dayNumber(...partsOf(day));
}

/** Days since 1 March of the year 0, counted in years that begin in March, so that the leap day comes last. */
function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const y = month < 3 ? year - 1 : year;
  const m = month < 3 ? month + 9 : month - 3;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + dayOfMonth - 1;
}

const aMonday = dayNumber(2024, 1, 1);
const first = dayNumber(0, 1, 1);
const last = dayNumber(9999, 12, 31);

function fromSerial(wanted: number): Day {
  const days = Math.min(Math.max(Math.trunc(wanted), first), last);
  let year = Math.floor((days * 400) / 146097);
  while (dayNumber(year + 1, 1, 1) <= days) year += 1;
  while (dayNumber(year, 1, 1) > days) year -= 1;
  let month = 1;
  while (month < 12 && dayNumber(year, month + 1, 1) <= days) month += 1;
  const found = dayOf(year, month, days - dayNumber(year, month, 1) + 1);
  if (found === undefined) throw new RangeError('a day number within the calendar is always a day');
  return found;
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
