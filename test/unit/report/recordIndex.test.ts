import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import { recordIndex, refreshedIndex } from '../../../src/core/report/recordIndex.ts';
import { say } from '../../../src/core/words/messages.ts';

const texts: readonly (readonly [string, string])[] = [
  ['docs/adr/0001-a.md', '# 1. Use [x] | y\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n'],
  ['docs/adr/0002 b.md', '# Nothing stated\n'],
];
const records = texts.map(([path, text]) => readDocument(path, text, { statuses: new Map() }).record ?? assert.fail(path));
const index = recordIndex(records, 'docs/adr/README.md', say);

describe('an index of records', () => {
  it('links each record with its status and date', () => {
    assert.equal(
      index,
      [
        '<!-- docket:index -->',
        '| Record | Status | Date |',
        '| --- | --- | --- |',
        '| [1. Use \\[x\\] \\| y](0001-a.md) | Accepted | 2024-05-01 |',
        '| [2. Nothing stated](0002%20b.md) |  |  |',
        '<!-- /docket:index -->',
      ].join('\n'),
    );
  });

  it('is refreshed between its comments, and nothing else is', () => {
    const before = `# Ours\r\n\r\n${recordIndex([], 'docs/adr/README.md', say)}\r\n\r\nMine | [x](y)\r\n`;
    const edits = refreshedIndex(before, index) ?? assert.fail();
    const after = applyEdits(before, edits);
    assert.equal(after, `# Ours\r\n\r\n${index.replaceAll('\n', '\r\n')}\r\n\r\nMine | [x](y)\r\n`);
    assert.deepEqual(refreshedIndex(after, index), []);
  });

  it('is not refreshed where its place is not certain', () => {
    assert.equal(refreshedIndex('# Ours\n', index), undefined);
    assert.equal(refreshedIndex('<!-- docket:index -->\n', index), undefined);
    assert.equal(refreshedIndex(`${index}\n\n${index}\n`, index), undefined);
  });
});
