import { isDeepStrictEqual } from 'node:util';
import type { NotARecord, Reading } from '../../src/core/record/reading.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { brokenPromise } from './promises.ts';
import type { Sample } from './sample.ts';
import { quickestOf, timeOf } from './stopwatch.ts';

/** What reading one text came to. */
export interface Examination {
  /** Milliseconds. */
  readonly took: number;
  /** What went wrong: the sort of it, and in words; undefined where nothing did. */
  readonly failure: Failure | undefined;
}

export interface Failure {
  readonly sort: 'throws' | 'shape' | 'promise' | 'unsteady' | 'slow';
  readonly message: string;
}

/** Milliseconds that a text of so many characters may take: 50 up to 256 kB, and as much for each further 256 kB. */
export function limitFor(length: number): number {
  return 50 * Math.max(1, length / (256 * 1024));
}

const options = { statuses: new Map() };
const refusals: ReadonlySet<NotARecord> = new Set([
  ...(['readme', 'index', 'template', 'process', 'empty', 'no-evidence', 'binary'] as const),
]);
const between: Sample = {
  path: 'docs/adr/0001-between.md',
  text: '---\nstatus: proposed\n---\n# 1. Between\n\n* Date: 2024-05-01\n\nThis ADR supersedes ADR-3 and [x](0004-x.md).\n',
};

/** Reads a text and says what is wrong with the reading. `patience` multiplies the limit of time, for machines that are slow. */
export function examine(sample: Sample, patience = 1): Examination {
  let reading: Reading | undefined;
  let took: number;
  try {
    took = timeOf(() => (reading = read(sample)));
  } catch (error) {
    return { took: 0, failure: { sort: 'throws', message: String(error instanceof Error ? error.stack : error) } };
  }
  if (reading === undefined) throw new Error('Nothing was read.');
  const limit = limitFor(sample.text.length) * patience;
  if (took > limit)
    took = Math.min(
      took,
      quickestOf(3, () => read(sample), limit),
    );
  return { took, failure: tooSlow(took, limit) ?? misshapen(reading) ?? promised(reading, sample) ?? unsteady(reading, sample) };
}

function read({ path, text }: Sample): Reading {
  return readDocument(path, text, options);
}

function tooSlow(took: number, limit: number): Failure | undefined {
  return took > limit ? { sort: 'slow', message: `took ${took.toFixed(1)} ms, the limit is ${limit.toFixed(1)}` } : undefined;
}

function misshapen(reading: Reading): Failure | undefined {
  const fine =
    reading.record === undefined ? reading.refused !== undefined && refusals.has(reading.refused) : reading.refused === undefined;
  return fine ? undefined : { sort: 'shape', message: `refused ${String(reading.refused)}, record ${typeof reading.record}` };
}

function promised({ record }: Reading, { text }: Sample): Failure | undefined {
  const message = record === undefined ? undefined : brokenPromise(record, text);
  return message === undefined ? undefined : { sort: 'promise', message };
}

/** The same text read again, after another one, gives the same. */
function unsteady(reading: Reading, sample: Sample): Failure | undefined {
  read(between);
  const fine = isDeepStrictEqual(reading, read(sample));
  return fine ? undefined : { sort: 'unsteady', message: 'two readings of the same text differ' };
}
