import assert from 'node:assert/strict';
import { examine } from '../../fuzz/examine.ts';
import { growthLine, growthOf, mainFamilies, mostGrowth } from '../../fuzz/growth.ts';
import { hostileFiles } from '../../fuzz/hostileFiles.ts';
import { describeFinding, fuzz, seedsFrom } from '../../fuzz/run.ts';
import { corpusFiles, type Corpus } from '../../fuzz/sample.ts';

// A machine for tests is slow, and busy with other tests; what is not linear takes a hundred times as long, not four.
const patience = 4;
const first = 20_261_121;

/** Reads texts of the same seeds for so many seconds: a faster machine gets further, and each text is the same everywhere. */
function fuzzFor(seconds: number, corpus: Corpus): void {
  const until = performance.now() + seconds * 1000;
  const tally = fuzz({
    seeds: seedsFrom(first),
    corpus,
    patience,
    goesOn: (so) => so.findings.length < 5 && performance.now() < until,
  });
  console.log(
    `      ${tally.texts} texts, slowest ${tally.slowest.rate.toFixed(1)} ms for up to 256 kB (seed ${tally.slowest.seed})`,
  );
  assert.deepEqual(tally.findings.map(describeFinding), []);
  assert.ok(tally.texts > 0);
}

describe('reading any text', () => {
  it('gives a record or a refusal, the same each time, whose spans hold their values, in linear time', () => {
    fuzzFor(14, []);
  });

  it('does so with real documents that came to harm', () => {
    const corpus = corpusFiles();
    if (corpus.length === 0) console.log('      SKIPPED: ../shared/corpus is not here, so only made-up texts were read.');
    else fuzzFor(6, corpus);
  });
});

describe('a hostile file', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true }); // as src/node/readText.ts has it

  const everyMarkup = ['docs/adr/0007-use-x.md', 'docs/adr/0007-use-x.adoc', 'docs/adr/0007-use-x.rst'];

  for (const [name, content] of hostileFiles()) {
    it(`is read or refused at once: ${name}`, () => {
      const text = typeof content === 'string' ? content : decoder.decode(content);
      for (const path of text.length < 1_000_000 ? everyMarkup : everyMarkup.slice(0, 1)) {
        assert.equal(examine({ path, text }, patience).failure?.message, undefined, path);
      }
      assert.equal(Reflect.get(globalThis, 'harmed'), undefined);
    });
  }
});

describe('the time to read', () => {
  it('grows with the text, not with its square, whatever is repeated in it', () => {
    const families = mainFamilies();
    // Each unit once, in a place and on lines that change from unit to unit; `npm run fuzz -- --growth` measures all of them.
    const chosen = families.filter((_, index) => index % 17 === 0);
    const grown = chosen.map((family) => growthOf(family, { small: 16 * 1024, large: 256 * 1024 }));
    assert.deepEqual(grown.filter(({ ratio }) => ratio > mostGrowth).map(growthLine), []);
  });
});
