import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';

/** In milliseconds: how often the event loop is looked at. */
const resolution = 1;
const readsAtOnce = 16;

/** Work to be timed, by its name. */
export type Works<Name extends string> = Readonly<Record<Name, () => unknown>>;

/** Medians in milliseconds. The works take turns, so that what else the machine does falls on all of them. */
export async function timeInTurns<Name extends string>(
  names: readonly Name[],
  works: Works<Name>,
  repetitions: number,
): Promise<(name: Name) => number> {
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const name of names) await works[name]();
  for (let at = 0; at < repetitions; at += 1) for (const name of names) times.get(name)?.push(await timed(works[name]));
  return (name) => median(times.get(name) ?? []);
}

/** The longest time, in milliseconds, that the event loop was held up while `work` ran; the least of several runs, for the machine has other things to do. */
export async function longestStall(work: () => Promise<unknown>, repetitions: number): Promise<number> {
  const stalls: number[] = [];
  for (let at = 0; at < repetitions; at += 1) stalls.push(await stallOf(work));
  return Math.min(...stalls);
}

/** Reads files with promises, sixteen at once, and does nothing with them. */
export async function onlyRead(root: string, paths: readonly string[]): Promise<number> {
  const waiting = paths.values();
  let length = 0;
  const lane = async () => {
    for (const path of waiting) length += (await readFile(join(root, path), 'utf8')).length;
  };
  await Promise.all(Array.from({ length: readsAtOnce }, lane));
  return length;
}

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

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
