import { groupedBy } from '../groupedBy.ts';
import type { ListedDebt, ListedRecord } from './listedRecord.ts';

/** Sums of what is stated; what is not stated adds nothing. */
export type DebtSums = { readonly [Cost in keyof ListedDebt]: number };

/** One debt that is not paid back, with at least one number. */
export interface DebtItem {
  readonly record: ListedRecord;
  readonly debt: ListedDebt;
  /** Principal by interest: after so many months paying it back has cost less than keeping it. Null where one is not stated. */
  readonly paysBackInMonths: number | null;
}

/** How much debt one owner has. */
export interface DebtOwner {
  /** Null: the debts that nobody answers for. */
  readonly owner: string | null;
  readonly debts: number;
  readonly sums: DebtSums;
}

/** All technical debt of a repository. */
export interface DebtPortfolio {
  /** The soonest paid back first, then those of which that cannot be said, the dearest first. */
  readonly items: readonly DebtItem[];
  readonly sums: DebtSums;
  /** Open debts that state no number that can be read. */
  readonly withoutNumbers: readonly ListedRecord[];
  /** How many open debts are past their review day. */
  readonly overdue: number;
  /** How many are paid back. */
  readonly paidBack: number;
  /** The most interest first; nobody stands last. */
  readonly owners: readonly DebtOwner[];
}

/** The technical debt among some records. What was rejected, deprecated or superseded is left out; what is implemented is paid back. */
export function debtPortfolio(records: readonly ListedRecord[]): DebtPortfolio {
  const debts = records.filter(({ kind, review }) => kind === 'tech-debt' && review.state !== 'not-applicable');
  const open = debts.filter(({ status }) => status?.implemented !== true);
  const items = open.flatMap(itemOf).sort(byYield);
  return {
    items,
    sums: sumsOf(open),
    withoutNumbers: open.filter((record) => itemOf(record).length === 0),
    overdue: open.filter(({ review }) => review.state === 'overdue').length,
    paidBack: debts.length - open.length,
    owners: ownersOf(open),
  };
}

function itemOf(record: ListedRecord): readonly DebtItem[] {
  const { debt } = record;
  if (debt === undefined || Object.values(debt).every((cost) => cost === null)) return [];
  const { principalHours: principal, interestHoursPerMonth: interest } = debt;
  const months = principal === null || interest === null || interest === 0 ? null : rounded(principal / interest);
  return [{ record, debt, paysBackInMonths: months }];
}

function byYield(a: DebtItem, b: DebtItem): number {
  if (a.paysBackInMonths !== null && b.paysBackInMonths !== null && a.paysBackInMonths !== b.paysBackInMonths)
    return a.paysBackInMonths - b.paysBackInMonths;
  const known = Number(a.paysBackInMonths === null) - Number(b.paysBackInMonths === null);
  return known || costOf(b) - costOf(a) || (a.record.path < b.record.path ? -1 : 1);
}

function costOf({ debt }: DebtItem): number {
  return debt.interestHoursPerMonth ?? debt.cycleTimeHoursPerMonth ?? 0;
}

function sumsOf(records: readonly ListedRecord[]): DebtSums {
  const sum = (cost: keyof ListedDebt): number => rounded(records.reduce((all, { debt }) => all + (debt?.[cost] ?? 0), 0));
  return {
    cycleTimeHoursPerMonth: sum('cycleTimeHoursPerMonth'),
    incidentsPerQuarter: sum('incidentsPerQuarter'),
    interestHoursPerMonth: sum('interestHoursPerMonth'),
    principalHours: sum('principalHours'),
  };
}

function ownersOf(records: readonly ListedRecord[]): readonly DebtOwner[] {
  return [...groupedBy(records, ({ owner }) => owner?.name.toLowerCase() ?? '').values()]
    .map((list) => ({ owner: list[0]?.owner?.name ?? null, debts: list.length, sums: sumsOf(list) }))
    .sort(
      (a, b) =>
        Number(a.owner === null) - Number(b.owner === null) ||
        b.sums.interestHoursPerMonth - a.sums.interestHoursPerMonth ||
        b.debts - a.debts ||
        ((a.owner ?? '') < (b.owner ?? '') ? -1 : 1),
    );
}

/** Hundredths are enough: the numbers are estimates. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
