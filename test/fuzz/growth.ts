import { readDocument } from '../../src/core/record/readRecord.ts';
import { describeFamily, mainPlaces, textOf, units, type Family } from './families.ts';
import { quickestOf } from './stopwatch.ts';

/** How the time of a family grows. */
export interface Growth {
  readonly family: Family;
  /** The size of the larger text, in UTF-16 units. */
  readonly size: number;
  /** Milliseconds for 256 kB of the larger text. */
  readonly rate: number;
  /** The time per character of the larger text, by that of the smaller one. */
  readonly ratio: number;
}

/** The two sizes that are compared, in UTF-16 units. */
export interface Sizes {
  readonly small: number;
  readonly large: number;
}

/** The time per character may grow by this much from the small text to the large one. Its square would grow by their ratio. */
export const mostGrowth = 4;

/** What is done with a text, and measured. */
export type Work = (path: string, text: string) => void;

const reading: Work = (path, text) => void readDocument(path, text, { statuses: new Map() });

// A machine that is busy with other things makes single ratios of 4 and 5; a square makes the ratio of the sizes, each time.
const certainGrowth = 6;
const mostTries = 5;
const readings = 5;
// A shorter time says nothing of the time per character: what every text takes is most of it.
const shortest = 0.5;
// No larger text is read where one took this many milliseconds.
const unbearable = 4000;

/** Every unit in every place that all are tried in, on one line and on many. */
export function mainFamilies(): readonly Family[] {
  return units.flatMap((unit) =>
    mainPlaces.flatMap((place) => (['all', 1] as const).map((lineLength) => ({ unit, place, lineLength }))),
  );
}

/** How a family grows; without bounds where reading throws, which `examine` explains. */
export function growthOf(family: Family, sizes: Sizes, work = reading): Growth {
  try {
    return measuredGrowth(family, sizes, work);
  } catch {
    return { family, size: sizes.large, rate: Number.POSITIVE_INFINITY, ratio: Number.POSITIVE_INFINITY };
  }
}

/** The families, each in a line, whose time grows with the square of the text or the like, however often it is measured. */
export function certainlyNotLinear(families: readonly Family[], sizes: Sizes, work = reading): readonly string[] {
  return families.flatMap((family) => {
    let growth = growthOf(family, sizes, work);
    for (let tries = 1; tries < mostTries && growth.ratio > certainGrowth; tries += 1) growth = growthOf(family, sizes, work);
    return growth.ratio > certainGrowth ? [growthLine(growth)] : [];
  });
}

/**
 * Measures a family at two sizes, on the way there at the sizes between them, so that a square shows before it takes
 * minutes. Measures once more, and takes the shortest, only where the first time looks like more than a straight line.
 */
function measuredGrowth(family: Family, { small, large }: Sizes, work: Work): Growth {
  const first = timePerCharacter(work, family, small, 2);
  let size = small;
  let last = first;
  while (size < large && last * size < unbearable) {
    size = Math.min(large, size * 8);
    last = timePerCharacter(work, family, size, 1);
    if (last > first * mostGrowth) last = Math.min(last, timePerCharacter(work, family, size, size * last > 1000 ? 1 : readings));
  }
  const base = last > first * mostGrowth ? Math.max(first, timePerCharacter(work, family, small, readings)) : first;
  return { family, size, rate: last * 256 * 1024, ratio: last / Math.max(base, shortest / small) };
}

/** A line of a table of growth. */
export function growthLine({ family, size, rate, ratio }: Growth): string {
  const columns = [`${ratio.toFixed(2)} x`, `${rate.toFixed(1)} ms/256 kB`, `at ${Math.round(size / 1024)} kB`];
  return columns.map((column) => column.padStart(18)).join('') + `   ${describeFamily(family)}`;
}

function timePerCharacter(work: Work, family: Family, size: number, most: number): number {
  const text = textOf(family, size);
  return quickestOf(most, () => work(family.place.path, text)) / text.length;
}
