// `npm run fuzz -- --count 1000000` reads so many made-up and mutated texts and says what went wrong, by seed; `--seconds 60`
// reads for so long; `--seed 7` begins there, and `--seed 7 --count 1` is that one text again. `--growth` measures instead how
// the time of every family of hostile texts grows from 64 kB to 4 MB, and that of the worst to 10 MB: a quarter of an hour.
// Exits with 1 on a failure.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { examine } from './examine.ts';
import { growthLine, growthOf, mainFamilies, mostGrowth, type Growth } from './growth.ts';
import { describeFinding, fuzz, seedsFrom, type Finding, type Tally } from './run.ts';
import { corpusFiles } from './sample.ts';
import { shrunk } from './shrink.ts';

const folder = 'out/fuzz';
const sizes = { small: 64 * 1024, large: 4 * 1024 * 1024 };
const largest = 10_000_000;
const mostShrunk = 10;

function main(): void {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string' },
      seconds: { type: 'string' },
      growth: { type: 'boolean', default: false },
    },
  });
  const [seed, count, seconds] = [Number(values.seed), Number(values.count ?? Infinity), Number(values.seconds ?? Infinity)];
  if (![seed, count, seconds].every((number) => number >= 0)) throw new Error('--seed, --count and --seconds are numbers.');
  const unlimited = count === Infinity && seconds === Infinity;
  const fine = values.growth ? measureGrowth() : readTexts(seed, count, unlimited ? 60 : seconds);
  process.exitCode = fine ? 0 : 1;
}

function readTexts(seed: number, count: number, seconds: number): boolean {
  const corpus = corpusFiles();
  console.log(`seed ${seed}, ${corpus.length === 0 ? 'no corpus: made-up texts only' : `${corpus.length} real files to mutate`}`);
  const start = performance.now();
  let shown = start;
  const goesOn = (so: Tally): boolean => {
    const now = performance.now();
    if (now - shown > 10_000) console.log(progress(so, now - start));
    if (now - shown > 10_000) shown = now;
    return now - start < seconds * 1000;
  };
  const tally = fuzz({ seeds: seedsFrom(seed, count), corpus, patience: 1, goesOn });
  tally.findings.forEach(report);
  console.log(progress(tally, performance.now() - start));
  console.log(`slowest: ${tally.slowest.rate.toFixed(1)} ms for up to 256 kB (limit 50), seed ${tally.slowest.seed}`);
  return tally.findings.length === 0;
}

function progress({ texts, size, findings }: Tally, elapsed: number): string {
  return `${texts} texts, ${(size / 1e6).toFixed(1)} million characters, ${(elapsed / 1000).toFixed(0)} s, ${findings.length} failures`;
}

/** Prints a finding, and writes the first few to files, as they are and as short as they get. */
function report(finding: Finding, index: number): void {
  console.log(describeFinding(finding));
  if (index >= mostShrunk) return;
  const { seed, sample, failure } = finding;
  const short = shrunk(sample.text, (text) => examine({ ...sample, text }).failure?.sort === failure.sort);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${seed}.txt`, sample.text);
  writeFileSync(`${folder}/${seed}.short.txt`, short);
  console.log(`  ${folder}/${seed}.short.txt: ${JSON.stringify(short.slice(0, 300))}`);
}

function measureGrowth(): boolean {
  const families = mainFamilies();
  const grown: Growth[] = [];
  for (const family of families) {
    grown.push(growthOf(family, sizes));
    if (grown.length % 200 === 0)
      console.log(`${grown.length} of ${families.length} families, the worst so far:\n${table(grown, 'ratio', 1)}`);
  }
  console.log(`Growth of the time per character from 64 kB to 4 MB, of ${families.length} families; the worst:`);
  console.log(table(grown, 'ratio', 30));
  console.log(`The slowest:\n${table(grown, 'rate', 30)}`);
  const worst = grown.toSorted((a, b) => b.ratio - a.ratio).slice(0, 10);
  const further = worst.map(({ family }) => growthOf(family, { ...sizes, large: largest }));
  console.log(`The worst, to 10 MB:\n${table(further, 'ratio', 10)}`);
  return [...grown, ...further].every(({ ratio }) => ratio <= mostGrowth);
}

function table(grown: readonly Growth[], by: 'ratio' | 'rate', count: number): string {
  const worst = grown.toSorted((a, b) => b[by] - a[by]).slice(0, count);
  return worst.map(growthLine).join('\n');
}

main();
