import assert from 'node:assert/strict';
import { parseEffort, parseFrequency, parseRate } from '../../../src/core/record/amounts.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { readDocument } from '../../../src/core/record/readRecord.ts';

function read(text: string, path = 'docs/tech-debt/0003-two-queues.md'): DecisionRecord {
  const reading = readDocument(path, text, { statuses: new Map() });
  assert.ok(reading.record !== undefined, reading.refused);
  return reading.record;
}

function check(parse: (text: string) => number | undefined, cases: readonly (readonly [string, number | undefined])[]): void {
  for (const [text, wanted] of cases) {
    const value = parse(text);
    assert.equal(value === undefined ? undefined : Math.round(value * 1000) / 1000, wanted, text);
  }
}

describe('amounts', () => {
  it('of effort are working hours: a day has 8, a week 40', () =>
    check(parseEffort, [
      ['12 hours', 12],
      ['1 day', 8],
      ['6 weeks', 240],
      ['1.5 person-days', 12],
      ['2,5 Tage', 20],
      ['~3 w', 120],
      ['6 weeks (two people)', 240],
      ['6 weeks, split in three', 240],
      ['6', undefined],
      ['2-3 weeks', undefined],
      ['1,000 hours', undefined],
      ['3 months', undefined],
      ['six weeks', undefined],
      ['6 weeks per month', undefined],
      ['-2 days', undefined],
      ['', undefined],
    ]));

  it('of a rate are working hours a month', () =>
    check(parseRate, [
      ['12 hours per month', 12],
      ['2 days per month', 16],
      ['1 day a week', 34.667],
      ['3 days/quarter', 8],
      ['1 week per year', 3.333],
      ['2 days per month, measured by lead time on the board', 16],
      ['2 Tage pro Monat', 16],
      ['2 days', undefined],
      ['2 per month', undefined],
      ['2 days per moon', undefined],
      ['high', undefined],
    ]));

  it('of a frequency are times a quarter', () => {
    check(
      (text) => parseFrequency(text, 'incident-frequency'),
      [
        ['1.5 per quarter', 1.5],
        ['6 incidents a year', 1.5],
        ['1/month', 3],
        ['0 per year', 0],
        ['1.5', undefined],
        ['often', undefined],
      ],
    );
    check(
      (text) => parseFrequency(text, 'Incidents per year'),
      [
        ['6', 1.5],
        ['6 incidents', 1.5],
        ['2 per month', 6],
      ],
    );
  });
});

describe('the costs of technical debt', () => {
  const dialects: readonly (readonly [string, string])[] = [
    [
      'front matter',
      '---\nstatus: open\ncycle-time-impact: 2 days per month\nincident_frequency: 6 per year\ninterest: "12 hours per month"\nprincipal: 6 weeks\n---\n\n# Two queues\n',
    ],
    [
      'bullets',
      '# Two queues\n\n- Status: open\n- Cycle time impact: 2 days per month\n- Incidents per year: 6\n- Interest: 12 hours per month\n- Principal: 6 weeks\n\n## What it is\n',
    ],
    [
      'bold lines',
      '# Two queues\n\n**Status:** open\n**Cycle time impact:** 2 days per month\n**Incident frequency:** 6 per year\n**Interest:** 12 hours per month\n**Principal:** 6 weeks\n\n## What it is\n',
    ],
    [
      'a table',
      '# Two queues\n\n| Status | open |\n| --- | --- |\n| Cycle time impact | 2 days per month |\n| Incident frequency | 6 per year |\n| Interest | 12 hours per month |\n| Principal | 6 weeks |\n',
    ],
  ];
  for (const [name, text] of dialects)
    it(`are read from ${name}`, () => {
      const { debt, kind, status } = read(text);
      assert.deepEqual(
        [debt?.cycleTime, debt?.incidents, debt?.interest, debt?.principal].map((cost) => cost?.value),
        [16, 1.5, 12, 240],
      );
      assert.deepEqual([kind, status?.value.phase], ['tech-debt', 'proposed']);
    });

  it('have the characters that state them; what cannot be read stays, without a value', () => {
    const text = '---\nstatus: open\ninterest: a lot\nprincipal: tbd\n---\n\n# Two queues\n';
    const { debt } = read(text);
    assert.equal(debt?.interest?.value, undefined);
    assert.equal(text.slice(debt?.interest?.span.start, debt?.interest?.span.end), 'a lot');
    assert.equal(debt?.principal, undefined);
  });

  it('are not there where none is stated', () => assert.equal(read('---\nstatus: open\n---\n\n# Two queues\n').debt, undefined));
});

describe('decisions in question', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a section of links',
      '# Outage\n\nDate: 2026-10-02\n\n## Status\n\nfinal\n\n## Decisions in question\n\n- [Use one queue](../decisions/0012-use-one-queue.md): it assumed 500 messages\n- [ADR-7](../decisions/0007-x.md#why)\n',
      ['../decisions/0012-use-one-queue.md', '../decisions/0007-x.md'],
    ],
    [
      'front matter',
      '---\nstatus: final\ndate: 2026-10-02\ndecisions-in-question: [0012, ../decisions/0007-x.md]\n---\n\n# Outage\n',
      ['0012', '../decisions/0007-x.md'],
    ],
    [
      'a bullet',
      '# Outage\n\n- Status: final\n- Decisions in question: ADR-0012, ADR-0007\n\n## What happened\n',
      ['0012', '0007'],
    ],
    [
      'a section of numbers, with reasons',
      '# Outage\n\n## Decisions in question\n\n- ADR-0012: at 500 requests it gave up\n- Nothing else at 300\n\n## Status\n\nfinal\n',
      ['0012'],
    ],
  ];
  for (const [name, text, wanted] of cases)
    it(`are read from ${name}`, () => {
      const { questions, kind } = read(text, 'docs/incident-reviews/0003-outage.md');
      assert.deepEqual(
        questions?.map(({ value }) => value.link ?? value.target),
        wanted,
      );
      assert.equal(kind, 'incident-review');
    });
});

describe('kinds that say so', () => {
  const text = (kind: string): string => `---\nkind: ${kind}\nstatus: final\ndate: 2026-10-02\n---\n\n# Outage\n`;
  it('make a record of what lies among the incidents', () => {
    for (const kind of ['incident-review', 'Postmortem', 'post-mortem', 'incident review']) {
      const reading = readDocument('docs/incidents/outage.md', text(kind), { statuses: new Map() });
      assert.deepEqual([reading.evidence, reading.record?.kind], [2, 'incident-review'], kind);
    }
    assert.equal(readDocument('docs/incidents/outage.md', text('note'), { statuses: new Map() }).evidence, 0);
  });
  it('are believed before the folder', () => assert.equal(read(text('technical debt'), 'docs/adr/0001-x.md').kind, 'tech-debt'));
});
