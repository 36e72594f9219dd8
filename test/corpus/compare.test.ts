import assert from 'node:assert/strict';
import type { ListedRecord } from '../../src/core/report/listedRecord.ts';
import { aListedRecord } from '../support/aListedRecord.ts';
import { aRecord } from '../support/aRecord.ts';
import { compareRow } from './compare.ts';
import { familyTable } from './table.ts';
import type { Row } from './truth.ts';

/** A row that states the given columns, of a record unless it says otherwise. */
function aRow(columns: Readonly<Record<string, string>>): Row {
  return {
    repository: 'a/b',
    path: 'docs/adr/0007-use-x.md',
    family: 'madr-list',
    sample: 'random',
    doubtful: new Set(columns['uncertain']?.split(';')),
    isRecord: columns['is_record'] !== 'no',
    cell: (column) => columns[column] ?? '',
  };
}

function check(field: string, columns: Readonly<Record<string, string>>, listed: Partial<ListedRecord>, expected: string): void {
  const answers = compareRow(aRow(columns), { listed: aListedRecord(listed), record: aRecord() });
  const answer = answers.find((one) => one.field === field);
  assert.equal(answer?.verdict ?? 'not counted', expected, `${field} ${JSON.stringify(columns)} ${JSON.stringify(listed)}`);
}

describe('comparing a record with the truth', () => {
  it('tells right, wrong, missed and invented apart', () => {
    check('date', { date: '2024-05-01' }, { date: '2024-05-01' }, 'right');
    check('date', { date: '2024-05-01' }, { date: '2024-01-05' }, 'wrong');
    check('date', { date: '2024-05-01' }, { date: null }, 'missed');
    check('date', {}, { date: '2024-05-01' }, 'invented');
    check('date', {}, { date: null }, 'right');
    check('status', { status_norm: 'none' }, { status: null }, 'right');
    check('is_record', { is_record: 'no' }, {}, 'invented');
  });

  it('leaves out what is in doubt, but for a number that is stated', () => {
    check('title', { title: 'Use Y', uncertain: 'date;title' }, {}, 'not counted');
    check('number', { id_number: '0008', uncertain: 'id_number' }, {}, 'wrong');
    check('number', { id_number: '2024-05-01' }, {}, 'not counted');
  });

  it('takes the same value in another dress for the same', () => {
    check('number', { id_number: '0007' }, { number: 7 }, 'right');
    check('title', { title: 'Use “X”' }, { title: 'use `"X"`.' }, 'right');
    check('people', { people: 'Ann Lee; @bob' }, { people: [person('bob'), person('Ann Lee (@ann)')] }, 'right');
    check('people', { people: 'Ann Lee' }, { people: [person('Bob')] }, 'wrong');
    check('people', {}, { people: [{ name: 'Bob', role: 'reviewer' }] }, 'right');
    check('supersedes', { supersedes: 'ADR-3' }, { supersedes: ['docs/adr/0003-use-w.md'] }, 'right');
    check('superseded_by', { superseded_by: '20240501-use-y' }, { supersededBy: ['20240502-use-y'] }, 'wrong');
    check('amends', { amends: '5' }, { relations: [{ type: 'amends', target: '0005' }] }, 'right');
  });

  it('counts every field of a record that is not listed as missed', () => {
    const answers = compareRow(aRow({ title: 'Use X' }), undefined);
    assert.deepEqual(new Set(answers.map(({ verdict }) => verdict)), new Set(['missed']));
  });

  it('shows a family of formats against a field in one cell', () => {
    const dates = ['2024-05-01', '2024-05-02', null];
    const answers = dates.flatMap((date) =>
      compareRow(aRow({ date: '2024-05-01' }), { listed: aListedRecord({ date }), record: aRecord() }),
    );
    assert.match(familyTable(answers), /^madr-list .* 1\/1w\/1m /m);
  });
});

function person(name: string): ListedRecord['people'][number] {
  return { name, role: 'author' };
}
