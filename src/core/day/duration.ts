import type { Duration } from './day.ts';

const units: ReadonlyMap<string, Duration> = new Map([
  ...named(days(1), 'd day days tag tage tagen jour jours día días dia dias giorno giorni dag dagen dzień dni'),
  ...named(days(1), 'день дня дней 日 天 일'),
  ...named(days(7), 'w wk wks week weeks woche wochen semaine semaines semana semanas settimana settimane weken'),
  ...named(days(7), 'tydzień tygodnie tygodni неделя неделю недели недель 週間 周 週 주'),
  ...named(days(14), 'fortnight fortnights'),
  ...named(months(1), 'm mo mos mth mths month months monat monate monaten mois mes meses mês mese mesi maand maanden'),
  ...named(months(1), 'miesiąc miesiące miesięcy месяц месяца месяцев ヶ月 か月 カ月 ヵ月 个月 個月 개월'),
  ...named(months(3), 'q quarter quarters quartal quartale trimestre trimestres kwartaal'),
  ...named(months(12), 'y yr yrs year years jahr jahre jahren an ans année années año años ano anos anno anni jaar'),
  ...named(months(12), 'rok lata lat год года лет 年 년'),
]);

const phrases: ReadonlyMap<string, Duration> = new Map([
  ['daily', days(1)],
  ...named(days(7), 'weekly wöchentlich'),
  ...named(days(14), 'biweekly bi-weekly fortnightly'),
  ...named(months(1), 'monthly monatlich mensuel mensual mensal 毎月 每月'),
  ...named(months(3), 'quarterly vierteljährlich trimestriel trimestral 四半期'),
  ['four times a year', months(3)],
  ['three times a year', months(4)],
  ...named(
    months(6),
    'half-yearly semiannual semiannually semi-annual semi-annually biannually halbjährlich semestriel semestral',
  ),
  ...named(months(6), '半年 半年ごと 半年毎'),
  ['twice a year', months(6)],
  ['two times a year', months(6)],
  ...named(months(12), 'annually annual yearly jährlich annuel anual 毎年 每年 매년'),
  ...named(months(24), 'biennially biennial'),
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
  ['fifteen', 15],
  ['eighteen', 18],
  ['twenty', 20],
  ['thirty', 30],
  ['sixty', 60],
  ['ninety', 90],
]);

/**
 * Reads a length of calendar time: ISO 8601 (`P6M`) or words (`6 months`, `90d`, `half a year`, `every two weeks`, `1.5 years`). What
 * could mean two lengths (`6 to 12 months`, `bimonthly`) or is no whole number of days is undefined.
 */
export function parseDuration(text: string): Duration | undefined {
  if (text.length > 80) return undefined;
  const words = text
    .toLowerCase()
    .replace(/\([^()]*\)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^every (?:other|second|2nd) /, '2 ')
    .replace(/^(?:once )?(?:every|each|per|alle|jede[sn]?|tous les|toutes les|cada|ogni|elke?|co|каждые) |^once (?=an? )/, '')
    .replace(/[ .]+$/, '');
  return phrases.get(words) ?? parseIso(words) ?? parseWords(withFractions(words));
}

function parseIso(text: string): Duration | undefined {
  const match = /^p(?:(\d{1,4})y)?(?:(\d{1,4})m)?(?:(\d{1,4})w)?(?:(\d{1,5})d)?$/.exec(text);
  if (match === null) return undefined;
  const [years, monthCount, weeks, dayCount] = match.slice(1).map((digits) => Number(digits ?? 0));
  return positive({ months: (years ?? 0) * 12 + (monthCount ?? 0), days: (weeks ?? 0) * 7 + (dayCount ?? 0) });
}

/** `half a year` → `0.5 year`, `a year and a half` → `1.5 year`, `one and a half years` and `1½ years` → `1.5 years`. */
function withFractions(words: string): string {
  return words
    .replace(/(\d)?½/, (_, before: string | undefined) => `${before ?? '0'}.5`)
    .replace(/^(?:half|(?:ein )?halbes|medio|halb)[ -](?:an? )?/, '0.5 ')
    .replace(/^(\w+) (\p{L}+) and a half$/u, '$1 and a half $2')
    .replace(/^(\w+) and a half (?=\p{L})/u, (whole, count: string) => {
      const number = numberOf(count);
      return number === undefined ? whole : `${number}.5 `;
    });
}

function parseWords(text: string): Duration | undefined {
  const words = text.match(/\d{1,5}(?:\.\d)?(?!\d)|\p{L}{1,20}|[^\s\d\p{L}]|\d/gu) ?? [];
  let total = { months: 0, days: 0 };
  let count: number | undefined;
  for (const [at, word] of words.entries()) {
    if (isBetween(word, at)) continue;
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

/** What joins words: the hyphen of "90-day", but not the minus of "-6 months". */
function isBetween(word: string, at: number): boolean {
  return at > 0 && /^(?:,|and|und|-)$/.test(word);
}

function numberOf(word: string): number | undefined {
  return /^\d+(?:\.\d)?$/.test(word) ? Number(word) : numbers.get(word);
}

function positive(duration: Duration): Duration | undefined {
  const isWhole = Number.isInteger(duration.months) && Number.isInteger(duration.days);
  return isWhole && duration.months + duration.days > 0 ? duration : undefined;
}

function named(duration: Duration, words: string): readonly (readonly [string, Duration])[] {
  return words.split(' ').map((word) => [word, duration] as const);
}

function days(count: number): Duration {
  return { months: 0, days: count };
}

function months(count: number): Duration {
  return { months: count, days: 0 };
}
