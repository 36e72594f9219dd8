import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { assemble } from '../../src/core/log/assemble.ts';
import { readTexts } from '../../src/node/readText.ts';
import { readRepository } from '../../src/node/repository.ts';
import { walk } from '../../src/node/walk.ts';

/** What was measured on one folder: medians in milliseconds. */
export interface Measurement {
  readonly name: string;
  readonly documents: number;
  readonly records: number;
  /** Reading the same documents, sixteen at once, and doing nothing with them. */
  readonly readOnly: number;
  /** What the command does before it judges: finding, reading, parsing and assembling. */
  readonly indexing: number;
  /** The worst over all repetitions: how long the event loop did not turn while indexing. */
  readonly longestStall: number;
}

/** In milliseconds: how often the event loop is looked at. */
const resolution = 1;

/** Measures a folder: reading only and indexing take turns, so that what else the machine does falls on both. */
export async function measure(name: string, root: string, repetitions: number): Promise<Measurement> {
  const { documents } = await walk(root);
  await readOnly(root, documents);
  let records = await index(root);
  const readTimes: number[] = [];
  const indexTimes: number[] = [];
  const stalls: number[] = [];
  for (let at = 0; at < repetitions; at += 1) {
    readTimes.push(await timed(() => readOnly(root, documents)));
    stalls.push(
      await stallOf(async () => {
        indexTimes.push(await timed(async () => (records = await index(root))));
      }),
    );
  }
  return {
    name,
    documents: documents.length,
    records,
    readOnly: median(readTimes),
    indexing: median(indexTimes),
    longestStall: Math.max(...stalls),
  };
}

async function readOnly(root: string, documents: readonly string[]): Promise<number> {
  let length = 0;
  await readTexts(
    documents.map((path) => join(root, path)),
    (_at, file) => {
      if (file !== 'unchanged' && 'text' in file) length += file.text.length;
    },
  );
  return length;
}

async function index(root: string): Promise<number> {
  const { logs } = assemble(await readRepository(root));
  return logs.reduce((sum, log) => sum + log.records.length, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest time, in milliseconds, that the event loop was held up while `work` ran. */
async function stallOf(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  await wait(2 * resolution);
  delay.reset();
  await work();
  await wait(2 * resolution);
  delay.disable();
  return delay.max / 1e6 - resolution;
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}
