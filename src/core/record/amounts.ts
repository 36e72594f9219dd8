/** Working hours in a day and in a week, and weeks in a year: what sums of stated costs go by. */
export const workingTime = { day: 8, week: 40, year: 52 * 40 } as const;

const hours: ReadonlyMap<string, number> = new Map([
  ...words('h hr hrs hour hours stunde stunden heure heures hora horas', 1),
  ...words('d day days tag tage tagen jour jours día días dia dias', workingTime.day),
  ...words('w wk wks week weeks woche wochen semaine semaines semana semanas', workingTime.week),
]);

const timesAYear: ReadonlyMap<string, number> = new Map([
  ...words('w wk week woche semaine semana', 52),
  ...words('mo month monat mois mes mês', 12),
  ...words('q quarter quartal trimestre', 4),
  ...words('y yr year annum jahr an année año ano', 1),
]);

const number = '(?:~|≈|about |around |ca\\.? )?(\\d{1,6}(?:[.,]\\d{1,2})?)';
const unit = '(?:person|engineer|dev)?[- ]?(\\p{L}{1,8})';
const per = '\\s*(?:/|per|a|an|each|every|pro|je|par|por|al|à la)\\s*(\\p{L}{1,9})';
/** How it was measured stands behind the amount, set apart: `2 days per month, by the board`. */
const end = '\\s*(?:$|[,;(.–—-](?:[\\s\\p{L}]|$))';

const effort = new RegExp(`^${number}\\s*${unit}${end}`, 'iu');
const rate = new RegExp(`^${number}\\s*${unit}${per}${end}`, 'iu');
const frequency = new RegExp(`^${number}(?:\\s+(?:incidents?|outages?|times|x|vorfälle|störungen))?${per}${end}`, 'iu');
const count = new RegExp(`^${number}(?:\\s+(?:incidents?|outages?))?${end}`, 'iu');

/** `6 weeks`, `12 h`, `1.5 person-days` as working hours; undefined for anything else. */
export function parseEffort(text: string): number | undefined {
  const [, amount, word] = effort.exec(text.trim()) ?? [];
  return product(amount, hours.get((word ?? '').toLowerCase()));
}

/** `2 days per month`, `1 week a quarter` as working hours a month; undefined for anything else. */
export function parseRate(text: string): number | undefined {
  const [, amount, word, period] = rate.exec(text.trim()) ?? [];
  const times = timesAYear.get((period ?? '').toLowerCase());
  return product(amount, hours.get((word ?? '').toLowerCase()), times, 1 / 12);
}

/** `1.5 per quarter`, `6 incidents a year`, also the bare number behind "Incidents per quarter", as times a quarter. */
export function parseFrequency(text: string, label: string): number | undefined {
  const [, amount, period] = frequency.exec(text.trim()) ?? [];
  const named = /per[-_ ](\w+)$/i.exec(label)?.[1]?.toLowerCase();
  const [, bare] = amount === undefined && named !== undefined ? (count.exec(text.trim()) ?? []) : [];
  return product(amount ?? bare, timesAYear.get(period?.toLowerCase() ?? named ?? ''), 1 / 4);
}

function product(amount: string | undefined, ...factors: readonly (number | undefined)[]): number | undefined {
  if (amount === undefined) return undefined;
  let result = Number(amount.replace(',', '.'));
  for (const factor of factors) {
    if (factor === undefined) return undefined;
    result *= factor;
  }
  return result;
}

function words(list: string, value: number): readonly (readonly [string, number])[] {
  return list.split(' ').map((word) => [word, value] as const);
}
