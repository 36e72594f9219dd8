import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { furtherPlaces, lineLengths, mainPlaces, textOf, units } from './families.ts';
import { documentFrom } from './grammar.ts';
import { mutated } from './mutations.ts';
import { randomFrom, several, type Random } from './random.ts';
import { paths } from './vocabulary.ts';

/** A file to read. */
export interface Sample {
  readonly path: string;
  readonly text: string;
}

/** Texts to harm, beside those that are made up. Empty where there are none. */
export type Corpus = readonly string[];

const corpusFolder = join(process.cwd(), '../shared/corpus/repos');

/** The files of real records, in the order of their names; empty where that folder is not here. */
export function corpusFiles(): Corpus {
  try {
    const found = readdirSync(corpusFolder, { recursive: true, encoding: 'utf8' });
    return found.filter((name) => /\.(?:md|markdown|mdx|adoc|asciidoc|rst)$/i.test(name)).sort();
  } catch {
    return [];
  }
}

/** The file that a seed stands for: the same on every machine, as long as the corpus is the same. */
export function sampleOf(seed: number, corpus: Corpus): Sample {
  const random = randomFrom(seed);
  const path = random.chance(0.6) ? 'docs/adr/0007-use-x.md' : random.pick(paths);
  const sort = random.int(100);
  if (sort < 4) return repetition(random);
  const source = (): string => (corpus.length > 0 && random.chance(0.5) ? real(random, corpus) : documentFrom(random));
  if (sort < 40) return { path, text: documentFrom(random) };
  if (sort < 41) return { path, text: several(random.size(60), source).join('\n') };
  return { path, text: mutated(source(), source(), random) };
}

function real(random: Random, corpus: Corpus): string {
  return readFileSync(join(corpusFolder, random.pick(corpus)), 'utf8');
}

/** One or a few units over and over: most of some kilobytes, few of a megabyte or more. */
function repetition(random: Random): Sample {
  const unit = several(random.chance(0.6) ? 1 : 1 + random.int(3), () => random.pick(units)).join('');
  const place = random.pick([...mainPlaces, ...furtherPlaces]);
  const size = random.chance(0.002) ? 10_000_000 : random.chance(0.01) ? 1_000_000 : random.size(100_000);
  return { path: place.path, text: textOf({ unit, place, lineLength: random.pick(lineLengths) }, size) };
}
