import { examine, type Failure } from './examine.ts';
import { sampleOf, type Corpus, type Sample } from './sample.ts';
import { createWatchdog } from './watchdog.ts';

/** A text that was read wrongly, and the seed that makes it. */
export interface Finding {
  readonly seed: number;
  readonly sample: Sample;
  readonly failure: Failure;
}

/** What a run came to. Sizes in UTF-16 units, times in milliseconds. */
export interface Tally {
  readonly texts: number;
  readonly size: number;
  readonly took: number;
  /** The text that took longest for its size; a small one counts as one of 32 kB. */
  readonly slowest: { readonly seed: number; readonly rate: number };
  readonly findings: readonly Finding[];
}

/** Which texts to read, and how. */
export interface Run {
  readonly seeds: Iterable<number>;
  readonly corpus: Corpus;
  /** Multiplies the limit of time, for machines that are slow. */
  readonly patience: number;
  /** Called after each text; a run ends early where it gives false. */
  readonly goesOn: (so: Tally) => boolean;
}

const unit = 256 * 1024;
const mostFindings = 100;
const longestRead = 60;

/** Reads the text of each seed and gathers what went wrong. Ends early when too much did. */
export function fuzz({ seeds, corpus, patience, goesOn }: Run): Tally {
  const findings: Finding[] = [];
  let tally: Tally = { texts: 0, size: 0, took: 0, slowest: { seed: 0, rate: 0 }, findings };
  const watchdog = createWatchdog(longestRead);
  for (const seed of seeds) {
    watchdog.reading(seed);
    const sample = sampleOf(seed, corpus);
    const { took, failure } = examine(sample, patience);
    if (failure !== undefined) findings.push({ seed, sample, failure });
    const rate = (took * unit) / Math.max(unit, sample.text.length);
    const slowest = rate > tally.slowest.rate ? { seed, rate } : tally.slowest;
    tally = { texts: tally.texts + 1, size: tally.size + sample.text.length, took: tally.took + took, slowest, findings };
    if (findings.length >= mostFindings || !goesOn(tally)) break;
  }
  watchdog.stop();
  return tally;
}

/** The seeds from one on. */
export function* seedsFrom(first: number, count = Number.POSITIVE_INFINITY): Generator<number> {
  for (let index = 0; index < count; index += 1) yield first + index;
}

/** A finding in a line, with what makes it again. */
export function describeFinding({ seed, sample, failure }: Finding): string {
  return `seed ${seed}: ${sample.path} (${sample.text.length} characters): ${failure.sort}: ${failure.message}`;
}
