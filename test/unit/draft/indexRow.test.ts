import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowEdits } from '../../../src/core/draft/indexRow.ts';
import { applyEdits } from '../../../src/core/edits/edit.ts';
import type { DecisionLog } from '../../../src/core/log/decisionIndex.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

const options = { statuses: new Map() };

function recordAt(path: string, title: string, status = 'Accepted', date = '2024-05-01') {
  const text = `# ${title}\n\n* Status: ${status}\n* Date: ${date}\n`;
  return readDocument(path, text, options).record ?? assert.fail(path);
}

const first = recordAt('docs/adr/0001-keep-it-small.md', 'Keep it small');
const second = recordAt('docs/adr/0002-write-tests.md', 'Write `tests`', 'Rejected', '2024-06-12');
const log: DecisionLog = { path: 'docs/adr', kind: 'adr', records: [first, second] };
const fresh = recordAt('docs/adr/0003-use-x.md', 'Use [x] | y', 'Proposed', '2026-11-21');

function listed(text: string, of = log): string {
  return applyEdits(text, rowEdits({ path: 'docs/adr/README.md', text }, of, fresh));
}

describe('the index of a log', () => {
  const cases: readonly (readonly [name: string, rows: readonly string[], row: string])[] = [
    [
      'bullets',
      ['- [1. Keep it small](0001-keep-it-small.md)', '- [2. Write tests](0002-write-tests.md)'],
      '- [3. Use \\[x\\] \\| y](0003-use-x.md)',
    ],
    [
      'bullets with the title behind',
      ['* [ADR-0001](./0001-keep-it-small.md) - Keep it small', '* [ADR-0002](./0002-write-tests.md) - Write tests'],
      '* [ADR-0003](./0003-use-x.md) - Use \\[x\\] \\| y',
    ],
    [
      'file names',
      ['  - [0001-keep-it-small](0001-keep-it-small.md)', '  - [0002-write-tests](0002-write-tests.md)'],
      '  - [0003-use-x](0003-use-x.md)',
    ],
    [
      'a table',
      [
        '| [0001](0001-keep-it-small.md) | Keep it small | Accepted | 2024-05-01 | Ann |',
        '| [0002](0002-write-tests.md) | Write tests | Rejected | 2024-06-12 | Bob |',
      ],
      '| [0003](0003-use-x.md) | Use \\[x\\] \\| y | Proposed | 2026-11-21 |     |',
    ],
  ];
  for (const [name, rows, row] of cases) {
    const around = (lines: readonly string[]): string => ['# Decisions', '', ...lines, '', 'More: [x](y).', ''].join('\n');
    it(`of ${name} gets a row`, () => assert.equal(listed(around(rows)), around([...rows, row])));
    it(`of ${name}, the newest first, gets a row on top`, () =>
      assert.equal(listed(around(rows.toReversed())), around([row, ...rows.toReversed()])));
  }

  const alone: readonly (readonly [name: string, text: string])[] = [
    ['one is not listed', '- [1. Keep it small](0001-keep-it-small.md)\n'],
    ['one is listed twice', '- [1](0001-keep-it-small.md)\n- [1](0001-keep-it-small.md)\n- [2](0002-write-tests.md)\n'],
    ['marks tell of statuses', '- ✅ [1](0001-keep-it-small.md)\n- ❌ [2](0002-write-tests.md)\n'],
    ['links are prose', 'See [1](0001-keep-it-small.md) and [2](0002-write-tests.md).\n'],
    ['links lead elsewhere', '- [1](https://x/0001-keep-it-small.md)\n- [2](https://x/0002-write-tests.md)\n'],
    ['it is empty', ''],
  ];
  for (const [name, text] of alone) it(`is left alone where ${name}`, () => assert.equal(listed(text), text));

  it('with one record gets a row where that row says nothing of its own', () => {
    const one = { ...log, records: [first] };
    assert.match(listed('| [1. Keep it small](0001-keep-it-small.md) | Accepted | 2024-05-01 |', one), /\n\| \[3\. Use/);
    assert.equal(
      listed('- [Keep it small](0001-keep-it-small.md), a start', one),
      '- [Keep it small](0001-keep-it-small.md), a start',
    );
  });

  it('keeps every other byte, whatever stands in it', () => {
    const lines = fc.array(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('', '| a |', '- [x](y.md)', '\t', '\uFEFF')),
    );
    const ending = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(lines, lines, ending, (above, below, end) => {
        const rows = ['- [1. Keep it small](0001-keep-it-small.md)', '- [2. Write tests](0002-write-tests.md)'];
        const text = [...above, ...rows, ...below].join(end);
        const row = `${end}- [3. Use \\[x\\] \\| y](0003-use-x.md)`;
        const after = listed(text);
        if (after === text) return;
        const at = after.indexOf(row);
        assert.ok(at > 0 || after.includes(row.replace(end, '\r\n')) || after.includes(row.replace(end, '\n')));
        assert.equal(after.length - text.length, row.trim().length + (text.includes('\r\n') ? 2 : 1));
        assert.equal(after.replace(/\r?\n- \[3\. Use \\\[x\\\] \\\| y\]\(0003-use-x\.md\)/u, ''), text);
      }),
      { numRuns: 100 },
    );
  });
});
