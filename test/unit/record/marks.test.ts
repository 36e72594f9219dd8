import assert from 'node:assert/strict';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

function read(text: string, path: string): DecisionRecord {
  const { record, refused } = readDocument(path, text, { statuses: new Map() });
  assert.ok(record !== undefined, refused);
  return record;
}

describe('which marks are marks', () => {
  const titles: readonly (readonly [string, string])[] = [
    ['# Drop `count_seen_` from replies', 'Drop count_seen_ from replies'],
    ['# Latch _hasFailed for good', 'Latch _hasFailed for good'],
    ['# Use _one_ queue, __not_two__', 'Use one queue, not_two'],
    ['# Multiply 2 * 3', 'Multiply 2 * 3'],
  ];
  for (const [heading, title] of titles)
    it(heading, () => assert.equal(read(`${heading}\n\nStatus: Accepted\n`, 'docs/adr/0007-x.md').title.value, title));

  it('of a plain text are those of Markdown where it has headings of Markdown', () => {
    const text = '# Use X\n\nStatus: Accepted\n\n## Context\n\nIt is so.\n';
    assert.equal(read(text, 'docs/adr/0007-use-x.txt').title.value, 'Use X');
    assert.equal(read('Use Y\n=====\n\n:Status: Accepted\n', 'docs/adr/0008-use-y.txt').title.value, 'Use Y');
  });

  it('number a title of reStructuredText, too', () => {
    const record = read('5. Use X\n========\n\n:Status: Accepted\n:Date: 2024-05-01\n', 'docs/adr/0005-other-words.rst');
    assert.deepEqual([record.title.value, record.status?.value.phase], ['Use X', 'accepted']);
  });

  it('of a first heading on the third level make it the title above the fields', () => {
    const record = read('### Use X\n\nAuthor: Ann\n\nDate: 2024-05-01\n\n### Background\n\nIt is so.\n', 'design/0007-use-x.md');
    assert.deepEqual([record.title.value, record.date?.value, record.people[0]?.value.name], ['Use X', '2024-05-01', 'Ann']);
  });
});

describe('front matter with a key glued to its value', () => {
  const text = '---\nstatus: accepted\ntag:Web client\nowner: Ann\n---\n# Use X\n';

  it('is told where, and read all the same', () => {
    const record = read(text, 'docs/adr/0007-use-x.md');
    assert.deepEqual([record.status?.value.phase, record.people[0]?.value.name], ['accepted', 'Ann']);
    const [problem] = record.problems;
    assert.deepEqual([problem?.message, problem?.args], ['field-unreadable-glued', ['tag']]);
    assert.equal(text.slice(problem?.span.start, problem?.span.end), 'tag:Web client');
  });
});
