import assert from 'node:assert/strict';
import { listRecords } from '../../../src/core/report/list.ts';
import type { ReportInput } from '../../../src/core/report/list.ts';
import type { DecisionRecord, Relation } from '../../../src/core/record/decisionRecord.ts';
import { aConfiguration, aLog, aRecord, day, numbered, stated } from '../../support/aRecord.ts';

const text = 'one\r\ntwo\nthree Review';

function input(records: readonly DecisionRecord[], fields: Partial<ReportInput> = {}): ReportInput {
  return {
    index: {
      logs: [aLog(...records), { path: 'rfcs', kind: 'rfc', records: [aRecord({ path: 'rfcs/0003-c.md', kind: 'rfc' })] }],
      problems: [],
    },
    configuration: aConfiguration({
      rules: new Map([
        ['owner-missing', 'off'],
        ['status-missing', 'off'],
        ['relation-dangling', 'off'],
      ]),
    }),
    owners: { codeOwners: undefined, aliases: new Map([['Ann', 'Ann Lee']]) },
    today: day('2026-11-21'),
    exists: () => true,
    textOf: () => text,
    ...fields,
  };
}

const relation = (type: Relation['type'], target: string) => stated({ type, target });

describe('listRecords', () => {
  it('has the exact shape of the contract', () => {
    const record = aRecord({
      identity: numbered('0007'),
      status: stated({ written: 'Partly superseded by ADR-12', phase: 'superseded', implemented: false, partial: true }),
      date: stated('2024-05-01'),
      people: [stated({ name: 'Ann', role: 'decision-maker' })],
      relations: [relation('supersedes', '0003'), relation('superseded-by', '12'), relation('amends', '0005')],
      appliesTo: [stated('src/db/**')],
      tags: [stated('storage')],
      risk: stated('high'),
      approvals: [stated({ role: 'security', by: 'Ann', day: day('2024-05-02') })],
      review: {
        reviewBy: { value: day('2025-05-01'), span: { start: 15, end: 21 }, source: 'bullet' },
        reviewEvery: undefined,
        lastReviewed: undefined,
      },
    });
    const twelve = aRecord({ path: 'docs/adr/0012-y.md', identity: numbered('0012') });
    const [listed] = listRecords(input([record, twelve]));
    const expected = {
      path: 'docs/adr/0007-use-x.md',
      log: 'docs/adr',
      kind: 'adr',
      id: '0007',
      number: 7,
      title: 'Use X',
      status: { written: 'Partly superseded by ADR-12', phase: 'superseded', implemented: false },
      date: '2024-05-01',
      people: [{ name: 'Ann', role: 'decision-maker' }],
      owner: { name: 'Ann Lee', source: 'decision-makers' },
      review: { state: 'overdue', due: '2025-05-01', source: 'review-by' },
      supersedes: ['0003'],
      supersededBy: ['0012'],
      relations: [{ type: 'amends', target: '0005' }],
      appliesTo: ['src/db/**'],
      tags: ['storage'],
      risk: 'high',
      approvals: [{ role: 'security', by: 'Ann', day: '2024-05-02' }],
      problems: [
        {
          code: 'review-overdue',
          severity: 'warning',
          message: 'Review was due on 1 May 2025. Review the decision, or set a new review-by day.',
          line: 3,
          column: 7,
        },
      ],
    };
    assert.equal(JSON.stringify(listed), JSON.stringify(expected));
  });

  it('says null and nothing where nothing is stated', () => {
    const [listed] = listRecords(input([aRecord({ path: 'docs/adr/x.md' })]));
    assert.deepEqual(listed, {
      ...{
        path: 'docs/adr/x.md',
        log: 'docs/adr',
        kind: 'adr',
        id: null,
        number: null,
        title: 'Use X',
        status: null,
        date: null,
      },
      ...{ people: [], owner: null, review: { state: 'none', due: null, source: null }, supersedes: [], supersededBy: [] },
      ...{ relations: [], appliesTo: [], tags: [], risk: null, problems: [] },
    });
  });

  it('names a record by its path where its id is a day, which others may bear, too', () => {
    const identity = stated({ id: '20240501', number: undefined });
    const old = aRecord({ path: 'docs/adr/20240501-use-a.md', identity });
    const young = aRecord({
      path: 'docs/adr/20240501-use-b.md',
      identity,
      relations: [relation('supersedes', '20240501-use-a')],
    });
    const [, listed] = listRecords(input([old, young]));
    assert.deepEqual(listed?.supersedes, ['docs/adr/20240501-use-a.md']);
  });

  it('lists log after log', () => {
    const listed = listRecords(input([aRecord({ path: 'docs/adr/b.md' }), aRecord({ path: 'docs/adr/c.md' })]));
    assert.deepEqual(
      listed.map(({ log, path }) => [log, path]),
      [
        ['docs/adr', 'docs/adr/b.md'],
        ['docs/adr', 'docs/adr/c.md'],
        ['rfcs', 'rfcs/0003-c.md'],
      ],
    );
  });

  it('keeps the status of a log out of what is written', () => {
    const logs = [{ path: 'docs/adr', kind: undefined, template: undefined, naming: undefined, defaultStatus: 'superseded' }];
    const [listed] = listRecords(input([aRecord()], { configuration: aConfiguration({ logs }) }));
    assert.deepEqual([listed?.status, listed?.review.state], [null, 'not-applicable']);
  });

  it('points at the beginning where there is no text', () => {
    const [listed] = listRecords(input([aRecord()], { configuration: aConfiguration(), textOf: () => undefined }));
    assert.deepEqual(
      listed?.problems.map(({ line, column }) => [line, column]),
      [
        [1, 1],
        [1, 1],
      ],
    );
  });
});

describe('targets of relations', () => {
  const others = [
    aRecord({ path: 'docs/adr/0012-y.md', identity: numbered('0012') }),
    aRecord({ path: 'docs/adr/0013-a.md', identity: numbered('0013') }),
    aRecord({ path: 'docs/adr/0013-b.md', identity: numbered('0013') }),
    aRecord({ path: 'docs/adr/use-z.md' }),
  ];
  const cases: [string, string][] = [
    ['12', '0012'],
    ['0012', '0012'],
    ['ADR-12', '0012'],
    ['0012-y.md', '0012'],
    ['./0012-y.md#decision', '0012'],
    ['../adr/0012-y.md', '0012'],
    ['/docs/adr/0012-y.md', '0012'],
    ['https://github.com/o/r/blob/main/docs/adr/0012-y.md', '0012'],
    ['0012-y', '0012'],
    ['use-z.md', 'docs/adr/use-z.md'],
    ['use-z', 'docs/adr/use-z.md'],
    ['../../rfcs/0003-c.md', 'rfcs/0003-c.md'],
    ['13', '13'],
    ['0013-b.md', '0013'],
    ['99', '99'],
    ['https://example.org/x', 'https://example.org/x'],
    ['constructor', 'constructor'],
  ];
  for (const [written, expected] of cases) {
    it(`${written} is ${expected}`, () => {
      const [listed] = listRecords(
        input([aRecord({ relations: [relation('superseded-by', written)] }), ...others], { textOf: () => undefined }),
      );
      assert.deepEqual(listed?.supersededBy, [expected]);
    });
  }
});
