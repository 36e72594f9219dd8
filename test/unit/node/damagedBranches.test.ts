import assert from 'node:assert/strict';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBranches } from '../../../src/node/branches.ts';
import { findGitFolder } from '../../../src/node/gitObjects/gitFolder.ts';
import { openObjects } from '../../../src/node/gitObjects/objectStore.ts';
import { checkAgainstGit, folder, looseOf, makeTwoBranches, namesOf, packOf, record } from '../../support/branchDocuments.ts';
import { cloneRepository, type GitRepository } from '../../support/gitRepository.ts';

describe('the documents on branches of a damaged repository', () => {
  let place: string;
  let one: GitRepository;

  beforeEach(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-branches-')));
    one = makeTwoBranches(join(place, 'one'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  const reasons = async (): Promise<readonly string[]> =>
    (await readBranches(one.root, [folder])).gaps.map(({ reason, at }) => `${reason} ${at}`);

  it('are none, and that is said, where branches are in a table', async () => {
    appendFileSync(join(one.root, '.git/config'), '[extensions]\n\trefStorage = reftable\n');
    assert.deepEqual(await reasons(), [`reference-table ${one.root}`]);
  });

  it('are given as far as they are there, and what is missing is named', async () => {
    rmSync(looseOf(one, `feature/b:${folder}`));
    assert.deepEqual(await reasons(), [`missing feature/b:${folder}`]);
    assert.deepEqual(namesOf(await readBranches(one.root, [folder]))[0], ['main', `${folder}/0001-use-a.md`]);
  });

  it('are given but for a damaged commit or folder, which is named', async () => {
    damage(looseOf(one, `main:${folder}`));
    damage(looseOf(one, 'feature/b'));
    assert.deepEqual(await reasons(), ['corrupt feature/b', `corrupt main:${folder}`]);
  });

  it('are given but for references that hold nonsense, which are named', async () => {
    writeFileSync(join(one.root, '.git/refs/heads/odd'), 'nonsense\n');
    writeFileSync(join(one.root, '.git/refs/heads/cut'), '');
    assert.deepEqual((await reasons()).toSorted(), [
      'unreadable-reference refs/heads/cut',
      'unreadable-reference refs/heads/odd',
    ]);
  });

  it('are given as far as a pack can be read, wherever its bytes are cut or changed', async () => {
    one.git('repack', '-adq');
    for (const name of [packOf(one), packOf(one).replace(/pack$/, 'idx')]) {
      const file = join(one.root, name);
      const whole = readFileSync(file);
      chmodSync(file, 0o644);
      for (let at = 0; at < whole.length; at += 7) {
        writeFileSync(file, at % 2 === 0 ? whole.subarray(0, at) : changed(whole, at));
        await readBranches(one.root, [folder]);
      }
      writeFileSync(file, whole.subarray(0, 20));
      assert.equal((await reasons()).length, 2);
      writeFileSync(file, whole);
    }
    assert.deepEqual(await reasons(), []);
  });

  it('are found in another pack than the damaged one', async () => {
    one.git('repack', '-adq');
    one.git('-c', 'core.compression=0', 'pack-objects', '--all', '--no-reuse-object', '-q', '.git/objects/pack/pack');
    const packs = readdirSync(join(one.root, '.git/objects/pack')).filter((name) => name.endsWith('.pack'));
    assert.equal(packs.length, 2);
    for (const name of packs) {
      const file = join(one.root, '.git/objects/pack', name);
      const whole = readFileSync(file);
      chmodSync(file, 0o644);
      writeFileSync(file, whole.subarray(0, 20));
      await checkAgainstGit(one);
      writeFileSync(file, whole);
    }
  });

  it('are found where they were repacked since the packs were listed', async () => {
    one.git('repack', '-adq');
    const git = findGitFolder(one.root);
    assert.ok(git !== undefined);
    const store = openObjects(join(git.common, 'objects'), git.idBytes);
    assert.equal(typeof store.read(one.git('rev-parse', 'main')), 'object');
    const id = one.commit(record('0003-use-c'));
    one.git('repack', '-adq');
    assert.equal(typeof store.read(id), 'object');
    assert.equal(store.read('0'.repeat(40)), 'missing');
    store.close();
  });

  it('are asked of no other computer, where a pointer or an alternate names one', async () => {
    const shared = cloneRepository(one.root, join(place, 'shared'), '--shared');
    const alternates = join(shared.root, '.git/objects/info/alternates');
    // Here `//tmp` is `/tmp`; on Windows it is a computer.
    writeFileSync(alternates, `/${readFileSync(alternates, 'utf8')}\n\\\\server\\share\n`);
    assert.deepEqual(
      (await readBranches(shared.root, [folder])).gaps.map(({ reason }) => reason),
      ['missing', 'missing', 'missing'],
    );
    mkdirSync(join(place, 'lured'));
    for (const [slashes, gaps] of [
      ['', 0],
      ['/', 1],
    ] as const) {
      writeFileSync(join(place, 'lured/.git'), `gitdir: ${slashes}${one.root}/.git\n`);
      assert.equal((await readBranches(join(place, 'lured'), [folder])).gaps.length, gaps);
    }
  });
});

function damage(file: string): void {
  writeFileSync(file, changed(readFileSync(file), 12));
}

function changed(bytes: Buffer, at: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[at] = (copy[at] ?? 0) ^ 0xff;
  return copy;
}
