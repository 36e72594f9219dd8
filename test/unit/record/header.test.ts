import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/record/readRecord.ts';

function read(text: string): string {
  const record = readDocument('docs/adr/0007-use-x.md', text, { statuses: new Map() }).record;
  const people = record?.people.map(({ value }) => value.name).join('+') ?? '';
  return `${record?.status?.value.written ?? '–'} ${record?.date?.value ?? '–'} ${people}`.trim();
}

describe('the first section below a title', () => {
  const first = (name: string, body: string, above = ''): string =>
    `# Use X\n\n${above}## ${name}\n\n${body}\n\n## Context\n\nText.\n`;

  it('states fields where it begins with them, whatever its name', () => {
    const rows = '| Status | Accepted |\n| Datum | 2024-05-01 |\n| Owner | Ann |';
    assert.equal(read(first('Eckdaten', `| Feld | Wert |\n|---|---|\n${rows}`)), 'Accepted 2024-05-01 Ann');
    const across = '| Area | Status | Date | Author |\n|---|---|---|---|\n| Web | Accepted | 2024-05-01 | Ann |';
    assert.equal(read(first('In short', across)), 'Accepted 2024-05-01 Ann');
    assert.equal(read(first('In short', '- **Status:** Accepted\n- **Date:** 2024-05-01')), 'Accepted 2024-05-01');
    assert.equal(read(first('In short', 'Status: Accepted\nDate: 2024-05-01')), 'Accepted 2024-05-01');
    assert.equal(read(first('基本信息', '- 决策人：Ann', 'Some words.\n\n')), '– – Ann');
  });

  it('is about the matter where it does not', () => {
    const list = '| Task | Status | Owner |\n|---|---|---|\n| a | Accepted | Ann |\n| b | Rejected | Bob |';
    assert.equal(read(first('Work', list)), '– –');
    assert.equal(read(first('Work', '- **Owner:** Ann')), '– –');
    assert.equal(read(first('Work', '- Paths: a\n- Tags: b')), '– –');
    assert.equal(read(first('Work', 'Status: Accepted\nDate: 2024-05-01', 'X is about Y.\n\n')), '– –');
    assert.equal(read(first('Work', 'It is so.\n\nStatus: Accepted\nDate: 2024-05-01')), '– –');
  });
});
