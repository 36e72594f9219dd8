import { daysBetween, type Day } from '../day/day.ts';
import { groupedBy } from '../groupedBy.ts';

/** A decision of which it is known when it was proposed and when it was decided. */
export interface DecidedRecord {
  readonly path: string;
  readonly proposed: Day;
  readonly decided: Day;
}

/** How long some decisions took, in days: a quarter, half and three quarters of them took no longer than that. */
export interface LeadTime {
  readonly decisions: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
}

/** How long decisions took, by the year in which they were decided. */
export interface LeadTimes {
  /** The earliest year first. */
  readonly years: readonly (LeadTime & { readonly year: number })[];
  /** Undefined where there are none. */
  readonly all: LeadTime | undefined;
}

/** How long decisions took from the proposal on. */
export function leadTimes(decisions: readonly DecidedRecord[]): LeadTimes {
  const years = [...groupedBy(decisions, ({ decided }) => Number(decided.slice(0, 4)))].sort(([a], [b]) => a - b);
  return {
    years: years.flatMap(([year, some]) => [leadTimeOf(some)].flatMap((time) => (time === undefined ? [] : { year, ...time }))),
    all: leadTimeOf(decisions),
  };
}

function leadTimeOf(decisions: readonly DecidedRecord[]): LeadTime | undefined {
  const days = decisions.map(({ proposed, decided }) => daysBetween(proposed, decided)).sort((a, b) => a - b);
  if (days.length === 0) return undefined;
  return {
    decisions: days.length,
    lowerQuartile: quantile(days, 0.25),
    median: quantile(days, 0.5),
    upperQuartile: quantile(days, 0.75),
  };
}

/** Between two values that stand in question it lies in between, as spreadsheets have it; to half a day and a quarter. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return Math.round((below + (above - below) * (at - Math.floor(at))) * 100) / 100;
}
