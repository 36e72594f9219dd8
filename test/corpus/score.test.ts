import assert from 'node:assert/strict';
import { corpusFolder, describeScore, percentRight, scoreReader } from './score.ts';

// What the reader reached, minus a little: a change that reads real records worse fails here.
const atLeast: Readonly<Record<string, number>> = {
  is_record: 99,
  number: 99.5,
  title: 99,
  status: 99,
  date: 99,
  people: 99,
  supersedes: 99,
  superseded_by: 99,
  amends: 99,
  amended_by: 99,
  review_date: 99,
  last_reviewed: 99,
};

describe('real records', function () {
  this.timeout(60_000);
  const folder = corpusFolder();
  if (folder === undefined) {
    it('CORPUS ABSENT: set DOCKET_CORPUS to the folder with truth.tsv; nothing was compared', () => {
      console.warn('CORPUS ABSENT: real records were not compared');
    });
    return;
  }
  const score = scoreReader(folder);
  before(() => {
    console.log(describeScore(score));
  });
  for (const [field, least] of Object.entries(atLeast)) {
    it(`${field}: at least ${least} % read as a careful person reads them`, () => {
      const misses = score.differences.filter((difference) => difference.field === field);
      const shown = misses
        .map((miss) => `${miss.verdict} ${miss.where}\n  wanted ${miss.wanted}\n  got    ${miss.got}`)
        .join('\n');
      assert.ok(percentRight(score, field) >= least, shown);
    });
  }
});
