import assert from 'node:assert/strict';
import { aheadJson, aheadMarkdown, aheadText } from '../../../src/core/report/aheadFormats.ts';
import type { ListedRecord } from '../../../src/core/report/listedRecord.ts';
import type { PastReviews } from '../../../src/core/report/pastReviews.ts';
import { aListedRecord, reviewOn } from '../../support/aListedRecord.ts';
import { day } from '../../support/aRecord.ts';

const today = day('2026-11-21');
const proposed = { written: 'Proposed', phase: 'proposed', implemented: false } as const;
const records = [
  aListedRecord({ review: reviewOn('overdue', '2026-05-01'), owner: { name: 'Bo|b', source: 'owner' } }),
  aListedRecord({
    path: 'docs/a (b)|c#100%\ud800.md',
    title: 'Use <b> | [x](y)\nnow',
    review: reviewOn('scheduled', '2026-12-24'),
  }),
  aListedRecord({ path: 'docs/adr/0009-p.md', title: 'Wait', status: proposed, date: '2026-11-01' }),
];
const past: PastReviews = {
  days: [{ day: day('2026-10-31'), open: 3, scheduled: 2, overdue: 4 }],
  decisions: [{ path: 'docs/adr/0007-use-x.md', proposed: day('2026-01-01'), decided: day('2026-01-11') }],
  gaps: [{ reason: 'begins-later', count: 11 }],
};

function markdown(some: readonly ListedRecord[] = records): string {
  return aheadMarkdown({ records: some, today, past }, ({ path }) => path);
}

describe('the look ahead as Markdown', () => {
  it('shows the year, month by month, with numbers beside the bars', () => {
    assert.match(markdown(), /^# Reviews ahead\n\nAs of 21 November 2026\./u);
    assert.match(markdown(), /^\| Now \| 1 \| █{20} \|$/mu);
    assert.match(markdown(), /^\| January 2027 \| – \|  \|$/mu);
  });

  it('links to records, and no word of theirs breaks the table or draws anything', () => {
    assert.match(markdown(), /^\| 1 May 2026 \| Bo\\\|b \| \[Use X\]\(<docs\/adr\/0007-use-x\.md>\) \|$/mu);
    const link = '[Use \\<b\\> \\| \\[x\\]\\(y\\) now](<docs/a%20(b)%7Cc%23100%25%EF%BF%BD.md>)';
    assert.ok(markdown().includes(`| 24 December 2026 | No owner | ${link} |`), markdown());
  });

  it('shows the workload in the months that have some, with sums', () => {
    assert.match(markdown(), /^\| Owner \| Now \| Dec 2026 \| Sum \|$/mu);
    assert.match(markdown(), /^\| Bo\\\|b \| 1 \| – \| 1 \|\n\| No owner \| – \| 1 \| 1 \|\n\| Sum \| 1 \| 1 \| 2 \|$/mu);
  });

  it('shows what waits, how long decisions took and how things stood', () => {
    assert.match(markdown(), /^\| 20 \| 2026-11-01 \| Proposed \| No owner \| \[Wait\]/mu);
    assert.match(markdown(), /^\| 2026 \| 1 \| 10 \| 10 \| 10 \|\n\| All years \| 1 \| 10 \| 10 \| 10 \|$/mu);
    assert.match(markdown(), /^\| 31 October 2026 \| 3 \| 2 \| 4 \| █{20} \|\n\| Today \| 3 \| 2 \| 1 \| █{5} \|$/mu);
    assert.match(markdown(), /of 11 month ends nothing is known/u);
    assert.match(markdown(), /Of 1 decided record not both days are known/u);
  });

  it('tells proposals that wait for an answer from reviews', () => {
    const answer = { ...reviewOn('overdue', '2026-04-01'), source: 'stale-after' } as const;
    const text = markdown([...records, aListedRecord({ path: 'docs/adr/0008-w.md', title: 'Waits', review: answer })]);
    assert.match(text, /^### Overdue \(1\)\n[^#]*1 May 2026[^#]*### Stale proposals \(1\)\n[^#]*1 April 2026/mu);
  });

  it('says of each record which folder it is of, where several have some', () => {
    const [one, two] = ['bank', 'sh|op'].map((folder) => aListedRecord({ folder, review: reviewOn('overdue', '2026-05-01') }));
    assert.ok(one !== undefined && two !== undefined);
    const text = markdown([one, two]);
    assert.match(text, /^\| 1 May 2026 \| No owner \| \[Use X\]\(<docs\/adr\/0007-use-x\.md>\) · bank \|$/mu);
    assert.match(text, /· sh\\\|op \|$/mu);
    // Of two records at the same path, the history of one is known.
    assert.match(text, /Of 1 decided record not both days are known/u);
  });

  it('is whole lines of as many cells as their tables have columns', () => {
    const tables = markdown()
      .trimEnd()
      .split('\n\n')
      .filter((part) => part.startsWith('|'));
    for (const block of tables) {
      const cells = block.split('\n').map((line) => line.replace(/\\./gu, '').split('|').length);
      assert.equal(new Set(cells).size, 1, block);
    }
  });

  it('says of an empty index that there is nothing', () => {
    const text = aheadMarkdown({ records: [], today, past: 'no-history' }, () => undefined);
    assert.match(text, /No record has a review day\./u);
    assert.match(text, /No draft and no proposal is open\./u);
    assert.match(text, /There is no git history here/u);
    assert.ok(!text.includes('|'));
  });

  it('is made of ten thousand records of a thousand owners', () => {
    const many = Array.from({ length: 10_000 }, (_, at) =>
      aListedRecord({
        path: `docs/adr/${String(at)}.md`,
        owner: { name: `Owner ${String(at % 1000)}`, source: 'owner' },
        review: reviewOn('scheduled', `2027-0${String((at % 9) + 1)}-15`),
      }),
    );
    assert.match(markdown(many), /^\| Sum \| 1112 \| (?:1111 \| ){8}10000 \|$/mu);
  });
});

describe('the look ahead for the terminal and for scripts', () => {
  it('is text with the path beside each title', () => {
    const text = aheadText({ records, today, past });
    assert.match(text, /^ {2}1 May 2026\s+Bo\|b\s+Use X {2}docs\/adr\/0007-use-x\.md$/mu);
    assert.match(text, /Use <b> \| \[x\]\(y\) now/u);
  });

  it('is JSON in which null stands for what is not known', () => {
    const report = JSON.parse(aheadJson({ records, today, past: 'not-asked' }));
    assert.deepEqual(Object.keys(report), [
      ...['version', 'asOf', 'calendar', 'workload', 'proposals', 'leadTimes', 'trend', 'notKnown'],
    ]);
    assert.deepEqual([report.leadTimes, report.trend, report.notKnown], [null, null, [{ reason: 'not-asked' }]]);
    assert.equal(report.calendar.overdue[0].path, 'docs/adr/0007-use-x.md');
    assert.deepEqual(report.calendar.months.length, 13);
    assert.deepEqual(report.workload.all, { owner: null, now: 1, months: [0, 1, ...Array(11).fill(0)], later: 0, sum: 2 });
    assert.equal(report.proposals[0].daysOpen, 20);
    const known = JSON.parse(aheadJson({ records, today, past }));
    assert.deepEqual([known.trend, known.notKnown, known.leadTimes.all.median], [past.days, past.gaps, 10]);
  });
});
