import assert from 'node:assert/strict';
import { branchNumbersOf, takenByLog } from '../../../src/core/log/branchNumbers.ts';
import type { Branch } from '../../../src/core/log/branches.ts';
import type { DecisionRecord } from '../../../src/core/record/decisionRecord.ts';
import { numberDuplicate } from '../../../src/core/rules/numberDuplicate.ts';
import { messageOf, say } from '../../../src/core/words/messages.ts';
import { aContext, aRecord, numbered, stated } from '../../support/aRecord.ts';

const folder = 'docs/adr';

function record(name: string, date?: string): DecisionRecord {
  const id = /\d+/.exec(name)?.[0] ?? '';
  const path = `${folder}/${name}`;
  return aRecord({ path, identity: numbered(id), date: date === undefined ? undefined : stated(date) });
}

function branch(name: string, ...names: readonly string[]): Branch {
  const files = new Map([[folder, names.map((each) => `${folder}/${each}`)]]);
  return { name, kind: name.startsWith('origin/') ? 'remote' : 'local', commit: `commit of ${name}`, files };
}

/** What is said of the first record, each with its fixes: `Number … | Renumber to 0003 0002-b.md=3`. */
function said(records: readonly DecisionRecord[], branches: readonly Branch[], forked: readonly string[] | undefined): string[] {
  const [first] = records;
  assert.ok(first !== undefined);
  const plain = aContext(records);
  const files = forked === undefined ? undefined : new Set(forked.map((name) => `${folder}/${name}`));
  const forks = new Map(branches.map(({ commit }) => [commit, files]));
  const elsewhere = branchNumbersOf(takenByLog(plain.index, { branches }), forks, { branches, defaults: ['origin/main'] });
  const context = { ...plain, elsewhere };
  return numberDuplicate.check(first, context).map((problem) => {
    const fixes = numberDuplicate.fixes?.(problem, first, context) ?? [];
    const shown = fixes.map(({ title, args, argument }) => `${say(title, ...args)}=${JSON.stringify(argument)}`);
    return [`${problem.severity}: ${messageOf(problem)}`, ...shown].join(' | ').replaceAll(`${folder}/`, '');
  });
}

describe('a number that another branch has taken', () => {
  const old = branch('origin/main', '0001-a.md');
  const b = branch('feature/b', '0001-a.md', '0002-b.md');

  it('is a problem that says where, with the next number that no branch has', () => {
    const more = branch('feature/c', '0001-a.md', '0005-c.md');
    assert.deepEqual(said([record('0002-x.md'), record('0001-a.md')], [old, b, more], ['0001-a.md']), [
      'warning: Number 0002 is also used by 0002-b.md on the branch feature/b. Give this one a free number before both are merged.' +
        ' | Renumber to 0006={"uri":{"path":"0002-x.md"},"number":6}',
    ]);
  });

  it('is for the other one to give up where this one is merged', () => {
    const main = branch('origin/main', '0001-a.md', '0002-x.md');
    assert.deepEqual(said([record('0002-x.md')], [main, b], ['0001-a.md']), [
      'information: Number 0002 is also used by 0002-b.md on the branch feature/b, which is not merged yet. That one will need a free number there.',
    ]);
  });

  it('is none where history does not tell, where a record was renamed, or in another series', () => {
    assert.deepEqual(said([record('0002-x.md')], [old, b], undefined), []);
    assert.deepEqual(said([record('0002-x.md')], [old, b], ['0002-b.md']), []);
    assert.deepEqual(said([record('MS-0002-x.md')], [old, branch('feature/op', 'OP-0002-b.md')], []), []);
  });

  it('is said of three branches at most, the merged one first', () => {
    const main = branch('origin/main', '0002-merged.md');
    const others = ['c', 'd', 'e', 'f'].map((name) => branch(name, `0002-${name}.md`));
    const lines = said([record('0002-x.md')], [...others, main], []);
    assert.deepEqual(
      lines.map((line) => /by (\S+) on/.exec(line)?.[1]),
      ['0002-merged.md', '0002-c.md', '0002-d.md'],
    );
  });
});

describe('a number that two records here have', () => {
  it('is asked for where records have the numbers of issues', () => {
    const issues = ['1147-a.md', '1287-b.md', '2086-c.md'].map((name) => record(name));
    assert.deepEqual(said([record('3005-x.md'), record('3005-y.md'), ...issues], [], []), [
      'warning: Number 3005 is also used by 3005-y.md. Give one of them a free number.' +
        ' | Renumber 3005-y.md…={"uri":{"path":"3005-y.md"}} | Renumber 3005-x.md…={"uri":{"path":"3005-x.md"}}',
    ]);
  });

  it('is offered to be changed of the one that is not merged, else of the later one', () => {
    const pair = [record('0002-b.md', '2024-01-01'), record('0002-a.md', '2024-02-01')];
    const offers = (line: string | undefined): readonly string[] =>
      [...(line ?? '').matchAll(/Renumber (\S+)/g)].map(([, name]) => name ?? '');
    assert.deepEqual(offers(said(pair, [], [])[0]), ['0002-a.md', '0002-b.md']);
    assert.deepEqual(offers(said(pair, [branch('origin/main', '0002-a.md')], [])[0]), ['0002-b.md', '0002-a.md']);
  });
});
