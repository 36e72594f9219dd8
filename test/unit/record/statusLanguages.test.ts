import assert from 'node:assert/strict';
import { statusMeanings, type StatusMeaning } from '../../../src/core/record/languages/language.ts';
import { languages, statusForms } from '../../../src/core/record/languages/languages.ts';
import { readStatus } from '../../../src/core/record/status.ts';

const every = languages.flatMap((language) =>
  statusMeanings.flatMap((meaning) => statusForms(language, meaning).map((forms) => ({ code: language.code, meaning, forms }))),
);

describe('the status words of languages', () => {
  it('mean the same in every language that has them', () => {
    const known = new Map<string, StatusMeaning>();
    for (const { code, meaning, forms } of every)
      for (const word of forms) {
        assert.equal(known.get(word) ?? meaning, meaning, `${word} in ${code}`);
        known.set(word, meaning);
      }
    assert.ok(known.size > 400);
  });

  it('are read as what they mean, at the beginning of a sentence and behind a mark', () => {
    for (const { code, meaning, forms } of every)
      for (const word of forms)
        for (const written of [word, word.charAt(0).toUpperCase() + word.slice(1), `✅ ${word}.`]) {
          const status = readStatus(written, new Map());
          const read = status?.implemented === true ? 'implemented' : status?.phase;
          assert.equal(read, meaning, `${written} in ${code}`);
        }
  });
});
