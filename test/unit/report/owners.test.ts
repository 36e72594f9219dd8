import assert from 'node:assert/strict';
import { ownerLoads, ownersJson, ownersMarkdown, ownersText } from '../../../src/core/report/owners.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import { aListedRecord } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

type State = ListedRecord['review']['state'];
type Phase = NonNullable<ListedRecord['status']>['phase'];

function record(name: string | null, phase: Phase | null, state: State = 'none'): ListedRecord {
  return aListedRecord({
    owner: name === null ? null : { name, source: 'owner' },
    status: phase === null ? null : { written: phase, phase, implemented: false },
    review: { state, due: null, source: null },
  });
}

const records = [
  record('Ann', 'accepted', 'overdue'),
  record('ann', 'accepted', 'due-soon'),
  record('Ann', 'draft'),
  record('Bo|b', 'proposed', 'overdue'),
  record('Bo|b', 'accepted'),
  record('Cem', 'superseded', 'not-applicable'),
  record(null, null),
];

describe('the report on owners', () => {
  it('counts what each answers for, the most first and nobody last', () =>
    assert.deepEqual(
      ownerLoads(records).map(({ owner, live, proposed, overdue, dueSoon, share }) => [
        owner,
        live,
        share,
        proposed,
        overdue,
        dueSoon,
      ]),
      [
        ['Ann', 2, 0.5, 1, 1, 1],
        ['Bo|b', 1, 0.25, 1, 1, 0],
        [null, 1, 0.25, 0, 0, 0],
      ],
    ));

  it('is a table for people', () =>
    assert.deepEqual(ownersText(records).split('\n').slice(0, 2), [
      'Live  Share  Proposed  Overdue  Due soon  Owner',
      '2     50 %   1         1        1         Ann',
    ]));

  it('is JSON for scripts', () => {
    const report: unknown = JSON.parse(ownersJson(records, day('2026-11-21')));
    assert.deepEqual(report, { version: 1, asOf: '2026-11-21', live: 4, owners: ownerLoads(records) });
  });

  it('is Markdown in which no name breaks the table or draws anything', () => {
    const text = ownersMarkdown([...records, record('<img src=x>\n![x](y)', 'accepted')], day('2026-11-21'));
    assert.match(text, /^# Decisions per owner\n\nAs of 21 November 2026\./u);
    assert.match(text, /^\| Bo\\\|b \| 1 \| 20 % \| 1 \| 1 \| 0 \|$/mu);
    assert.match(text, /^\| \\<img src=x\\> \\!\\\[x\\\]\\\(y\\\) \|/mu);
  });

  it('says that there are no records', () => {
    assert.equal(ownersText([]), 'No decision records found.\n');
    assert.match(ownersMarkdown([], day('2026-11-21')), /No decision records found\./u);
  });
});
