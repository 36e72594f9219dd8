import assert from 'node:assert/strict';
import { examine } from '../../fuzz/examine.ts';
import { certainlyNotLinear, mainFamilies } from '../../fuzz/growth.ts';
import { hostileFiles } from '../../fuzz/hostileFiles.ts';
import { describeFinding, fuzz, seedsFrom } from '../../fuzz/run.ts';
import { corpusFiles, type Corpus } from '../../fuzz/sample.ts';

// `npm run fuzz` holds each text to a limit of time. Here only its growth counts: another machine has another clock.
const patience = Number.POSITIVE_INFINITY;
const first = 20_261_121;

/** Reads so many texts: the same everywhere, on a machine that is fast and on one that is slow. */
function fuzzThrough(count: number, corpus: Corpus): void {
  const tally = fuzz({ seeds: seedsFrom(first, count), corpus, patience, goesOn: (so) => so.findings.length < 5 });
  console.log(
    `      ${tally.texts} texts, slowest ${tally.slowest.rate.toFixed(1)} ms for up to 256 kB (seed ${tally.slowest.seed})`,
  );
  assert.deepEqual(tally.findings.map(describeFinding), []);
  assert.equal(tally.texts, count);
}

describe('reading any text', () => {
  it('gives a record or a refusal, the same each time, whose spans hold their values', () => {
    fuzzThrough(1000, []);
  });

  it('does so with real documents that came to harm', () => {
    const corpus = corpusFiles();
    if (corpus.length === 0) console.log('      SKIPPED: ../shared/corpus is not here, so only made-up texts were read.');
    else fuzzThrough(500, corpus);
  });
});

describe('a hostile file', () => {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true }); // as src/node/readText.ts has it

  const everyMarkup = ['docs/adr/0007-use-x.md', 'docs/adr/0007-use-x.adoc', 'docs/adr/0007-use-x.rst'];

  for (const [name, content] of hostileFiles()) {
    it(`is read or refused: ${name}`, () => {
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
    assert.ok(chosen.length > 100);
    assert.deepEqual(certainlyNotLinear(chosen, { small: 16 * 1024, large: 256 * 1024 }), []);
  });
});
