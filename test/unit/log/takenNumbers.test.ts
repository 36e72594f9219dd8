import assert from 'node:assert/strict';
import { nextNumber } from '../../../src/core/draft/nextNumber.ts';
import { shapeOf, withBranches } from '../../../src/core/draft/logShape.ts';
import { drafted } from '../../support/drafted.ts';
import { commitsInQuestion, possibleDuplicates, rateDuplicates } from '../../../src/core/log/branchDuplicates.ts';
import type { Branch } from '../../../src/core/log/branches.ts';
import type { DecisionLog } from '../../../src/core/log/decisionIndex.ts';
import { takenNumbers, type TakenNumbers } from '../../../src/core/log/takenNumbers.ts';
import { aRecord, day, stated } from '../../support/aRecord.ts';

const inLog = (path: string): string => `docs/adr/${path}`;

/** A log of files whose numbers are those of their names. */
function logOf(...names: readonly string[]): DecisionLog {
  const records = names.map((name) => {
    const id = /\d+/.exec(name)?.[0] ?? '';
    return aRecord({ path: inLog(name), identity: stated({ id, number: Number(id) }) });
  });
  return { path: 'docs/adr', kind: 'adr', records };
}

function branch(name: string, ...names: readonly string[]): Branch {
  const kind = name.startsWith('origin/') ? 'remote' : 'local';
  return { name, kind, commit: `commit of ${name}`, files: new Map([['docs/adr', names.map(inLog)]]) };
}

/** Each number with its holders: `12: 0012-a.md here main, 0012-b.md topic`. */
function shown(taken: TakenNumbers): readonly string[] {
  return [...taken].map(([number, holders]) => {
    const each = holders.map(({ path, isHere, branches }) =>
      [path.replace('docs/adr/', ''), ...(isHere ? ['here'] : []), ...branches].join(' '),
    );
    return `${String(number)}: ${each.join(', ')}`;
  });
}

describe('the numbers of a log', () => {
  it('are taken by its records first, then by documents on branches', () => {
    const log = logOf('0001-a.md', '0002-mine.md');
    const branches = [branch('main', '0001-a.md'), branch('topic', '0001-a.md', '0002-theirs.md', '0003-c.md')];
    assert.deepEqual(shown(takenNumbers(log, branches)), [
      '1: 0001-a.md here main topic',
      '2: 0002-mine.md here, 0002-theirs.md topic',
      '3: 0003-c.md topic',
    ]);
  });

  it('are those that records state, on branches too where the document is here', () => {
    const log = { ...logOf(), records: [aRecord({ path: inLog('0005-x.md'), identity: stated({ id: '6', number: 6 }) })] };
    assert.deepEqual(shown(takenNumbers(log, [branch('main', '0005-x.md')])), ['6: 0005-x.md here main']);
  });

  it('are not taken by templates, overviews, dated notes, other logs and folders without records', () => {
    const names = [
      '0000-template.md',
      'README.md',
      '2024-01-02-notes.md',
      'api/0007-x.md',
      'images/0008-y.md',
      'templates/0001-z.md',
    ];
    assert.deepEqual(shown(takenNumbers(logOf('0001-a.md'), [branch('main', ...names)])), ['1: 0001-a.md here']);
  });

  it('are taken in folders where the log has records, and by records that are a folder', () => {
    const log = logOf('old/0001-a.md');
    const taken = takenNumbers(log, [branch('main', 'old/0002-b.md', '0003-c/README.md', 'old/0004-d/index.md')]);
    assert.deepEqual([...taken.keys()], [1, 2, 3, 4]);
  });

  it('lead to a next one that no branch has, in the width of the log', () => {
    const log = logOf('ADR-007-a.md');
    const shape = withBranches(shapeOf(log, undefined, []), takenNumbers(log, [branch('topic', 'ADR-011-b.md')]));
    assert.deepEqual(nextNumber(shape), { number: 12, written: '012' });
    const draft = drafted(request, shape);
    assert.deepEqual([draft.path, draft.number], ['docs/adr/ADR-012-use-x.md', 12]);
  });

  it('lead to no next one in a log of dates', () => {
    const shape = shapeOf(undefined, undefined, ['2024-01-02-use-a.md']);
    assert.equal(nextNumber(shape), undefined);
    assert.deepEqual(nextNumber(shapeOf(undefined, undefined, [])), { number: 1, written: '0001' });
  });
});

const request = {
  kind: 'adr',
  template: { name: 'bare', label: 'Bare', kind: 'adr', text: '# {{title}}\n' },
  title: 'Use X',
  folder: 'docs/adr',
  today: day('2026-11-21'),
  owner: undefined,
  reviewBy: undefined,
  risk: undefined,
  supersedes: [],
} as const;

describe('two records of one number on two branches', () => {
  const main = branch('main', '0001-a.md', '0002-mine.md');
  const topic = branch('topic', '0001-a.md', '0002-theirs.md');

  /** `0002-mine.md 0002-theirs.md: certain topic; merged here` */
  const rated = (
    log: DecisionLog,
    branches: readonly Branch[],
    forks: Readonly<Record<string, readonly string[]>>,
    defaults: string[] = [],
  ) => {
    const known = new Map(Object.entries(forks).map(([name, names]) => [`commit of ${name}`, new Set(names.map(inLog))]));
    const duplicates = possibleDuplicates(takenNumbers(log, branches));
    return rateDuplicates(duplicates, known, { branches, defaults }).map(({ here, there, certain, unsure, merged }) =>
      [here.path, there.path, `certain ${certain.join()}`, `unsure ${unsure.join()}`, merged]
        .join(' ')
        .replaceAll('docs/adr/', ''),
    );
  };

  it('collide where both are new since the branches parted', () => {
    const log = logOf('0001-a.md', '0002-mine.md');
    assert.deepEqual(rated(log, [main, topic], { topic: ['0001-a.md'] }), [
      '0002-mine.md 0002-theirs.md certain topic unsure  here',
    ]);
    const onTopic = logOf('0001-a.md', '0002-theirs.md');
    assert.deepEqual(rated(onTopic, [topic, main], { main: ['0001-a.md'] }), [
      '0002-theirs.md 0002-mine.md certain main unsure  there',
    ]);
  });

  it('do not collide where one is only the new name of the other', () => {
    const renamedHere = logOf('0001-a.md', '0002-new.md');
    const old = branch('old', '0001-a.md', '0002-old.md');
    assert.deepEqual(rated(renamedHere, [old], { old: ['0001-a.md', '0002-old.md'] }), []);
    const renamedThere = logOf('0001-a.md', '0002-old.md');
    assert.deepEqual(rated(renamedThere, [branch('new', '0002-new.md')], { new: ['0002-old.md'] }), []);
  });

  it('may collide where history does not tell', () => {
    const log = logOf('0002-mine.md');
    assert.deepEqual(rated(log, [topic], {}), ['0002-mine.md 0002-theirs.md certain  unsure topic neither']);
  });

  it('are told apart from those of a branch that has both', () => {
    const log = logOf('0002-mine.md');
    assert.deepEqual(rated(log, [branch('both', '0002-mine.md', '0002-theirs.md')], { both: [] }), []);
  });

  it('are asked of the history of those branches alone that have only the other one', () => {
    const branches = [main, topic, branch('both', '0002-mine.md', '0002-theirs.md')];
    const duplicates = possibleDuplicates(takenNumbers(logOf('0002-mine.md'), branches));
    assert.deepEqual(commitsInQuestion(duplicates, branches), ['commit of topic']);
  });

  it('are merged where the default branch of a remote has them', () => {
    const branches = [branch('main', '0002-mine.md'), branch('origin/dev', '0002-theirs.md')];
    const [row] = rated(logOf('0002-mine.md'), branches, { 'origin/dev': [] }, ['origin/dev']);
    assert.equal(row, '0002-mine.md 0002-theirs.md certain origin/dev unsure  there');
  });
});
