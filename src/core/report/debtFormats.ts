import { parseDay, type Day } from '../day/day.ts';
import { workingTime } from '../record/amounts.ts';
import { formatDay } from '../words/days.ts';
import { say } from '../words/messages.ts';
import { debtPortfolio, type DebtItem, type DebtOwner, type DebtPortfolio, type DebtSums } from './debt.ts';
import type { ListedDebt, ListedRecord } from './listedRecord.ts';
import { escaped } from './owners.ts';
import { withFolder } from './page.ts';
import { plainInk, shortened, table, type Ink } from './text.ts';

/** `docket report debt`: one line per debt and their sums, what each owner has, and what has no numbers. */
export function debtText(records: readonly ListedRecord[], ink: Ink = plainInk): string {
  const portfolio = debtPortfolio(records);
  if (isEmpty(portfolio)) return `${say('report.debt.empty')}\n`;
  const rows = portfolio.items.map((item) => [...cells(item), shortened(nameOf(item.record.owner?.name)), titleOf(item.record)]);
  const sums = ['', ...costCells(portfolio.sums), '', '', say('report.debt.sum')];
  const [head = '', ...lines] = table([headings(), ...rows, sums].map((row) => [...row]));
  const [ownerHead = '', ...owners] = table([ownerHeadings(), ...portfolio.owners.map(ownerCells)]);
  const apart = portfolio.withoutNumbers.map((record) => `  ${shortened(record.title)}  ${record.path}`);
  return [
    ...(portfolio.items.length === 0 ? [] : [ink(head, 'heading'), ...lines, '']),
    ink(ownerHead, 'heading'),
    ...owners,
    '',
    ...(apart.length === 0 ? [] : [ink(say('report.debt.without', String(apart.length)), 'heading'), ...apart, '']),
    ...notes(portfolio),
    '',
  ].join('\n');
}

/** `docket report debt --format json`: hours are working hours. */
export function debtJson(records: readonly ListedRecord[], asOf: Day): string {
  const { items, withoutNumbers, ...portfolio } = debtPortfolio(records);
  const listed = items.map(({ record, debt, paysBackInMonths }) => {
    const { path, id, title, status, owner, review } = record;
    return { path, id, title, status, owner, review, debt, paysBackInMonths };
  });
  const time = { hoursPerDay: workingTime.day, hoursPerWeek: workingTime.week };
  const apart = withoutNumbers.map(({ path }) => path);
  const report = { version: 1, asOf, workingTime: time, ...portfolio, records: listed, withoutNumbers: apart };
  return `${JSON.stringify(report, undefined, 2)}\n`;
}

/** `docket report debt --format markdown`: a page to read or to keep. Words of records are shown as they are, whatever they hold. */
export function debtMarkdown(records: readonly ListedRecord[], asOf: Day): string {
  const portfolio = debtPortfolio(records);
  const title = [`# ${say('report.debt.title')}`, '', say('report.debt.as-of', formatDay(asOf)), ''];
  if (isEmpty(portfolio)) return [...title, say('report.debt.empty'), ''].join('\n');
  const rows = portfolio.items.map((item) => [
    ...cells(item),
    escaped(nameOf(item.record.owner?.name)),
    withFolder(escaped(item.record.title), item.record),
  ]);
  const sums = ['', ...costCells(portfolio.sums), '', '', `**${say('report.debt.sum')}**`];
  const apart = portfolio.withoutNumbers.map(
    (record) => `- ${withFolder(escaped(record.title), record)} (${escaped(record.path)})`,
  );
  return [
    ...title,
    ...(portfolio.items.length === 0 ? [] : [...grid([headings(), ...rows, sums]), '']),
    ...[...grid([ownerHeadings(), ...portfolio.owners.map((one) => ownerCells(one).map(escaped))]), ''],
    ...(apart.length === 0 ? [] : [`## ${say('report.debt.without', String(apart.length))}`, '', ...apart, '']),
    ...notes(portfolio),
    '',
  ].join('\n');
}

function isEmpty({ items, withoutNumbers, paidBack }: DebtPortfolio): boolean {
  return items.length + withoutNumbers.length + paidBack === 0;
}

function headings(): readonly string[] {
  const costs = (['pays-back', 'interest', 'cycle-time', 'incidents', 'principal'] as const).map((key) =>
    say(`report.debt.${key}`),
  );
  return [...costs, say('list.review'), say('list.owner'), say('list.title')];
}

function cells({ record, debt, paysBackInMonths }: DebtItem): readonly string[] {
  const day = record.review.due === null ? undefined : parseDay(record.review.due);
  const review = say(`review.${record.review.state}`, day === undefined ? '' : formatDay(day));
  const months = paysBackInMonths === null ? '–' : say('report.debt.months', shown(paysBackInMonths));
  return [months, ...costCells(debt), review];
}

function costCells(costs: ListedDebt | DebtSums): readonly string[] {
  const days = costs.principalHours === null ? null : costs.principalHours / workingTime.day;
  return [costs.interestHoursPerMonth, costs.cycleTimeHoursPerMonth, costs.incidentsPerQuarter, days].map((cost) =>
    cost === null ? '–' : shown(cost),
  );
}

function ownerHeadings(): readonly string[] {
  const costs = (['interest', 'cycle-time', 'incidents', 'principal'] as const).map((key) => say(`report.debt.${key}`));
  return [say('report.debt.count'), ...costs, say('list.owner')];
}

function ownerCells({ owner, debts, sums }: DebtOwner): readonly string[] {
  return [String(debts), ...costCells(sums), shortened(nameOf(owner ?? undefined))];
}

function notes({ overdue, paidBack }: DebtPortfolio): readonly string[] {
  return [say('report.debt.note', String(overdue), String(paidBack)), say('report.debt.units')];
}

function titleOf(record: ListedRecord): string {
  return `${shortened(record.title)}  ${record.path}`;
}

function nameOf(owner: string | undefined): string {
  return owner ?? say('report.owners.nobody');
}

/** `12`, `1.5`, `34.7` */
function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function grid(rows: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rest] = rows;
  const rule = head.map((_, column) => (column < 5 ? '---:' : '---'));
  return [head, rule, ...rest].map((row) => `| ${row.join(' | ')} |`);
}
