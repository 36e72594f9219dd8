import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CodeQuestion } from '../../../src/core/review/codeChange.ts';
import { createCodeReader } from '../../../src/node/codeChanges.ts';
import { day } from '../../support/aRecord.ts';
import { cloneRepository, makeRepository, type GitRepository } from '../../support/gitRepository.ts';

const record = 'docs/adr/0001-use-x.md';
const lines = (count: number, word = 'line'): string =>
  Array.from({ length: count }, (_, at) => `${word} ${String(at)}\n`).join('');

describe('how much of the code has changed since a day', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'docket-code-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const started = (): GitRepository => {
    const repository = makeRepository(join(folder, 'repository'));
    repository.commitOn('2026-01-10', { 'src/db/a.ts': lines(100), 'src/web/b.ts': lines(50), [record]: '# Use X\n' });
    return repository;
  };
  const asked = (globs: readonly string[], since = '2026-02-01'): CodeQuestion => ({ path: record, since: day(since), globs });
  const ask = async (root: string, globs: readonly string[], since?: string): Promise<string | undefined> => {
    const answer = (await createCodeReader()(root, [asked(globs, since)]))?.get(record);
    return answer === undefined ? undefined : `${String(answer.changed)} of ${String(answer.lines)}`;
  };

  it('counts lines that were altered once, and those that came or went', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', {
      'src/db/a.ts': lines(90) + lines(10, 'new'),
      'src/db/c.ts': lines(5),
      'src/web/b.ts': '',
      [record]: lines(9),
    });
    assert.equal(await ask(root, ['src/db/**']), '15 of 100');
    assert.equal(await ask(root, ['src/db']), '15 of 100', 'a folder stands for what is in it');
    assert.equal(await ask(root, ['src/{db,web}/*.ts']), '65 of 150');
    assert.equal(await ask(root, ['src/db/a.ts', 'src/web/']), '60 of 150');
    assert.equal(await ask(root, ['**']), '65 of 150', 'the record is not the code that it governs');
    assert.equal(await ask(root, ['src/db/**'], '2026-03-01'), '0 of 0', 'what was committed on the day was seen');
    assert.equal(await ask(join(root, 'src'), ['db/**']), '15 of 100', 'a folder of the repository may be open alone');
  });

  it('counts what there is now', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', { 'src/db/a.ts': lines(90) + lines(10, 'new'), 'src/db/c.ts': lines(5), 'src/web/b.ts': '' });
    const nowIn = async (globs: readonly string[]) => (await createCodeReader()(root, [asked(globs)]))?.get(record)?.now;
    assert.deepEqual([await nowIn(['src/db/**']), await nowIn(['src/web/**'])], [105, 0]);
  });

  it('says nothing where history does not reach back so far', async () => {
    assert.equal(await ask(started().root, ['src/**'], '2026-01-09'), undefined);
    assert.equal(await ask(folder, ['src/**']), undefined, 'nor without a repository');
  });

  it('does not count white space, moves, binaries and what is not committed', async () => {
    const { root, git, write, commitOn } = started();
    write({ 'src/web/p.png': '\0\u0001' });
    git('mv', 'src/db/a.ts', 'src/db/moved.ts');
    commitOn('2026-03-01', { 'src/web/b.ts': lines(50).replaceAll('\n', ' \n\n') });
    write({ 'src/web/b.ts': 'gone\n' });
    assert.equal(await ask(root, ['src/**']), '0 of 0');
  });

  it('sees in a shallow clone what there is', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', { 'src/db/a.ts': lines(80) });
    const shallow = cloneRepository(`file://${root}`, join(folder, 'shallow'), '--depth=1');
    assert.equal(await ask(shallow.root, ['src/db/**']), undefined);
    assert.equal(await ask(shallow.root, ['src/db/**'], '2026-03-02'), '0 of 0');
  });

  it('takes no word of a record for an option, a sign for git or a way out', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', { 'src/db/a.ts': lines(80) });
    const hostile = [
      ...[
        '-x',
        '--output=stolen',
        ':(exclude)src',
        ':!src',
        ':(top)src',
        ':/',
        '../..',
        'src/../../..',
        '/etc/passwd',
        '~',
        '$(touch stolen)',
      ],
      ...['a\nb', 'a\0b', 'x'.repeat(5000), '[', '{', '\\', ';touch stolen', 'src/[', 'src/{a'],
    ];
    for (const glob of hostile) assert.ok(['0 of 0', undefined].includes(await ask(root, [glob])), JSON.stringify(glob));
    assert.equal(await ask(root, [...hostile, 'src/db/**']), '20 of 100', 'and the others still count');
    assert.equal(existsSync(join(root, 'stolen')), false);
  });

  it('runs nothing that the repository configures', async () => {
    const { root, git, write, commitOn } = started();
    const script = join(folder, 'evil.sh');
    write({ '../evil.sh': `#!/bin/sh\ntouch '${join(folder, 'ran')}'\n`, '.gitattributes': '*.ts diff=evil\n' });
    chmodSync(script, 0o755);
    commitOn('2026-03-01', { 'src/db/a.ts': lines(80) });
    for (const key of ['diff.external', 'diff.evil.command', 'diff.evil.textconv', 'core.fsmonitor', 'core.pager', 'gpg.program'])
      git('config', key, script);
    git('config', 'log.showSignature', 'true');
    assert.equal(await ask(root, ['src/db/**']), '20 of 100');
    assert.equal(existsSync(join(folder, 'ran')), false);
  });

  it('remembers as long as HEAD stands', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', { 'src/db/a.ts': lines(80) });
    const read = createCodeReader();
    const changes = async () => (await read(root, [asked(['src/db/**'])]))?.get(record);
    const first = await changes();
    assert.equal(await changes(), first, 'the very same answer');
    commitOn('2026-03-02', { 'src/db/a.ts': lines(70) });
    assert.equal((await changes())?.changed, 30);
  });

  it('asks again what was stopped', async () => {
    const { root, commitOn } = started();
    commitOn('2026-03-01', { 'src/db/a.ts': lines(80) });
    const read = createCodeReader();
    assert.equal((await read(root, [asked(['src/db/**'])], AbortSignal.abort()))?.size, 0);
    assert.equal((await read(root, [asked(['src/db/**'])]))?.size, 1);
  });
});
