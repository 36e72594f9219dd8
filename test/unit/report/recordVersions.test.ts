import assert from 'node:assert/strict';
import type { Phase } from '../../../src/core/record/decisionRecord.ts';
import { decisionIn, readFileChanges, versionsOf } from '../../../src/core/report/recordVersions.ts';
import { monthEndsBefore, pastTogether } from '../../../src/core/report/pastReviews.ts';
import { day } from '../../support/aRecord.ts';

describe('what git prints of changed files', () => {
  const id = (digit: string): string => digit.repeat(40);
  const raw = (kind: string, to: string, mode = '100644'): string => `:100644 ${mode} ${id('0')} ${id(to)} ${kind}\0`;

  it('is read commit by commit, with renames, links and files that went left out', () => {
    const printed = [
      `\u0001\u00002026-05-02\0HEAD -> main\0\0${raw('M', '1')}a b\n.md\0${raw('R087', '2')}old.md\0new.md\0`,
      `\u0001\u00002026-05-01\0grafted\0\0${raw('A', '3')}c.md\0${raw('D', '0', '000000')}d.md\0${raw('A', '4', '120000')}l.md\0`,
    ].join('');
    assert.deepEqual(readFileChanges(printed), [
      {
        day: '2026-05-02',
        isCutOff: false,
        files: [
          { path: 'a b\n.md', from: undefined, blob: id('1') },
          { path: 'new.md', from: 'old.md', blob: id('2') },
        ],
      },
      { day: '2026-05-01', isCutOff: true, files: [{ path: 'c.md', from: undefined, blob: id('3') }] },
    ]);
  });

  it('is read as far as it goes', () => {
    assert.deepEqual(readFileChanges(''), []);
    assert.deepEqual(readFileChanges('fatal: no\0'), []);
    assert.deepEqual(readFileChanges('\u0001\u0000yesterday\0\0'), []);
    assert.equal(readFileChanges(`\u0001\u00002026-05-02\0\0\0:100644 1006`)[0]?.files.length, 0);
  });

  it('follows a record back through its names', () => {
    const commit = (on: string, path: string, from?: string) => ({
      day: day(on),
      isCutOff: false,
      files: [{ path, from, blob: on }],
    });
    const commits = [commit('2026-03-01', 'new.md'), commit('2026-02-01', 'new.md', 'old.md'), commit('2026-01-01', 'old.md')];
    const { versions, earliest } = versionsOf(commits, ['new.md', 'other.md']);
    assert.deepEqual(
      versions.get('new.md')?.map(({ blob, path }) => `${blob} ${path}`),
      ['2026-01-01 old.md', '2026-02-01 new.md', '2026-03-01 new.md'],
    );
    assert.deepEqual(earliest, ['other.md', 'old.md']);
  });
});

describe('the day of a proposal and of its decision', () => {
  const cases: readonly (readonly [phases: readonly (Phase | undefined)[], proposed: number | undefined, decided?: number])[] = [
    [['proposed', 'accepted'], 1, 2],
    [['draft', 'proposed', 'proposed', 'rejected', 'accepted'], 2, 4],
    [['proposed', undefined, 'other', 'accepted'], 1, 4],
    [['proposed', 'superseded', 'accepted'], 1, 3],
    [['accepted', 'proposed', 'accepted'], undefined],
    [['accepted'], undefined],
    [['draft', 'accepted'], undefined],
    [['proposed'], undefined],
    [['proposed', 'superseded'], undefined],
    [[], undefined],
  ];
  const on = (number: number) => day(`2026-01-0${String(number)}`);
  for (const [phases, proposed, decided] of cases)
    it(`of ${phases.map(String).join(' → ')}`, () => {
      const versions = phases.map((phase, at) => ({ phase, day: on(at + 1), isCutOff: false }));
      const expected =
        proposed === undefined || decided === undefined ? undefined : { path: 'a', proposed: on(proposed), decided: on(decided) };
      assert.deepEqual(decisionIn('a', versions), expected);
    });

  it('are not known where history is cut off, or runs backwards', () => {
    const version = (phase: Phase, at: number, isCutOff: boolean) => ({ phase, day: on(at), isCutOff });
    assert.equal(decisionIn('a', [version('proposed', 1, true), version('accepted', 2, false)]), undefined);
    assert.equal(decisionIn('a', [version('proposed', 3, false), version('accepted', 2, false)]), undefined);
  });
});

describe('the ends of the last twelve months', () => {
  const cases = [
    ['2026-11-21', '2025-11-30', '2026-10-31'],
    ['2026-03-31', '2025-03-31', '2026-02-28'],
    ['2024-03-01', '2023-03-31', '2024-02-29'],
    ['2026-01-01', '2025-01-31', '2025-12-31'],
  ] as const;
  for (const [today, first, last] of cases)
    it(`before ${today}`, () => {
      const ends = monthEndsBefore(day(today));
      assert.deepEqual([ends.length, ends[0], ends.at(-1)], [12, first, last]);
    });
});

describe('the histories of several folders', () => {
  it('are added up day by day', () => {
    const one = { day: day('2026-01-31'), open: 3, scheduled: 2, overdue: 1 };
    const later = { day: day('2026-02-28'), open: 9, scheduled: 8, overdue: 7 };
    const pasts = [
      { days: [one, later], decisions: [], gaps: [{ reason: 'unreadable', count: 2 }] },
      { days: [one], decisions: [], gaps: [{ reason: 'unreadable', count: 3 }] },
    ] as const;
    const together = pastTogether(pasts, 0);
    assert.deepEqual(together, {
      days: [{ day: one.day, open: 6, scheduled: 4, overdue: 2 }, later],
      decisions: [],
      gaps: [{ reason: 'unreadable', count: 5 }],
    });
  });

  it('say how many folders have none', () => {
    assert.equal(pastTogether([], 2), 'no-history');
    const some = { days: [], decisions: [], gaps: [] };
    assert.deepEqual(pastTogether([some], 2), { ...some, gaps: [{ reason: 'no-history', count: 2 }] });
  });
});
