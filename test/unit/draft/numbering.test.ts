import assert from 'node:assert/strict';
import { parseDay } from '../../../src/core/day/day.ts';
import { draftRecord, freeDraft } from '../../../src/core/draft/draft.ts';
import type { DraftRequest } from '../../../src/core/draft/draftRequest.ts';
import { learnNumbering, type Numbering } from '../../../src/core/draft/learnNumbering.ts';
import { shapeOf, withBranches, type LogShape } from '../../../src/core/draft/logShape.ts';
import { nextNumber } from '../../../src/core/draft/nextNumber.ts';
import type { TakenNumbers } from '../../../src/core/log/takenNumbers.ts';
import { say } from '../../../src/core/words/messages.ts';

const upTo = (last: number): readonly number[] => Array.from({ length: last }, (_, at) => at + 1);

describe('how a log comes by its numbers', () => {
  const cases: readonly (readonly [string, readonly number[], Numbering])[] = [
    ['nothing', [], 'consecutive'],
    ['one issue', [1147], 'consecutive'],
    ['two, far apart', [1147, 2086], 'consecutive'],
    ['three, far apart', [1147, 1287, 2086], 'assigned'],
    ['three that were left over', [1, 5, 9], 'consecutive'],
    ['four issues', [5, 9, 17, 30], 'assigned'],
    ['four, of which one was taken back', [1, 2, 4, 5], 'consecutive'],
    ['every other one', [1, 3, 5, 7, 9], 'consecutive'],
    ['six pull requests, with neighbours', [124, 127, 128, 131, 133, 140], 'assigned'],
    ['ten in a row', upTo(10), 'consecutive'],
    ['a fifth of them taken back', upTo(30).filter((number) => number % 5 !== 0), 'consecutive'],
    ['a second series from 100 on', [...upTo(9), 100], 'consecutive'],
    ['counted after a time of issues', [11, 25, 47, 95, 139, 164, 207, ...upTo(10).map((at) => 300 + at)], 'consecutive'],
    ['issues after a time of counting', [...upTo(40), 112, 118, 131, 140, 155, 156, 170, 188, 203], 'assigned'],
    ['a year and what was counted in it', [202101, 202102, 202201, 202301, 202302, 202401], 'consecutive'],
    ['years that several records have', [2010, 2010, 2013, 2013, 2016, 2016, 2020, 2020], 'consecutive'],
    ['issues with numbers like years', [2033, 2043, 2052, 2056, 2070, 2086, 2091], 'assigned'],
    ['in any order', [2086, 1147, 3005, 1287], 'assigned'],
  ];
  for (const [name, numbers, numbering] of cases) it(name, () => assert.equal(learnNumbering(numbers), numbering));

  it('is what the repository says, where it says a width', () => {
    const configured = {
      path: 'text',
      kind: 'rfc',
      template: undefined,
      naming: '{number:4}-{slug}.md',
      defaultStatus: undefined,
    };
    assert.equal(shapeOf(undefined, configured, issues).numbering, 'consecutive');
    assert.equal(shapeOf(undefined, { ...configured, naming: '{number}-{slug}.md' }, issues).numbering, 'assigned');
  });
});

const issues = ['1147-a.md', '1287-b.md', '2086-c.md', '3005-d.md'];
const counted = ['0001-a.md', '0002-b.md'];
const template = { name: 'own', label: 'Own', kind: 'adr', text: '# {{title}}\n' };
const nothing = { owner: undefined, reviewBy: undefined, risk: undefined, supersedes: [] };
const today = parseDay('2026-11-21') ?? assert.fail();
const request: DraftRequest = { kind: 'adr', template, title: 'Use X', folder: 'docs', today, ...nothing };

function outcome(number: string | undefined, shape: LogShape): string {
  const draft = draftRecord({ ...request, number }, shape);
  return 'refused' in draft ? say(draft.refused, ...draft.args) : draft.path;
}

describe('a record in a log with the numbers of issues', () => {
  const log = shapeOf(undefined, undefined, issues);

  it('is not made without one', () => {
    assert.match(outcome(undefined, log), /numbers in docs do not follow one another \(the newest are 2086, 3005\)/);
  });

  it('has the one that is given, however it is written', () => {
    for (const number of ['2500', ' 2500 ', '02500']) assert.equal(outcome(number, log), 'docs/2500-use-x.md');
  });

  it('may wait for its number, and need not be the only one', () => {
    assert.equal(outcome('0', shapeOf(undefined, undefined, [...issues, '0-other.md'])), 'docs/0-use-x.md');
  });

  it('has no next number to be offered', () => assert.equal(nextNumber(log), undefined));
});

describe('a given number', () => {
  const taken: TakenNumbers = new Map([
    [1, [{ path: 'docs/0001-a.md', isHere: true, branches: ['main'] }]],
    [7, [{ path: 'docs/0007-x.md', isHere: false, branches: ['topic'] }]],
  ]);
  const cases: readonly (readonly [string, string, readonly string[], RegExp])[] = [
    ['is taken where the log counts, too', '12', counted, /^docs\/0012-use-x\.md$/],
    ['is refused where a record has it', '1', counted, /Number 1 is used by docs\/0001-a\.md/],
    ['is refused where a branch has it', '7', counted, /Number 7 is taken on the branch topic, by docs\/0007-x\.md/],
    ['is refused where a file has it', '3', [...counted, '0003-notes.md'], /Number 3 is taken in docs/],
    ['is refused in a log of days', '3', ['2024-01-02-a.md', '2024-02-03-b.md'], /have no numbers/],
    ['is a whole one', '1.5', counted, /"1\.5" is no number/],
    ['is none below nothing', '-3', counted, /"-3" is no number/],
    ['is not a word', 'seven', counted, /"seven" is no number/],
    ['is one that can be read', '12345678', counted, /"12345678" is no number/],
    ['is not empty', '', counted, /"" is no number/],
  ];
  for (const [name, number, names, expected] of cases) {
    it(name, () => assert.match(outcome(number, withBranches(shapeOf(undefined, undefined, names), taken)), expected));
  }

  it('is no other one because a file is there by now', async () => {
    const log = shapeOf(undefined, undefined, counted);
    const draft = await freeDraft({ ...request, number: '9' }, log, (path) => Promise.resolve(path === 'docs/0009-use-x.md'));
    assert.deepEqual(draft, { refused: 'new-name-taken', args: ['0009-use-x.md', 'docs'] });
  });

  it('is free where only another series of the folder has it', () => {
    const names = ['OP-0001-a.md', 'OP-0002-b.md', 'MS-0007-c.md'];
    const holders: TakenNumbers = new Map([[7, [{ path: 'docs/MS-0007-c.md', isHere: true, branches: [] }]]]);
    assert.equal(outcome('7', withBranches(shapeOf(undefined, undefined, names), holders)), 'docs/OP-0007-use-x.md');
  });
});
