import { parseDay, type Day } from '../day/day.ts';
import { readDate } from '../day/readDate.ts';

/** The pieces of a day as spellings want them. */
interface DayParts {
  readonly year: string;
  readonly month: number;
  readonly date: number;
}

interface Spelling {
  readonly pattern: RegExp;
  write(match: readonly string[], day: DayParts): string | undefined;
}

const spellings: readonly Spelling[] = [
  {
    pattern: /^\d{4}([-/._])(\d{1,2})\1(\d{1,2})$/u,
    write: ([, mark = '-', month = '', date = ''], day) =>
      [day.year, asLong(day.month, month), asLong(day.date, date)].join(mark),
  },
  { pattern: /^\d{8}$/u, write: (_match, day) => day.year + twoDigits(day.month) + twoDigits(day.date) },
  {
    pattern: /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/u,
    write: ([, first = '', mark = '/', second = '', year = ''], day) => {
      const monthFirst = Number(second) > 12;
      const [a, b] = monthFirst ? [day.month, day.date] : [day.date, day.month];
      return [asLong(a, first), asLong(b, second), day.year.slice(-year.length)].join(mark);
    },
  },
  {
    pattern: /^(\d{1,2})(st|nd|rd|th|\.|º)?([ -]+)(de |of )?(\p{L}+)(\.?,?)([ -]+)(de |del )?\d{4}$/iu,
    write: ([, date = '', mark = '', gap = ' ', of = '', word = '', stop = '', next = ' ', from = ''], day) =>
      named(
        word,
        day,
        (month) => `${asLong(day.date, date)}${ordinal(mark, day.date)}${gap}${of}${month}${stop}${next}${from}${day.year}`,
      ),
  },
  {
    pattern: /^(\p{L}+)(\.?) ?(\d{1,2})(st|nd|rd|th)?(,?) +\d{4}$/iu,
    write: ([, word = '', stop = '', date = '', mark = '', comma = ''], day) =>
      named(word, day, (month) => `${month}${stop} ${asLong(day.date, date)}${ordinal(mark, day.date)}${comma} ${day.year}`),
  },
  {
    pattern: /^\d{4}(\s?)([年년])(\s?)(\d{1,2})(\s?)([月월])(\s?)(\d{1,2})(\s?)([日일])$/u,
    write: ([, a, year, b, month = '', c, moon, d, date = '', e, sun], day) =>
      [day.year, a, year, b, asLong(day.month, month), c, moon, d, asLong(day.date, date), e, sun].join(''),
  },
];

/**
 * A day spelt as another one is: `2026/11/21` like `2024/05/01`, `21 November 2026` like `1 May 2024`, in the language of the
 * example. ISO 8601 where the example is no whole day, or where the reader would not find the day in it.
 */
export function spelledLike(example: string, day: Day): string {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const { pattern, write } of spellings) {
    const match = pattern.exec(example.trim());
    const spelt = match === null ? undefined : write([...match], { year, month: Number(month), date: Number(date) });
    if (spelt !== undefined && readDate(spelt)?.day === day) return spelt;
  }
  return day;
}

/**
 * The example that tells most of how a log writes its days: the newest that is a whole day; of those with numbers alone one
 * that says whether the month comes first.
 */
export function tellingDate(written: readonly string[]): string | undefined {
  const whole = written.filter((text) => parseDay(readDate(text)?.day ?? '') !== undefined);
  const [newest] = whole;
  const isOpen = newest !== undefined && /^\d{1,2}[-/.]\d{1,2}[-/.]\d/.test(newest);
  const telling = whole.find((text) => /^\d{1,2}[-/.](?:1[3-9]|2\d|3[01])[-/.]/.test(text));
  return isOpen ? (telling ?? newest) : newest;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

// "5/1/2024" does not pad, "05/01/2024" does; "12" says neither, and padding is the rule.
function asLong(number: number, example: string): string {
  return example.length === 1 ? String(number) : twoDigits(number);
}

function ordinal(mark: string, date: number): string {
  if (!/^(?:st|nd|rd|th)$/i.test(mark)) return mark;
  if (date > 10 && date < 14) return 'th';
  return ['th', 'st', 'nd', 'rd'][date % 10] ?? 'th';
}

const languages = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'nb', 'sv', 'da', 'pl', 'cs', 'fi', 'ru', 'uk'] as const;

/** The month's name in the language and the length of the example; undefined where no language has such a month. */
function named(word: string, day: DayParts, spell: (month: string) => string): string | undefined {
  for (const language of languages) {
    for (const length of ['long', 'short'] as const) {
      const names = monthNames(language, length);
      if (!names.includes(word.toLowerCase())) continue;
      const name = names[day.month - 1] ?? '';
      const isCapital = word.charAt(0) !== word.charAt(0).toLowerCase();
      return spell(isCapital ? name.charAt(0).toUpperCase() + name.slice(1) : name);
    }
  }
  return undefined;
}

// In running text many languages inflect the month: with a day in front it has the form that a date needs.
function monthNames(language: string, length: 'long' | 'short'): readonly string[] {
  const format = new Intl.DateTimeFormat(language, { day: 'numeric', month: length, timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => {
    const parts = format.formatToParts(Date.UTC(2024, month, 15));
    return (parts.find(({ type }) => type === 'month')?.value ?? '').toLowerCase().replace(/\.$/, '');
  });
}
