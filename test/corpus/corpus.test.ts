import assert from 'node:assert/strict';
import { compareRow, membership } from './compare.ts';
import type { Answer } from './compare.ts';
import { findIn, listRepository } from './listing.ts';
import type { Listing } from './listing.ts';
import { familyTable, fieldTable, missLines, of, percentRight } from './table.ts';
import { describeReal } from './realRecords.ts';
import { readTruth } from './truth.ts';

/** The share of the judged files that must be read as a careful person reads them, in percent. */
const atLeast: readonly (readonly [string, number])[] = [
  [membership, 99],
  ['number', 99.5],
  ['title', 99],
  ['status', 99],
  ['date', 98.5],
  ['people', 97],
  ['supersedes', 98],
  ['superseded_by', 98],
  ['amends', 99],
  ['amended_by', 99],
  ['review_date', 99],
  ['last_reviewed', 99],
];

/** Reads each repository that the truth is about once, and compares every row. */
async function readCorpus(folder: string): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const listings = new Map<string, Listing>();
  for (const row of readTruth(folder)) {
    const listing = listings.get(row.repository) ?? (await listRepository(folder, row.repository));
    listings.set(row.repository, listing);
    answers.push(...compareRow(row, findIn(listing, row.path)));
  }
  return answers;
}

describeReal('real records', 'nothing was compared', (folder) => {
  let answers: readonly Answer[] = [];
  before(async () => {
    answers = await readCorpus(folder);
    console.log([fieldTable(answers), familyTable(answers), missLines(answers)].join('\n\n'));
  });
  for (const [field, least] of atLeast) {
    it(`${field}: at least ${least} % read as a careful person reads them`, () => {
      const compared = of(answers, field);
      const reached = percentRight(compared) ?? 0;
      if (reached < least) assert.fail(`${reached.toFixed(1)} %\n${missLines(compared)}`);
    });
  }
  it('no value is invented where nothing is stated', () => {
    const invented = answers.filter(({ field, verdict }) => field !== membership && verdict === 'invented');
    assert.equal(missLines(invented), '');
  });
});
