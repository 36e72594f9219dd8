import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { recordIn } from '../../../src/core/edits/document.ts';
import { applyEdits, inverse } from '../../../src/core/edits/edit.ts';
import { factsOf } from '../../../src/core/edits/facts.ts';
import { changeStatus, type LifeFacts } from '../../../src/core/lifecycle/changeStatus.ts';
import { statusChoices, type StatusChoice } from '../../../src/core/lifecycle/statusChoices.ts';
import { assemble } from '../../../src/core/log/assemble.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { messages } from '../../../src/core/words/messages.ts';
import { readRepository } from '../../../src/node/repository.ts';
import { describeReal, repositoriesOf } from '../../corpus/realRecords.ts';
import { aConfiguration, aLog, day } from '../../support/aRecord.ts';
import { documents, statuses } from '../edits/documents.ts';

const configuration = aConfiguration();
const today = day('2026-11-21');

function readAt(path: string, text: string): DecisionRecord {
  return recordIn(readDocument(path, text, configuration)) ?? assert.fail(`${path} is no record`);
}

/** What a record states beside its status and its date. */
function rest(record: DecisionRecord): readonly string[] {
  return [...factsOf(record)]
    .filter(([subject]) => subject !== 'status' && subject !== 'date')
    .map(([subject, facts]) => `${subject}: ${facts.map(({ value }) => value).join()}`);
}

/** Makes a choice and checks that it is made, once, and that nothing else is. Undefined: it was refused, with a reason. */
function choose(path: string, text: string, choice: StatusChoice, facts: LifeFacts, record: DecisionRecord): string | undefined {
  const result = changeStatus(record, facts, choice.word, (asked) => (asked === path ? text : undefined));
  if ('refused' in result) {
    assert.ok(Object.hasOwn(messages, result.refused));
    return undefined;
  }
  const [file] = result.change.files;
  if (file === undefined) {
    assert.equal(record.status?.value.phase, choice.phase, `${path}: nothing is written`);
    return text;
  }
  assert.ok(file.kind === 'edit' && file.path === path);
  const edited = applyEdits(text, file.edits);
  assert.equal(applyEdits(edited, inverse(text, file.edits)), text);
  const now = readAt(path, edited);
  assert.equal(now.status?.value.phase, choice.phase, path);
  assert.ok(now.status.value.written.includes(choice.word.replace(/\.$/, '')), `${path}: ${now.status.value.written}`);
  assert.deepEqual(rest(now), rest(readAt(path, text)), path);
  return edited;
}

describe('a change of status', () => {
  it('states what was chosen and nothing else but its day, in every dialect, and twice is once', () => {
    fc.assert(
      fc.property(documents, fc.array(statuses, { maxLength: 4 }), fc.nat(), ({ path, text }, others, pick) => {
        const record = readAt(path, text);
        const neighbours = others.map((word) => readAt('docs/adr/0008-y.md', `---\nstatus: ${word}\n---\n# Y\n`));
        const facts = { log: aLog(record, ...neighbours), configuration, today };
        const choices = statusChoices(record, facts.log, configuration).filter(({ phase }) => phase !== 'superseded');
        const choice = choices[pick % choices.length] ?? assert.fail('nothing is offered');
        const edited = choose(path, text, choice, facts, record) ?? assert.fail('refused');
        assert.equal(choose(path, edited, choice, facts, readAt(path, edited)), edited);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws, whatever is asked for', () => {
    const asked = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 30 }),
      fc.constantFrom(
        'accepted\n',
        'Accepted: yes',
        '| accepted',
        'Superseded by [x](y.md)',
        '✅',
        '[accepted]',
        '"accepted"',
        'toString',
      ),
    );
    fc.assert(
      fc.property(documents, asked, ({ path, text }, wanted) => {
        const record = readAt(path, text);
        const result = changeStatus(record, { log: aLog(record), configuration, today }, wanted, () => text);
        if ('refused' in result) return assert.ok(Object.hasOwn(messages, result.refused));
        for (const file of result.change.files)
          if (file.kind === 'edit') assert.equal(readAt(path, applyEdits(text, file.edits)).title.value, record.title.value);
      }),
      { numRuns: 500 },
    );
  });
});

/** Deprecates every record of a repository, and reads each one back. */
async function deprecateAll(root: string): Promise<readonly ('written' | 'refused')[]> {
  const { logs } = assemble(await readRepository(root));
  const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');
  return logs.flatMap((log) =>
    log.records.map((record) => {
      const result = changeStatus(record, { log, configuration, today }, 'deprecated', textOf);
      if ('refused' in result) return 'refused';
      const [file] = result.change.files;
      const after = file?.kind === 'edit' ? readAt(file.path, applyEdits(file.before, file.edits)) : record;
      assert.equal(after.status?.value.phase, 'deprecated', record.path);
      return 'written';
    }),
  );
}

describeReal('a change of status in real records', 'no status was changed', (corpus) => {
  it('is written, or refused with the reason', async () => {
    const counts = { written: 0, refused: 0 };
    for (const { root } of repositoriesOf(corpus)) for (const written of await deprecateAll(root)) counts[written] += 1;
    console.log(`      ${counts.written} written, ${counts.refused} refused`);
    assert.ok(counts.written > counts.refused * 99);
  });
});
