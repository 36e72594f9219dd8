import matter from 'gray-matter';
import { cp, mkdir, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { allRecords, assemble, assembling } from '../../src/core/log/assemble.ts';
import { reindex } from '../../src/core/log/reindex.ts';
import type { Reading } from '../../src/core/record/reading.ts';
import { readDocument } from '../../src/core/record/readRecord.ts';
import { cacheFileIn } from '../../src/node/cacheFile.ts';
import type { Cache } from '../../src/node/documents.ts';
import { readRepository } from '../../src/node/repository.ts';
import { walk } from '../../src/node/walk.ts';
import { inSteps } from '../../src/host/pace.ts';
import { generateRecords } from './generateRecords.ts';
import { describeResult, isKept, type Result } from './limits.ts';
import { longestStall, onlyRead, timeInTurns } from './measure.ts';

const corpus = resolve(process.cwd(), '../shared/corpus/repos');
const enough = 10_000;
const repetitions = 5;

/** Measures everything in a folder of its own, prints it, and says whether every limit is kept. */
export async function run(folder: string): Promise<boolean> {
  const small = await generated(folder, 1_000);
  const large = await generated(folder, enough);
  const real = existsSync(corpus) ? await copiesOfCorpus(folder) : undefined;
  if (real === undefined) console.log('REAL RECORDS WERE NOT MEASURED: ../shared/corpus is not here');
  const results = [
    await reindexing(small, large),
    await growth(small, large),
    ...(await indexing('generated records', large, folder)),
    ...(real === undefined ? [] : await indexing('real records', real, folder)),
    ...(await reading(real === undefined ? large : corpus)),
  ];
  for (const result of results) console.log(describeResult(result));
  return results.every(isKept);
}

async function generated(folder: string, count: number): Promise<string> {
  const root = join(folder, `generated-${String(count)}`);
  await mkdir(root);
  await generateRecords(root, count);
  return root;
}

/** The corpus beside itself, until there are ten thousand records. */
async function copiesOfCorpus(folder: string): Promise<string> {
  const root = join(folder, 'real');
  const records = allRecords(assemble(await readRepository(corpus))).length;
  for (let copy = 0; copy * records < enough; copy += 1) await cp(corpus, join(root, String(copy)), { recursive: true });
  return root;
}

/** Finding, reading and indexing beside only reading; a warm start beside a cold one; the longest stall. */
async function indexing(name: string, root: string, folder: string): Promise<readonly Result[]> {
  const { documents } = await walk(root);
  const cache: Cache = { file: cacheFileIn(join(folder, 'cache'), root), build: 'bench', now: () => Date.now() + 60_000 };
  const index = async (kept?: Cache) => inSteps(assembling(await readRepository(root, { cache: kept })));
  const records = allRecords(await index(cache)).length;
  console.log(`${name}: ${String(documents.length)} documents, ${String(records)} of them records`);
  const works = { read: () => onlyRead(root, documents), cold: () => index(), warm: () => index(cache) };
  const time = await timeInTurns(['read', 'cold', 'warm'], works, repetitions);
  const [read, cold, warm] = [time('read'), time('cold'), time('warm')];
  console.log(`  only reading ${read.toFixed(0)} ms, indexing ${cold.toFixed(0)} ms, from the cache ${warm.toFixed(0)} ms`);
  const stall = Math.max(await longestStall(works.cold, repetitions), await longestStall(works.warm, repetitions));
  return [
    { what: `${name}: indexing / only reading`, measured: cold / read, limit: 2, unit: 'times', keeps: 'at most' },
    { what: `${name}: from the cache / indexing`, measured: warm / cold, limit: 0.5, unit: 'times', keeps: 'at most' },
    { what: `${name}: longest stall of the event loop`, measured: stall, limit: 30, unit: 'ms', keeps: 'at most' },
  ];
}

/** The reader beside gray-matter and remark on the same texts. */
async function reading(root: string): Promise<readonly Result[]> {
  const { documents } = await walk(root);
  const texts = await Promise.all(documents.map((path) => readFile(join(root, path), 'utf8')));
  const works = {
    reader: () => documents.forEach((path, at) => readDocument(path, texts[at] ?? '', { statuses: new Map() })),
    matter: () => texts.forEach(frontMatterAlone),
  };
  const time = await timeInTurns(['reader', 'matter'], works, 2 * repetitions);
  const some = documents.map((path, at) => [path, texts[at] ?? ''] as const).filter((_, at) => at % 40 === 0);
  const parser = remark().use(remarkGfm);
  // The reader is through with the sample in a few milliseconds: many times over, what remark leaves to the collector counts less.
  const often = 50;
  const sample = await timeInTurns(
    ['reader', 'remark'],
    {
      reader: () => {
        for (let round = 0; round < often; round += 1)
          some.forEach(([path, text]) => readDocument(path, text, { statuses: new Map() }));
      },
      remark: () => some.forEach(([, text]) => parser.parse(text)),
    },
    repetitions,
  );
  const [reader, grayMatter] = [time('reader'), time('matter')];
  console.log(
    `the reader alone: ${reader.toFixed(0)} ms for ${String(texts.length)} texts; gray-matter ${grayMatter.toFixed(0)} ms`,
  );
  return [
    {
      what: 'the reader / gray-matter, texts in memory',
      measured: reader / grayMatter,
      limit: 2,
      unit: 'times',
      keeps: 'at most',
    },
    {
      what: 'remark / the reader, every 40th text',
      measured: sample('remark') / (sample('reader') / often),
      limit: 100,
      unit: 'times',
      keeps: 'at least',
    },
  ];
}

function frontMatterAlone(text: string): void {
  try {
    matter(text, {});
  } catch {
    // What is no YAML is as much of an answer as any.
  }
}

/** Reading one changed record again and indexing it, among ten thousand beside among a thousand. */
async function reindexing(small: string, large: string): Promise<Result> {
  const [few, many] = [await oneChange(small), await oneChange(large)];
  const time = await timeInTurns(['few', 'many'], { few, many }, 4 * repetitions);
  const measured = time('many') / time('few');
  return { what: 'one changed record among 10,000 / among 1,000', measured, limit: 1.5, unit: 'times', keeps: 'at most' };
}

async function oneChange(root: string): Promise<() => void> {
  const facts = await readRepository(root);
  const readings = new Map<string, Reading>(facts.readings);
  const changing = { ...facts, readings };
  const [path = ''] = [...readings.keys()].filter((key) => readings.get(key)?.record !== undefined).slice(-10);
  const texts = ['accepted', 'rejected'].map(
    (status) => `# Use it\n\n- Status: ${status}\n- Date: 2024-05-01\n\n## Context\n\nIt is.\n`,
  );
  let index = assemble(changing);
  return () => {
    for (let round = 0; round < 200; round += 1) {
      const before = readings.get(path);
      readings.set(path, readDocument(path, texts[round % 2] ?? '', facts.configuration));
      index = reindex(index, new Map([[path, before]]), changing) ?? assemble(changing);
    }
  };
}

/** Indexing a record among ten thousand beside one among a thousand: work that grows by its nature shows here. */
async function growth(small: string, large: string): Promise<Result> {
  const index = async (root: string) => assemble(await readRepository(root));
  const works = { few: () => index(small), many: () => index(large) };
  const time = await timeInTurns(['few', 'many'], works, repetitions);
  const measured = time('many') / time('few') / (enough / 1_000);
  return { what: 'indexing a record among 10,000 / among 1,000', measured, limit: 1.5, unit: 'times', keeps: 'at most' };
}
