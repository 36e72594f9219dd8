import { Worker } from 'node:worker_threads';

/** Watches that no text is read for ever. */
export interface Watchdog {
  /** Says which text is being read now. */
  reading(seed: number): void;
  /** Ends the watch. */
  stop(): void;
}

// A thread of its own: this one can do nothing while a text is read. It writes with `writeSync`, which needs no other thread.
const watch = `
const { workerData } = require('node:worker_threads');
const { writeSync } = require('node:fs');
const at = new Float64Array(workerData.memory);
let before = -1;
setInterval(() => {
  const [count, seed] = at;
  if (count === before) {
    writeSync(2, 'seed ' + seed + ': hangs: it was not read within ' + workerData.seconds + ' s\\n');
    process.kill(process.pid, 'SIGKILL');
  }
  before = count;
}, workerData.seconds * 1000);
`;

/** Ends the process and names the seed where one text takes so many seconds, or up to twice as many. */
export function createWatchdog(seconds: number): Watchdog {
  const memory = new SharedArrayBuffer(16);
  const at = new Float64Array(memory);
  const worker = new Worker(watch, { eval: true, workerData: { memory, seconds } });
  worker.unref();
  return {
    reading: (seed) => {
      at[1] = seed;
      at[0] = (at[0] ?? 0) + 1;
    },
    stop: () => void worker.terminate(),
  };
}
