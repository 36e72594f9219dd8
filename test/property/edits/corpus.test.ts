import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { recordIn } from '../../../src/core/edits/document.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { setField } from '../../../src/core/edits/editFields.ts';
import type { WritableField } from '../../../src/core/edits/writableFields.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { sidecarNames } from '../../../src/core/record/sidecar.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { describeReal, repositoriesOf } from '../../corpus/realRecords.ts';

const options = { statuses: new Map() };
const changes: readonly (readonly [WritableField, string])[] = [
  ['status', 'Accepted'],
  ['status', 'Superseded by [ADR-9876](9876-other.md)'],
  ['owner', '@ann'],
  ['review-by', '2027-01-01'],
  ['superseded-by', 'ADR-9876'],
];
/** The share of records into which each change must be written, in percent. */
const least = 99;

interface RecordText {
  readonly path: string;
  readonly text: string;
}

/** The texts of all records of the corpus; of a record with a sidecar, that of the sidecar. */
async function recordTexts(corpus: string): Promise<readonly RecordText[]> {
  const texts: RecordText[] = [];
  for (const { root } of repositoriesOf(corpus)) {
    for (const { path } of allRecords(assemble(await readRepository(root)))) {
      const beside = sidecarNames
        .map((sidecar) => join(dirname(path), sidecar))
        .find((sidecar) => existsSync(join(root, sidecar)));
      const file = /(?:^|\/)(?:readme|index)\.[^/.]+$/i.test(path) ? (beside ?? path) : path;
      texts.push({ path: file, text: readFileSync(join(root, file), 'utf8') });
    }
  }
  return texts;
}

function statedIn(path: string, text: string): DecisionRecord {
  return recordIn(readDocument(path, text, options)) ?? assert.fail(`${path} is no record any more`);
}

function isStated(record: DecisionRecord, field: WritableField, value: string): boolean {
  if (field === 'status') return record.status?.value.phase === (value === 'Accepted' ? 'accepted' : 'superseded');
  if (field === 'owner') return record.people.some((person) => person.value.role === 'owner' && person.value.name === value);
  if (field === 'review-by') return record.review.reviewBy?.value === value;
  return record.relations.some(({ value: { type, target } }) => type === field && target === '9876');
}

/** Writes one change into one record; gives the reason where it is refused. */
function write({ path, text }: RecordText, field: WritableField, value: string): string | undefined {
  const result = setField({ path, text, options }, field, [value]);
  if ('refused' in result) return [result.refused, ...result.args].join(' ');
  const edited = applyEdits(text, result.edits);
  const [before, after] = [statedIn(path, text), statedIn(path, edited)];
  assert.ok(isStated(after, field, value), `${path}: ${field} is not read back`);
  assert.equal(after.title.value, before.title.value, path);
  if (field !== 'status') assert.deepEqual(after.status?.value, before.status?.value, path);
  assert.equal(after.date?.value, before.date?.value, path);
  assert.equal(applyEdits(edited, inverse(text, result.edits)), text, path);
  assert.deepEqual(
    setField({ path, text: edited, options }, field, [value]),
    { edits: [] },
    `${path}: ${field} twice is not once`,
  );
  return undefined;
}

describeReal('edits of real records', 'nothing was edited', (corpus) => {
  let texts: readonly RecordText[] = [];
  before(async () => {
    texts = await recordTexts(corpus);
  });
  for (const [field, value] of changes) {
    it(`${field}: ${value} is written into ${least} % at least, or refused with a reason`, () => {
      const reasons = new Map<string, number>();
      for (const text of texts) {
        const reason = write(text, field, value);
        if (reason !== undefined) reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      }
      const refused = [...reasons.values()].reduce((sum, count) => sum + count, 0);
      console.log(`      ${field}: ${texts.length - refused} of ${texts.length} written`, Object.fromEntries(reasons));
      assert.ok((texts.length - refused) * 100 >= texts.length * least, `${refused} of ${texts.length} refused`);
    });
  }
});
