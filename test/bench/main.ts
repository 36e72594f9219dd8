// `npm run bench`: indexing beside only reading the same files, the longest stall of the event loop, and the shape of growth.
// Exits with 1 when a limit is passed. Ratios are measured side by side in one run, so they hold on a slow machine, too.
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateRecords } from './generateRecords.ts';
import type { Measurement } from './measure.ts';
import { measure } from './measure.ts';

/** Generous: they catch work that grew by its nature, not a machine that is busy. */
const limits = {
  /**
   * Indexing may take this many times what only reading the same files takes. Measured in November 2026: 8 to 15, with
   * all files in the system's cache. A Markdown parser run over every file would make it some 200.
   */
  ratio: 25,
  /** A record among 10,000 may take this many times what one among 1,000 takes. */
  growth: 2,
  /** The event loop may stand still this long, in milliseconds. */
  stall: 200,
} as const;

const corpus = join(process.cwd(), '../shared/corpus/repos');

async function main(): Promise<void> {
  const small = await measureGenerated(1_000, 7);
  const large = await measureGenerated(10_000, 5);
  const growth = perDocument(large) / perDocument(small);
  console.log(`growth: a record among 10,000 takes ${growth.toFixed(2)} times one among 1,000 (limit ${limits.growth})`);
  const real = existsSync(corpus) ? [await measure('real records', corpus, 3)] : [];
  real.forEach(print);
  if (real.length === 0) console.log('real records: SKIPPED, ../shared/corpus is not here');
  const passed = [small, large, ...real].every(isWithin) && growth <= limits.growth;
  console.log(passed ? 'Every limit is kept.' : 'A LIMIT IS PASSED.');
  process.exitCode = passed ? 0 : 1;
}

async function measureGenerated(count: number, repetitions: number): Promise<Measurement> {
  const root = await mkdtemp(join(tmpdir(), 'docket-bench-'));
  try {
    await generateRecords(root, count);
    const measurement = await measure('generated', root, repetitions);
    print(measurement);
    return measurement;
  } finally {
    await rm(root, { recursive: true });
  }
}

function print(measurement: Measurement): void {
  const { name, documents, records, readOnly, indexing, longestStall } = measurement;
  console.log(`${name}: ${documents} documents, ${records} records`);
  console.log(`  only reading   ${readOnly.toFixed(0)} ms`);
  console.log(
    `  indexing       ${indexing.toFixed(0)} ms = ${ratio(measurement).toFixed(2)} times reading (limit ${limits.ratio})`,
  );
  console.log(`  longest stall  ${longestStall.toFixed(0)} ms (limit ${limits.stall})`);
}

function isWithin(measurement: Measurement): boolean {
  return ratio(measurement) <= limits.ratio && measurement.longestStall <= limits.stall && measurement.records > 0;
}

function ratio({ indexing, readOnly }: Measurement): number {
  return indexing / readOnly;
}

function perDocument({ indexing, documents }: Measurement): number {
  return indexing / documents;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
