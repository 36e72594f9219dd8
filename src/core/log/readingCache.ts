import type { Reading } from '../record/reading.ts';

/** What was read of a file, and how the file looked then. */
export interface CachedReading {
  /** Size and times of the file, as an adapter wrote them down: another stamp, another file. */
  readonly stamp: string;
  readonly reading: Reading;
  /** Where the lines of the file begin, for whoever has to point into it without reading it. */
  readonly lines?: readonly number[] | undefined;
}

/**
 * The first line of a cache. It names everything that readings follow from beside the files: `build` stands for the reader itself,
 * and the words of the team. A cache with another first line is none.
 */
export function cacheHeader(build: string, statuses: ReadonlyMap<string, string>): string {
  return JSON.stringify(['docket readings', build, ...[...statuses].flat()]);
}

/** One reading as one line of a cache. */
export function cacheLine({ stamp, reading, lines }: CachedReading): string {
  return JSON.stringify(lines === undefined ? [stamp, reading] : [stamp, reading, lengthsOf(lines)]);
}

/** The readings of a cache, one after the other: none of a text with another first line, and none of lines that cannot be read. */
export function* cachedReadings(header: string, text: string): Generator<CachedReading | undefined> {
  const [first, ...lines] = text.split('\n');
  if (first === header) for (const line of lines) yield cachedReading(line);
}

/** Reads what `cacheLine` wrote; undefined for everything else, such as a line that was cut off. */
export function cachedReading(line: string): CachedReading | undefined {
  const stored = parse(line);
  const [stamp, reading, lengths]: readonly unknown[] = Array.isArray(stored) ? stored : [];
  if (typeof stamp !== 'string' || !isReading(reading)) return undefined;
  return Array.isArray(lengths) ? { stamp, reading, lines: startsOf(lengths) } : { stamp, reading };
}

/** Lengths take less than half the room of offsets. */
function lengthsOf(starts: readonly number[]): readonly number[] {
  return starts.map((start, at) => start - (starts[at - 1] ?? 0));
}

function startsOf(lengths: readonly unknown[]): readonly number[] {
  let start = 0;
  return lengths.map((length) => (start += typeof length === 'number' ? length : 0));
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** The first line of the cache vouches for what lies deeper: nothing else writes under it. */
function isReading(value: unknown): value is Reading {
  if (!isObject(value) || typeof value['path'] !== 'string' || typeof value['evidence'] !== 'number') return false;
  return value['refused'] === undefined ? isObject(value['record']) : typeof value['refused'] === 'string';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
