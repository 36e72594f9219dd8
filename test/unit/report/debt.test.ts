import assert from 'node:assert/strict';
import type { ListedDebt, ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { debtPortfolio } from '../../../src/core/report/debt.ts';
import { debtJson, debtMarkdown, debtText } from '../../../src/core/report/debtFormats.ts';
import { aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

const nothing = { cycleTimeHoursPerMonth: null, incidentsPerQuarter: null, interestHoursPerMonth: null, principalHours: null };

function aDebt(name: string, debt: Partial<ListedDebt>, fields: Partial<ListedRecord> = {}): ListedRecord {
  const status = { written: 'open', phase: 'proposed', implemented: false } as const;
  const path = `docs/tech-debt/${name}.md`;
  return aListedRecord({ kind: 'tech-debt', path, title: name, status, debt: { ...nothing, ...debt }, ...fields });
}

const ann = { name: 'Ann', source: 'owner' } as const;
const records = [
  aDebt('slow', { interestHoursPerMonth: 10, principalHours: 240, cycleTimeHoursPerMonth: 16 }, { owner: ann }),
  aDebt(
    'quick',
    { interestHoursPerMonth: 12, principalHours: 40, incidentsPerQuarter: 1.5 },
    { review: reviewOn('overdue', '2026-01-01') },
  ),
  aDebt('half-known', { cycleTimeHoursPerMonth: 34.67 }, { owner: ann }),
  aDebt('unknown', {}),
  aDebt('paid', { interestHoursPerMonth: 99 }, { status: { written: 'done', phase: 'accepted', implemented: true } }),
  aDebt('dropped', { interestHoursPerMonth: 99 }, { review: reviewOn('not-applicable', null) }),
  aListedRecord({ title: 'A decision' }),
];

describe('the debt portfolio', () => {
  const portfolio = debtPortfolio(records);
  it('has the soonest paid back first, then what cannot be said', () =>
    assert.deepEqual(
      portfolio.items.map(({ record, paysBackInMonths }) => [record.title, paysBackInMonths]),
      [
        ['quick', 3.33],
        ['slow', 24],
        ['half-known', null],
      ],
    ));
  it('sums what is stated of what is open', () =>
    assert.deepEqual(portfolio.sums, {
      cycleTimeHoursPerMonth: 50.67,
      incidentsPerQuarter: 1.5,
      interestHoursPerMonth: 22,
      principalHours: 280,
    }));
  it('counts apart what has no numbers, what is overdue and what is paid back', () =>
    assert.deepEqual(
      [portfolio.withoutNumbers.map(({ title }) => title), portfolio.overdue, portfolio.paidBack],
      [['unknown'], 1, 1],
    ));
  it('says what each owner has, nobody last', () =>
    assert.deepEqual(
      portfolio.owners.map(({ owner, debts, sums }) => [owner, debts, sums.interestHoursPerMonth]),
      [
        ['Ann', 2, 10],
        [null, 2, 12],
      ],
    ));
  it('divides by no interest', () =>
    assert.deepEqual(
      debtPortfolio([aDebt('free', { interestHoursPerMonth: 0, principalHours: 8 })]).items.map((item) => item.paysBackInMonths),
      [null],
    ));
});

describe('the debt report', () => {
  it('as text has a line for each debt, the sums, and its units', () => {
    const text = debtText(records);
    assert.match(text, /3\.3 months +12 +– +1\.5 +5 +overdue since 1 January 2026 +No owner +quick/);
    assert.match(text, /22 +50\.7 +1\.5 +35 .*All together/);
    assert.match(text, /Without numbers: 1\n {2}unknown/);
    assert.match(text, /Past their review day: 1\. Paid back: 1\.\nWorking time: a day has 8 hours/);
    assert.equal(debtText([aListedRecord()]), 'No records of technical debt found.\n');
  });
  it('as JSON is complete', () => {
    const report = JSON.parse(debtJson(records, day('2026-11-21')));
    assert.deepEqual(
      [report.version, report.workingTime, report.records.length, report.withoutNumbers, report.paidBack],
      [1, { hoursPerDay: 8, hoursPerWeek: 40 }, 3, ['docs/tech-debt/unknown.md'], 1],
    );
  });
  it('as Markdown shows words as they are', () => {
    const page = debtMarkdown(
      [aDebt('x', { interestHoursPerMonth: 1 }, { title: 'a | b ![x](http://y) <b>' })],
      day('2026-11-21'),
    );
    assert.ok(!page.includes('![x]') && !page.includes('<b>') && !page.includes('a | b'), page);
    const rows = page.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows.slice(0, 4)) assert.equal(row.match(/(?<!\\)\|/g)?.length, 9, row);
  });
});
