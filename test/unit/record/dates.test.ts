import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';

function read(text: string, path = 'docs/adr/0007-use-x.md'): DecisionRecord | undefined {
  return readDocument(path, text, { statuses: new Map() }).record;
}

const bullets = (...lines: string[]): string =>
  `# Use X\n\n${lines.map((line) => `* ${line}\n`).join('')}\n## Context\n\nText.\n`;

describe('the day of a decision', () => {
  const dayOf = (text: string, path?: string): string | undefined => read(text, path)?.date?.value;

  it('is not the day on which the record was superseded, unless no other is stated', () => {
    const superseded = 'Status: Superseded by ADR-9 (2024-05-01)';
    assert.equal(dayOf(bullets(superseded)), '2024-05-01');
    assert.equal(dayOf(bullets(superseded, 'Date: 2023-01-02')), '2023-01-02');
    assert.equal(dayOf(bullets(superseded), 'docs/adr/2023-01-02-use-x.md'), '2023-01-02');
    const history = `${bullets(superseded)}\n## Changelog\n\n- 2023-01-02: first draft\n`;
    assert.equal(dayOf(history), '2023-01-02');
    assert.equal(dayOf(bullets('Status: Accepted (2024-05-01)'), 'docs/adr/2023-01-02-use-x.md'), '2024-05-01');
  });

  it('stands with the status, if a page has a date of its own', () => {
    const page = '---\ntitle: Use X\ndate: 2024-05-01\n---\n\n';
    assert.equal(dayOf(`${page}${bullets('Status: accepted', 'Date: 2023-01-02')}`), '2023-01-02');
    assert.equal(dayOf(`---\nstatus: accepted\ndate: 2024-05-01\n---\n\n${bullets('Date: 2023-01-02')}`), '2024-05-01');
    assert.equal(dayOf(`${page}${bullets('Status: accepted')}`), '2024-05-01');
  });
});

describe('fields of a block below the title', () => {
  it('have labels of two words set apart by an underscore', () => {
    const record = read('# Use X\n\n---\nstatus: superseded\ndecision_owner: Ann\nsuperseded_by: ADR-0009\n---\n\n## Context\n');
    assert.equal(record?.people[0]?.value.name, 'Ann');
    assert.equal(record.relations[0]?.value.target, '0009');
  });

  it('have days in Russian', () => {
    assert.equal(read(bullets('Дата: 9 июня 2026'))?.date?.value, '2026-06-09');
    assert.equal(
      read('# Use X\n\n## 变更日志\n\n- 2020 年 4 月 24 日：初稿\n\n## 地位\n\n由 ADR-045 取代\n')?.date?.value,
      '2020-04-24',
    );
  });
});

describe('a status that has no field', () => {
  const statusOf = (text: string): string => `${read(text)?.status?.value.phase ?? '–'} ${read(text)?.date?.value ?? '–'}`;

  it('is the last step of a dated table', () => {
    const table = (...rows: string[]): string => `| Field | Value |\n|--|--|\n${rows.join('\n')}\n\n# Use X\n`;
    assert.equal(
      statusOf(table('|Created|Proposed (2024-05-01)|', '|Changed|Accepted (2024-05-02)|', '|Superseded||')),
      'accepted 2024-05-01',
    );
    assert.equal(statusOf(table('|Created|Proposed (2024-05-01)|', '|Changed||')), 'proposed 2024-05-01');
    assert.equal(statusOf(table('|Created|2024-05-01 (accepted by all)|')), '– 2024-05-01');
  });

  it('is the last entry of a status history', () => {
    const history = (label: string, ...lines: string[]): string =>
      `# Use X\n\n## ${label}\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
    const drafted = '**2024-05-01** – drafted as **Proposed** by Ann';
    assert.equal(statusOf(history('Status History', drafted, '**YYYY-MM-DD** – Accepted or rejected')), 'proposed 2024-05-01');
    assert.equal(statusOf(history('Status History', drafted, '2024-05-02: accepted')), 'accepted 2024-05-02');
    assert.equal(statusOf(history('History', drafted)), '– 2024-05-01');
  });
});

describe('the day of a review', () => {
  it('is known by more labels', () => {
    const record = read(bullets('Status: accepted', 'Reassessment date: 2024-05-01', 'Last verified: 2024-04-01'));
    assert.equal(record?.review.reviewBy?.value, '2024-05-01');
    assert.equal(record?.review.lastReviewed?.value, '2024-04-01');
    assert.equal(read(bullets('**Letzte Überprüfung:** 2024-04-01'))?.review.lastReviewed?.value, '2024-04-01');
  });
});
