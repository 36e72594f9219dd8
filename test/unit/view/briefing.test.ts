import assert from 'node:assert/strict';
import { defaultConfiguration } from '../../../src/core/config/readConfiguration.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import type { CodeChanges } from '../../../src/core/review/codeChange.ts';
import { reviewOf } from '../../../src/core/review/reviewOf.ts';
import { briefingOf } from '../../../src/core/view/briefing.ts';
import type { Entry } from '../../../src/core/view/entry.ts';
import { say } from '../../../src/core/words/messages.ts';
import { day } from '../../support/aRecord.ts';

const words = { say, day: (one: string) => one };
const today = day('2026-11-21');

function entry(path: string, text: string): Entry {
  const record = readDocument(path, text, defaultConfiguration).record ?? assert.fail(path);
  const log = { path: 'docs/adr', kind: 'adr', records: [record] };
  const review = reviewOf(record, { configuration: defaultConfiguration, today });
  return { folder: 'file:///w', folderName: 'w', record, log, owner: undefined, review, problems: [] };
}

const path = 'docs/adr/0001-x.md';
const text = '# 1. Use X\n\nDate: 2024-05-01\n\n## Status\n\nAccepted\n\n## Confirmation\n\nA test.\n';
const later = (number: number, date: string, body: string): Entry =>
  entry(
    `docs/adr/000${String(number)}-y.md`,
    `# ${String(number)}. Use Y\n\nDate: ${date}\n\n## Status\n\nAccepted\n\n${body}\n`,
  );

function changes(own: string, others: readonly Entry[], code?: CodeChanges): readonly string[] {
  const of = entry(path, own);
  return briefingOf(of, own, { entries: [of, ...others], code, configuration: defaultConfiguration }, words).changes.map(
    ({ label, detail }) => `${label}: ${detail}`,
  );
}

describe('a briefing', () => {
  it('says what the decision rests on', () => {
    const { since, premises } = briefingOf(entry(path, text), text, { entries: [], configuration: defaultConfiguration }, words);
    assert.equal(since, '2024-05-01');
    assert.deepEqual(
      premises.map(({ label, detail }) => [label, detail]),
      [['Confirmation', 'A test.']],
    );
  });
  it('says which records came since and relate or link to it', () => {
    const others = [
      later(2, '2024-05-01', '[X](0001-x.md)'),
      later(3, '2025-01-01', '[X](0001-x.md#why)'),
      later(4, '2025-02-01', '## Relations\n\n- Amends: ADR-0001'),
      later(5, '2025-03-01', 'Something else.'),
    ];
    assert.deepEqual(changes(text, others), ['amended by 0004 Use Y: 2025-02-01', 'linked from 0003 Use Y: 2025-01-01']);
  });
  it('names the latest of many citations, and the others in one note', () => {
    const many = [2, 3, 4, 5, 6].map((number) => later(number, `2025-0${String(number)}-01`, '[X](0001-x.md)'));
    assert.deepEqual(changes(text, many), [
      'linked from 0006 Use Y: 2025-06-01',
      'linked from 0005 Use Y: 2025-05-01',
      'linked from 0004 Use Y: 2025-04-01',
      '2 more records cite it: ADR-0003, ADR-0002',
    ]);
  });
  it('says how much of its code has changed', () => {
    const own = `---\nstatus: accepted\ndate: 2024-05-01\napplies-to: src/**\n---\n# Use X\n`;
    const answer = { path, since: day('2024-05-01'), globs: ['src/**'], lines: 340, now: 340 };
    assert.deepEqual(changes(own, [], new Map([[path, { ...answer, changed: 12 }]])), [
      'Code: Lines changed: 12; there were 340',
    ]);
    assert.deepEqual(changes(own, [], new Map([[path, { ...answer, changed: 0 }]])), []);
    const elsewhere = { ...answer, globs: ['lib/**'], changed: 12 };
    assert.deepEqual(changes(own, [], new Map([[path, elsewhere]])), [], 'an answer to another question');
  });
  it('counts from the last review, and says nothing where no day is known', () => {
    const linking = later(3, '2025-01-01', '[X](0001-x.md)');
    assert.deepEqual(changes(`${text}\n## Review log\n\n- 2025-06-01: reaffirmed by Ann\n`, [linking]), []);
    assert.deepEqual(changes(text.replace('Date: 2024-05-01\n\n', ''), [linking]), []);
  });
});
