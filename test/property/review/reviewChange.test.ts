import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { TextOf } from '../../../src/core/change/change.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { reviewChange, type Review } from '../../../src/core/review/reviewChange.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { corpusFolder } from '../../corpus/truth.ts';
import { day } from '../../support/aRecord.ts';
import { defaultConfiguration } from '../../../src/core/config/readConfiguration.ts';

/** The share of records into which a review must be written, in percent. */
const least = 99;
const review: Review = {
  ...{ outcome: 'reaffirm', day: day('2026-11-21'), next: day('2027-11-21') },
  ...{ reviewer: 'Ann Lima', note: 'Still true.' },
};

/** Reviews one record of a repository; gives the reason where that is refused. */
function reviewOne(record: DecisionRecord, textOf: TextOf): string | undefined {
  const result = reviewChange(record, review, defaultConfiguration, textOf);
  if ('refused' in result) return [result.refused, ...result.args].join(' ');
  const after = new Map<string, string>();
  for (const file of result.change.files) {
    assert.ok(file.kind === 'edit', record.path);
    const edited = applyEdits(file.before, file.edits);
    assert.equal(applyEdits(edited, inverse(file.before, file.edits)), file.before, record.path);
    after.set(file.path, edited);
  }
  const stated = [...after].map(([path, text]) => readDocument(path, text, defaultConfiguration));
  const fields = stated.map(({ record: own, part }) => own?.review ?? part?.record.review);
  assert.ok(
    fields.some((one) => one?.reviewBy?.value === review.next && one?.lastReviewed?.value === review.day),
    record.path,
  );
  assert.ok(
    [...after.values()].some((text) => text.includes('2026-11-21: reaffirmed by Ann Lima; next review 2027-11-21. Still true.')),
  );
  const again = reviewChange(record, review, defaultConfiguration, (path) => after.get(path) ?? textOf(path));
  assert.deepEqual(again, { change: { files: [] } }, `${record.path}: twice is not once`);
  return undefined;
}

describe('reviews of real records', function () {
  this.timeout(120_000);
  const corpus = corpusFolder();
  if (corpus === undefined) {
    it('CORPUS ABSENT: set DOCKET_CORPUS to the folder with truth.tsv; nothing was reviewed', () => {
      console.warn('CORPUS ABSENT: no real record was reviewed');
    });
    return;
  }
  it('write the two days and the line into each, and say why where they do not', async () => {
    const below = existsSync(join(corpus, 'repos')) ? join(corpus, 'repos') : corpus;
    const reasons = new Map<string, number>();
    let count = 0;
    for (const name of readdirSync(below)) {
      const root = join(below, name);
      if (!statSync(root).isDirectory()) continue;
      for (const record of allRecords(assemble(await readRepository(root)))) {
        count += 1;
        const reason = reviewOne(record, (path) => readFileSync(join(root, path), 'utf8'));
        if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
    }
    const refused = [...reasons.values()].reduce((sum, one) => sum + one, 0);
    console.log(`      reviews: ${count - refused} of ${count} written`, Object.fromEntries(reasons));
    assert.ok((count - refused) * 100 >= count * least);
  });
});
