import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readBranches } from '../../../src/node/branches.ts';
import { checkAgainstGit, folder, looseOf, makeTwoBranches, namesOf, packOf, record } from '../../support/branchDocuments.ts';
import type { GitRepository } from '../../support/gitRepository.ts';
import { cloneRepository, makeRepository, repositoryAt } from '../../support/gitRepository.ts';

describe('the documents on branches, without git', () => {
  let place: string;
  let one: GitRepository;

  beforeEach(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-branches-')));
    one = makeTwoBranches(join(place, 'one'));
  });
  afterEach(() => rm(place, { recursive: true, force: true }));

  it('are those of every local branch, also with a slash in its name', async () => {
    const listing = await checkAgainstGit(one);
    assert.equal(listing.current, 'main');
    assert.deepEqual(namesOf(listing), [
      ['main', `${folder}/0001-use-a.md`],
      ['feature/b', `${folder}/0001-use-a.md`, `${folder}/0002-use-b.md`],
    ]);
  });

  it('are those of remote-tracking branches, which no local branch has', async () => {
    const two = cloneRepository(one.root, join(place, 'two'));
    const listing = await checkAgainstGit(two);
    assert.deepEqual(listing.defaults, ['origin/main']);
    assert.deepEqual(
      listing.branches.map(({ name, kind }) => `${kind} ${name}`),
      ['local main', 'remote origin/main', 'remote origin/feature/b'],
    );
  });

  it('are found where references and objects are packed, and where a packed branch moved on', async () => {
    for (const at of [3, 4, 5]) one.commit(record(`000${String(at)}-use-more`));
    one.git('pack-refs', '--all');
    one.git('gc', '--quiet', '--prune=now');
    assert.equal(readdirSync(join(one.root, '.git/objects')).filter((name) => name.length === 2).length, 0);
    await checkAgainstGit(one);
    one.commit(record('0006-use-c'));
    await checkAgainstGit(one);
  });

  it('are found behind chains of deltas, by offset and by id', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`${folder}/${String(at + 10).padStart(4, '0')}-x.md`, '# X\n']),
    );
    one.commit(many);
    for (let at = 0; at < 12; at += 1) {
      one.git('checkout', '--quiet', '-b', `topic-${String(at)}`);
      one.commit({
        ...record(`${String(1000 + at)}-use-y`),
        [`${folder}/${String(at * 20 + 10).padStart(4, '0')}-x.md`]: `# Y ${String(at)}\n`,
      });
    }
    one.git('repack', '-adfq', '--depth=50', '--window=50');
    assert.match(one.git('verify-pack', '-v', packOf(one)), /chain length = [2-9]/);
    await checkAgainstGit(one);
    const pack = readFileSync(join(one.root, packOf(one)));
    const byId = repackById(one);
    assert.notDeepEqual(readFileSync(byId), pack);
    await checkAgainstGit(one);
  });

  it('are found in a pack that is too large to be held in memory', async () => {
    writeFileSync(join(one.root, 'noise'), randomBytes(1_500_000));
    one.commit(record('0003-use-c'));
    one.git('repack', '-adq');
    await checkAgainstGit(one);
  });

  it('are found where an index has offsets of eight bytes', async () => {
    one.commit(record('0003-use-c'));
    one.git('repack', '-adq');
    const pack = packOf(one);
    one.git('index-pack', '--index-version=2,0x40', '-o', 'large.idx', pack);
    renameSync(join(one.root, 'large.idx'), join(one.root, pack.replace(/pack$/, 'idx')));
    await checkAgainstGit(one);
  });

  it('are found with SHA-256', async () => {
    const wide = makeRepository(join(place, 'wide'), '--object-format=sha256');
    wide.commit(record('0001-use-a'));
    await checkAgainstGit(wide);
    wide.git('gc', '--quiet');
    await checkAgainstGit(wide);
  });

  it('are found from a linked worktree, whose HEAD is its own', async () => {
    one.git('worktree', 'add', '--quiet', '-b', 'beside', join(place, 'beside'));
    const beside = repositoryAt(join(place, 'beside'));
    beside.commit(record('0007-use-d'));
    assert.equal((await checkAgainstGit(beside)).current, 'beside');
    assert.equal((await checkAgainstGit(one)).current, 'main');
  });

  it('are found on the detached HEAD of another worktree, from either one', async () => {
    one.git('worktree', 'add', '--quiet', '--detach', join(place, 'beside'));
    const beside = repositoryAt(join(place, 'beside'));
    beside.commit(record('0007-use-d'));
    const name = 'worktrees/beside/HEAD';
    assert.deepEqual(
      (await readBranches(one.root, [folder])).branches.map((branch) => `${branch.kind} ${branch.name}`),
      ['local main', `detached ${name}`, 'local feature/b'],
    );
    one.git('checkout', '--quiet', '--detach');
    one.commit(record('0008-use-e'));
    const documents = namesOf(await readBranches(beside.root, [folder]));
    assert.deepEqual(documents[0], ['HEAD', `${folder}/0001-use-a.md`, `${folder}/0007-use-d.md`]);
    assert.deepEqual(documents[1], ['main-worktree/HEAD', `${folder}/0001-use-a.md`, `${folder}/0008-use-e.md`]);
  });

  it('are found in a submodule', async () => {
    const whole = makeRepository(join(place, 'whole'));
    whole.git('submodule', '--quiet', 'add', one.root, 'part');
    await checkAgainstGit(repositoryAt(join(whole.root, 'part')));
    assert.deepEqual(namesOf(await readBranches(whole.root, ['part/docs/adr'])), []);
  });

  it('are found from a folder inside the repository, with paths of that folder', async () => {
    const listing = await readBranches(join(one.root, 'docs'), ['adr', 'none']);
    assert.deepEqual(listing.branches[1]?.files.get('adr'), ['adr/0001-use-a.md', 'adr/0002-use-b.md']);
    assert.deepEqual(listing.branches[1].files.get('none'), []);
  });

  it('are found on a detached HEAD', async () => {
    one.git('checkout', '--quiet', '--detach');
    one.commit(record('0008-use-e'));
    const listing = await readBranches(one.root, [folder]);
    assert.equal(listing.current, undefined);
    assert.deepEqual(namesOf(listing)[0], ['HEAD', `${folder}/0001-use-a.md`, `${folder}/0008-use-e.md`]);
    assert.equal(listing.branches[0]?.kind, 'detached');
  });

  it('are found in a shallow clone', async () => {
    const shallow = cloneRepository(`file://${one.root}`, join(place, 'shallow'), '--depth=1', '--no-single-branch');
    assert.ok(readFileSync(join(shallow.root, '.git/shallow')).length > 0);
    await checkAgainstGit(shallow);
  });

  it('are found in the objects of another repository, where a clone shares them', async () => {
    const shared = cloneRepository(one.root, join(place, 'shared'), '--shared');
    shared.commit(record('0003-use-c'));
    await checkAgainstGit(shared);
    const again = cloneRepository(shared.root, join(place, 'again'), '--shared');
    await checkAgainstGit(again);
  });

  it('are those of the folders below, and of no link, submodule or folder of other code', async () => {
    mkdirSync(join(one.root, folder), { recursive: true });
    one.commit({ ...record('backend/0003-use-c/README'), ...record('node_modules/0004-use-d'), [`${folder}/0005.png`]: '' });
    one.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${one.git('hash-object', '-w', 'src/main.ts')},${folder}/0006-link.md`,
    );
    one.git('commit', '--quiet', '--message', 'A link');
    const listing = await readBranches(one.root, [folder]);
    assert.deepEqual(namesOf(listing)[0], ['main', `${folder}/0001-use-a.md`, `${folder}/backend/0003-use-c/README.md`]);
  });

  it('are those of the newest branches, the one checked out first, where there are many', async () => {
    for (const name of ['x', 'y', 'z']) {
      one.git('checkout', '--quiet', '-b', name);
      one.commit({});
    }
    one.git('checkout', '--quiet', 'main');
    const listing = await readBranches(one.root, [folder], { mostBranches: 3 });
    assert.deepEqual(
      listing.branches.map(({ name }) => name),
      ['main', 'z', 'y'],
    );
    assert.deepEqual(listing.gaps, [{ reason: 'too-many-branches', at: '2' }]);
  });

  it('share one list where a folder is the same, and are not read again', async () => {
    one.git('branch', 'same');
    const known = new Map();
    const [main, ...others] = (await readBranches(one.root, [folder], { known })).branches;
    const same = others.find(({ name }) => name === 'same');
    assert.ok(main !== undefined && main.files.get(folder) === same?.files.get(folder));
    rmSync(looseOf(one, `main:${folder}`));
    assert.equal((await readBranches(one.root, [folder], { known })).branches[0]?.files.get(folder), main.files.get(folder));
  });

  it('are none without git, and none before the first commit', async () => {
    const bare = join(place, 'none');
    mkdirSync(bare);
    assert.deepEqual((await readBranches(bare, [folder])).gaps, [{ reason: 'no-repository', at: bare }]);
    assert.deepEqual((await readBranches(join(place, 'absent'), [folder])).gaps[0]?.reason, 'no-repository');
    const empty = await readBranches(makeRepository(join(place, 'empty')).root, [folder]);
    assert.deepEqual(empty, { branches: [], current: 'main', defaults: [], gaps: [] });
  });
});

/** Packs everything afresh with deltas that name their base by its id, and gives the pack's path. */
function repackById(repository: GitRepository): string {
  const old = packOf(repository);
  const folderOfPacks = join(repository.root, '.git/objects/pack');
  const id = repository.git(
    'pack-objects',
    '--all',
    '--no-reuse-delta',
    '--window=50',
    '--no-delta-base-offset',
    '-q',
    '.git/objects/pack/pack',
  );
  for (const end of ['pack', 'idx', 'rev']) rmSync(join(repository.root, old.replace(/pack$/, end)), { force: true });
  return join(folderOfPacks, `pack-${id}.pack`);
}
