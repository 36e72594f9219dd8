import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultConfiguration as configuration } from '../../../src/core/config/readConfiguration.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { relationFact } from '../../../src/core/edits/facts.ts';
import { allRecords, assemble } from '../../../src/core/log/assemble.ts';
import type { Relation } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { relationFacts } from '../../../src/core/relation/facts.ts';
import { unrelate } from '../../../src/core/relation/unrelate.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { describeReal, repositoriesOf } from '../../corpus/realRecords.ts';

const keyOf = (relation: Relation): string => `${relation.type} ${relationFact(relation)}`;

/** What a file states of relations, as often as it says it. */
function stated(path: string, text: string): readonly string[] {
  const reading = readDocument(path, text, configuration);
  return (reading.record ?? reading.part?.record)?.relations.map(({ value }) => keyOf(value)) ?? [];
}

/** Takes out each relation of a repository, one at a time, and counts what came of it. */
async function takeOutEach(root: string, counts: Map<string, number>): Promise<void> {
  const index = assemble(await readRepository(root));
  const facts = relationFacts(index, configuration);
  const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
  for (const record of allRecords(index))
    for (const { value } of record.relations) {
      const result = unrelate(record, value, facts, textOf);
      const outcome = 'refused' in result ? result.refused : 'taken out';
      counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
      if ('refused' in result) continue;
      for (const file of result.change.files) {
        assert.ok(file.kind === 'edit');
        const now = applyEdits(file.before, file.edits);
        assert.equal(applyEdits(now, inverse(file.before, file.edits)), file.before, file.path);
        const gone = stated(file.path, file.before).filter((one) => !stated(file.path, now).includes(one));
        assert.ok(
          gone.length > 0 && stated(file.path, now).every((one) => stated(file.path, file.before).includes(one)),
          file.path,
        );
      }
    }
}

describeReal('relations of real records', 'no relation was taken out', (corpus) => {
  it('are taken out as asked, or refused with the reason', async () => {
    const counts = new Map<string, number>();
    for (const { root } of repositoriesOf(corpus)) await takeOutEach(root, counts);
    const { 'taken out': taken = 0, ...refused } = Object.fromEntries(counts);
    const others = Object.values(refused).reduce((sum, count) => sum + count, 0);
    console.log(`      ${taken} taken out, ${others} refused`);
    assert.ok(taken > others * 20);
  });
});
