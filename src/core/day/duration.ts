import type { Duration } from './day.ts';

const units: ReadonlyMap<string, Duration> = new Map([
  ...['d', 'day', 'days', 'tag', 'tage', 'tagen', 'jour', 'jours', 'día', 'días', 'dia', 'dias'].map(
    (word) => [word, days(1)] as const,
  ),
  ...['w', 'wk', 'wks', 'week', 'weeks', 'woche', 'wochen', 'semaine', 'semaines', 'semana', 'semanas'].map(
    (word) => [word, days(7)] as const,
  ),
  ['fortnight', days(14)],
  ...['m', 'mo', 'mos', 'mth', 'month', 'months', 'monat', 'monate', 'monaten', 'mois', 'mes', 'meses', 'mês'].map(
    (word) => [word, months(1)] as const,
  ),
  ...['q', 'quarter', 'quarters', 'quartal', 'trimestre'].map((word) => [word, months(3)] as const),
  ...['y', 'yr', 'yrs', 'year', 'years', 'jahr', 'jahre', 'jahren', 'an', 'ans', 'année', 'año', 'años', 'ano', 'anos'].map(
    (word) => [word, months(12)] as const,
  ),
]);

const phrases: ReadonlyMap<string, Duration> = new Map([
  ['daily', days(1)],
  ['weekly', days(7)],
  ['biweekly', days(14)],
  ['fortnightly', days(14)],
  ['monthly', months(1)],
  ['quarterly', months(3)],
  ['half-yearly', months(6)],
  ['semiannually', months(6)],
  ['semi-annually', months(6)],
  ['biannually', months(6)],
  ['half a year', months(6)],
  ['half year', months(6)],
  ['annually', months(12)],
  ['annual', months(12)],
  ['yearly', months(12)],
  ['jährlich', months(12)],
  ['halbjährlich', months(6)],
]);

const numbers: ReadonlyMap<string, number> = new Map([
  ['a', 1],
  ['an', 1],
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['eighteen', 18],
]);

/** Reads a length of calendar time: ISO 8601 (`P6M`) or words (`6 months`, `90d`, `half a year`, `every two weeks`). */
export function parseDuration(text: string): Duration | undefined {
  if (text.length > 80) return undefined;
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^every\s+/, '');
  return phrases.get(words) ?? parseIso(words) ?? parseWords(words);
}

function parseIso(text: string): Duration | undefined {
  const match = /^p(?:(\d{1,4})y)?(?:(\d{1,4})m)?(?:(\d{1,4})w)?(?:(\d{1,5})d)?$/.exec(text);
  if (match === null) return undefined;
  const [years, monthCount, weeks, dayCount] = match.slice(1).map((digits) => Number(digits ?? 0));
  return positive({ months: (years ?? 0) * 12 + (monthCount ?? 0), days: (weeks ?? 0) * 7 + (dayCount ?? 0) });
}

function parseWords(text: string): Duration | undefined {
  const words = text.match(/\d{1,5}|\p{L}{1,20}|[^\s\d\p{L}]/gu) ?? [];
  let total = { months: 0, days: 0 };
  let count: number | undefined;
  for (const word of words) {
    if (word === ',' || word === 'and' || word === '-') continue;
    const number = count === undefined ? numberOf(word) : undefined;
    if (number !== undefined) {
      count = number;
      continue;
    }
    const unit = units.get(word);
    if (unit === undefined) return undefined;
    total = { months: total.months + unit.months * (count ?? 1), days: total.days + unit.days * (count ?? 1) };
    count = undefined;
  }
  return count === undefined ? positive(total) : undefined;
}

function numberOf(word: string): number | undefined {
  return /^\d+$/.test(word) ? Number(word) : numbers.get(word);
}

function positive(duration: Duration): Duration | undefined {
  return duration.months + duration.days > 0 ? duration : undefined;
}

function days(count: number): Duration {
  return { months: 0, days: count };
}

function months(count: number): Duration {
  return { months: count, days: 0 };
}
