import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { corpusFolder } from './truth.ts';

/** A repository of the corpus. */
export interface RealRepository {
  /** `owner__name` */
  readonly name: string;
  readonly root: string;
}

/** The folder of all repositories of a corpus: `repos` below it, or itself. */
export function repositoriesFolder(corpus: string): string {
  return existsSync(join(corpus, 'repos')) ? join(corpus, 'repos') : corpus;
}

/** Every repository of a corpus, in the order of their names. */
export function repositoriesOf(corpus: string): readonly RealRepository[] {
  const below = repositoriesFolder(corpus);
  return readdirSync(below)
    .sort()
    .map((name) => ({ name, root: join(below, name) }))
    .filter(({ root }) => statSync(root).isDirectory());
}

/** A suite over the corpus; where there is none, it says loudly what was not done. */
export function describeReal(title: string, undone: string, suite: (corpus: string) => void): void {
  describe(title, () => {
    const corpus = corpusFolder();
    if (corpus !== undefined) suite(corpus);
    else
      it(`CORPUS ABSENT: set DOCKET_CORPUS to the folder with truth.tsv; ${undone}`, () =>
        console.warn(`CORPUS ABSENT: ${undone}`));
  });
}
