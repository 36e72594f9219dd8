import { addDuration, subtractDuration, weekdayOf, type Day } from '../day/day.ts';

/** How many reviews may fall due in one week, and on which days. */
export interface Pace {
  /** No review is given a day before this one. */
  readonly from: Day;
  /** At least 1. */
  readonly perWeek: number;
  /** The days on which other reviews fall due already: they take their room in their weeks. */
  readonly taken: readonly Day[];
}

/**
 * Gives each of some reviews a day near the one that is wanted for it, the earliest wanted first, so that no week has more than `perWeek`; in the order
 * given. A review gets the first working day with room, on or after its wanted day and after those before it: it may come later than wanted, by as
 * many weeks as those before it fill, since a pile of reviews that nobody can do in a week is worse than one that waits; never
 * earlier, since a decision is given its time. In a week with room for at most five, no two share a day.
 */
export function spread(wanted: readonly Day[], { from, perWeek, taken }: Pace): readonly Day[] {
  const inWeeks = new Map<Day, number>();
  const onDays = new Map<Day, number>();
  const take = (day: Day): void => {
    inWeeks.set(weekOf(day), (inWeeks.get(weekOf(day)) ?? 0) + 1);
    onDays.set(day, (onDays.get(day) ?? 0) + 1);
  };
  taken.forEach(take);
  const most = Math.ceil(perWeek / workingDays);
  const hasRoom = (day: Day): boolean =>
    weekdayOf(day) <= workingDays && (inWeeks.get(weekOf(day)) ?? 0) < perWeek && (onDays.get(day) ?? 0) < most;
  const order = wanted.map((day, at) => ({ day, at })).sort((a, b) => compare(a.day, b.day) || a.at - b.at);
  const given = new Map<number, Day>();
  let earliest = from;
  for (const { day, at } of order) {
    earliest = later(earliest, day);
    // The calendar has a last day, on which all that is left must fall.
    while (!hasRoom(earliest) && dayAfter(earliest) !== earliest) earliest = dayAfter(earliest);
    take(earliest);
    given.set(at, earliest);
  }
  return wanted.map((day, at) => given.get(at) ?? day);
}

const workingDays = 5;

/** Its Monday. */
function weekOf(day: Day): Day {
  return subtractDuration(day, { months: 0, days: weekdayOf(day) - 1 });
}

function dayAfter(day: Day): Day {
  return addDuration(day, { months: 0, days: 1 });
}

function later(one: Day, other: Day): Day {
  return one < other ? other : one;
}

function compare(one: Day, other: Day): number {
  return one < other ? -1 : Number(one > other);
}
