import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, readdir, realpath, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileChange } from '../../../src/core/change/change.ts';
import { writeChange } from '../../../src/node/writeChange.ts';

/** In characters: so long that writing takes a while. */
const length = 8_000_000;

describe('writing a change', () => {
  let root = '';
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'docket-write-')));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  const put = (path: string, contents: string | Buffer) => writeFile(join(root, path), contents);
  const textAt = (path: string) => readFile(join(root, path), 'utf8');
  const make = (...files: readonly FileChange[]) => writeChange(root, { files });
  const edit = (path: string, before: string, start: number, end: number, text: string): FileChange => ({
    kind: 'edit',
    path,
    before,
    edits: [{ span: { start, end }, text }],
  });

  it('changes the characters of the edits, and keeps mark, line endings, permissions and everything else', async () => {
    const before = '\uFEFFone\r\ntwo\nthree';
    await put('a.md', before);
    await chmod(join(root, 'a.md'), 0o662);
    assert.equal(await make(edit('a.md', before, 6, 9, '2')), undefined);
    assert.deepEqual(await readFile(join(root, 'a.md')), Buffer.from('\uFEFFone\r\n2\nthree'));
    assert.equal((await stat(join(root, 'a.md'))).mode & 0o777, 0o662);
    assert.deepEqual(await readdir(root), ['a.md']);
  });
  it('makes files and the folders that they need, and renames', async () => {
    await put('a.md', 'a');
    const done = await make({ kind: 'create', path: 'x/y/new.md', text: 'new' }, edit('a.md', 'a', 0, 1, 'b'), {
      kind: 'rename',
      path: 'a.md',
      to: 'z/A.md',
    });
    assert.equal(done, undefined);
    assert.equal(await textAt('x/y/new.md'), 'new');
    assert.equal(await textAt('z/A.md'), 'b');
    assert.deepEqual((await readdir(root)).sort(), ['x', 'z']);
  });
  it('renames where only the case differs, and a whole folder', async () => {
    await mkdir(join(root, '0001-x'));
    await put('0001-x/README.md', 'x');
    assert.equal(await make({ kind: 'rename', path: '0001-x', to: '0001-X' }), undefined);
    assert.equal(await textAt('0001-X/README.md'), 'x');
  });
  it('bears names that are as long as a name can be, in any script', async () => {
    const names = ['一'.repeat(84) + '.md', '🗳'.repeat(63) + '.md', 'x'.repeat(252) + '.md'];
    for (const name of names) {
      await put(name, 'a');
      assert.equal(await make(edit(name, 'a', 0, 1, 'b')), undefined);
      assert.equal(await textAt(name), 'b');
    }
    assert.deepEqual((await readdir(root)).sort(), [...names].sort());
  });
  it('takes a name that differs in case only for another one where both are there', async () => {
    await put('use-x.md', 'one');
    await put('Use-X.md', 'other');
    const areTwo = (await readdir(root)).length === 2;
    const refused = await make({ kind: 'rename', path: 'use-x.md', to: 'Use-X.md' });
    assert.equal(refused?.refused, areTwo ? 'change-exists' : undefined);
    assert.equal(await textAt('Use-X.md'), 'other');
  });
  it('refuses before the first file is written', async () => {
    await put('a.md', 'a');
    await put('b.md', 'changed');
    const refused = await make(edit('a.md', 'a', 0, 1, 'b'), edit('b.md', 'b', 0, 1, 'c'));
    assert.deepEqual(refused, { refused: 'change-underneath', path: 'b.md', written: [] });
    assert.equal(await textAt('a.md'), 'a');
  });
  it('refuses what exists, what is read-only, what is gone and what is no UTF-8', async () => {
    await put('a.md', 'a');
    await put('b.md', 'b');
    await put('latin.md', Buffer.from([0x61, 0xe9]));
    await put('locked.md', 'a');
    await chmod(join(root, 'locked.md'), 0o444);
    const cases: [FileChange, string][] = [
      [{ kind: 'create', path: 'a.md', text: 'x' }, 'change-exists'],
      [{ kind: 'rename', path: 'a.md', to: 'b.md' }, 'change-exists'],
      [edit('locked.md', 'a', 0, 1, 'b'), 'change-read-only'],
      [edit('gone.md', 'a', 0, 1, 'b'), 'change-underneath'],
      [edit('latin.md', 'a\uFFFD', 0, 1, 'b'), 'change-not-utf8'],
    ];
    for (const [file, reason] of cases) assert.equal((await make(file))?.refused, reason, JSON.stringify(file));
    assert.equal(await textAt('b.md'), 'b');
  });
  it('never leaves its root, by dots or by links', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'docket-outside-'));
    await writeFile(join(outside, 'a.md'), 'a');
    await symlink(outside, join(root, 'link'));
    const cases: FileChange[] = [
      { kind: 'create', path: '../new.md', text: 'x' },
      { kind: 'create', path: 'link/new.md', text: 'x' },
      edit('link/a.md', 'a', 0, 1, 'b'),
      { kind: 'rename', path: 'link/a.md', to: 'a.md' },
    ];
    for (const file of cases) assert.equal((await make(file))?.refused, 'change-outside', JSON.stringify(file));
    assert.deepEqual(await readdir(outside), ['a.md']);
    await rm(outside, { recursive: true });
  });
  it('follows a link inside its root to the file that it names, and leaves the link', async () => {
    await put('a.md', 'a');
    await symlink('a.md', join(root, 'b.md'));
    assert.equal(await make(edit('b.md', 'a', 0, 1, 'b')), undefined);
    assert.equal(await textAt('a.md'), 'b');
  });
  it('clears away what a killed process left here some minutes ago, and nothing of the living, the recent or other machines', async () => {
    await put('a.md', 'a');
    const child = await startWriter(root);
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    for (const name of await readdir(root)) await rm(join(root, name));
    const of = (name: string, pid: number | undefined, host = hostname()) => `.${name}.${String(pid)}@${host}.docket`;
    const [dead, recent] = [of('a.md', child.pid), of('b.md', child.pid)];
    const others = [
      of('a.md', process.ppid),
      of('a.md', child.pid, 'elsewhere'),
      '.a.md.docket',
      `a.md.${String(child.pid)}.docket`,
    ];
    await put('a.md', 'a');
    for (const name of [dead, recent, ...others]) await put(name, 'x');
    const longAgo = Date.now() / 1000 - 3600;
    for (const name of [dead, ...others]) await utimes(join(root, name), longAgo, longAgo);
    assert.equal(await make(edit('a.md', 'a', 0, 1, 'b')), undefined);
    assert.deepEqual((await readdir(root)).sort(), ['a.md', recent, ...others].sort());
  });
  it('shows every reader a whole file, also when the writer is killed', async () => {
    await put('a.md', 'a'.repeat(length));
    const child = await startWriter(root);
    let reads = 0;
    while (reads < 40 && isWholeText(await textAt('a.md'))) reads += 1;
    const closed = once(child, 'close');
    child.kill('SIGKILL');
    await closed;
    assert.equal(reads, 40);
    assert.ok(isWholeText(await textAt('a.md')));
    const names = await readdir(root);
    assert.ok(
      names.every((name) => name === 'a.md' || name.endsWith('.docket')),
      names.join(),
    );
  });
});

function isWholeText(text: string): boolean {
  return text === text.charAt(0).repeat(length);
}

/** Starts a process that writes without end; it has begun when this resolves. */
async function startWriter(root: string): Promise<ChildProcess> {
  const script = join(__dirname, '..', '..', 'support', 'toggleForever.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, root], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  return child;
}
