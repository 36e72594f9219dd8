import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAuthorReader } from '../../../src/node/recordAuthors.ts';
import { cloneRepository, makeRepository, type GitRepository } from '../../support/gitRepository.ts';

const path = 'docs/adr/0001-use-x.md';
const text = '# Use X\n\n## Status\n\nAccepted\n\nBecause of Y.\n';

describe('who last changed a record in earnest', () => {
  let folder = '';
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'docket-authors-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const started = (): GitRepository => {
    const repository = makeRepository(join(folder, 'repository'));
    commit(repository, 'Ann', { [path]: text });
    return repository;
  };
  const check = async (root: string, expected: readonly string[], asked = path): Promise<void> => {
    const authors = await createAuthorReader()(root, [asked]);
    assert.deepEqual(authors?.get(asked)?.map(({ name }) => name) ?? [], expected);
  };

  it('is who committed last; earlier ones come behind', async () => {
    const repository = started();
    commit(repository, 'Bob', { [path]: `${text}\nAnd Z.\n` });
    commit(repository, 'Cem', { 'src/a.ts': 'a' });
    await check(repository.root, ['Bob', 'Ann']);
  });

  const noise: Readonly<Record<string, (repository: GitRepository) => void>> = {
    'a bot': (repository) => commit(repository, 'renovate[bot]', { [path]: `${text}\nMore.\n` }),
    'a bot by its address': (repository) => {
      repository.write({ [path]: `${text}\nMore.\n` });
      repository.git('commit', '--quiet', '--all', '--message', 'x', '--author', 'Pal <1+pal[bot]@users.example.org>');
    },
    'white space': (repository) =>
      commit(repository, 'Bob', { [path]: text.replaceAll('\n', '  \n').replace('Use X', 'Use  X') }),
    'blank lines': (repository) => commit(repository, 'Bob', { [path]: text.replaceAll('\n\n', '\n\n\n') }),
    'another mode': (repository) => {
      chmodSync(join(repository.root, path), 0o755);
      commit(repository, 'Bob', {});
    },
    'a commit of very many files': (repository) => {
      const files = Array.from({ length: 60 }, (_, at) => [`src/${String(at)}.ts`, 'licence'] as const);
      commit(repository, 'Bob', { [path]: `${text}\nLicence.\n`, ...Object.fromEntries(files) });
    },
    'a commit of very many records': (repository) => {
      const files = Array.from({ length: 20 }, (_, at) => [`docs/adr/1${String(at).padStart(3, '0')}-y.md`, 'y'] as const);
      const listed = Object.fromEntries(files);
      for (const [file, content] of files) commit(repository, 'Cem', { [file]: content });
      const changed = Object.fromEntries(Object.keys(listed).map((file) => [file, 'z']));
      commit(repository, 'Bob', { [path]: `${text}\nTags.\n`, ...changed });
    },
  };
  for (const [name, make] of Object.entries(noise)) {
    it(`is not who made ${name}`, async () => {
      const repository = started();
      make(repository);
      const authors = await createAuthorReader()(repository.root, [
        path,
        ...Array.from({ length: 20 }, (_, at) => `docs/adr/1${String(at).padStart(3, '0')}-y.md`),
      ]);
      assert.deepEqual(
        authors?.get(path)?.map(({ name: author }) => author),
        ['Ann'],
      );
    });
  }

  it('is not who renamed it, also from another folder, and twice', async () => {
    const repository = started();
    repository.write({ 'docs/decisions/x.md': '' });
    repository.git('mv', '--force', path, 'docs/decisions/x.md');
    commit(repository, 'Bob', {});
    repository.write({ 'adr/0007-x.md': '' });
    repository.git('mv', '--force', 'docs/decisions/x.md', 'adr/0007-x.md');
    commit(repository, 'Cem', {});
    await check(repository.root, ['Ann'], 'adr/0007-x.md');
  });

  it('is not who merged it', async () => {
    const repository = started();
    repository.git('checkout', '--quiet', '-b', 'side');
    commit(repository, 'Bob', { [path]: text.replace('Accepted', 'Deprecated') });
    repository.git('checkout', '--quiet', 'main');
    commit(repository, 'Cem', { 'src/a.ts': 'a' });
    repository.git('-c', 'user.name=Dee', 'merge', '--quiet', '--no-ff', '--message', 'Merge', 'side');
    await check(repository.root, ['Bob', 'Ann']);
  });

  it('is named as .mailmap has it', async () => {
    const repository = started();
    commit(repository, 'Cem', { '.mailmap': 'Ann Lima <ann@example.org> Ann <ann@example.org>\n' });
    await check(repository.root, ['Ann Lima']);
  });

  it('is unknown where a shallow clone hides it', async () => {
    const repository = started();
    commit(repository, 'Bob', { 'src/a.ts': 'a' });
    const clone = cloneRepository(`file://${repository.root}`, join(folder, 'clone'), '--depth', '1');
    await check(clone.root, []);
    commit(clone, 'Cem', { [path]: `${text}\nMore.\n` });
    await check(clone.root, ['Cem']);
  });

  it('is found from a folder inside the repository, and in a linked worktree', async () => {
    const repository = started();
    await check(join(repository.root, 'docs'), ['Ann'], 'adr/0001-use-x.md');
    repository.git('worktree', 'add', '--quiet', '-b', 'other', join(folder, 'worktree'));
    await check(join(folder, 'worktree'), ['Ann']);
  });

  it('is unknown without git, without a commit, and for what is not committed', async () => {
    await check(folder, []);
    const repository = makeRepository(join(folder, 'empty'));
    await check(repository.root, []);
    await check(started().root, [], 'docs/adr/0002-new.md');
  });

  it('bears odd names', async () => {
    const repository = started();
    const odd = 'docs/adr/:(top)é "q"\tx.md';
    commit(repository, 'Zoë\u00A0"Q" X', { [odd]: text });
    await check(repository.root, ['Zoë\u00A0"Q" X'], odd);
  });

  it('runs nothing that the repository configures', async () => {
    const repository = started();
    const proof = join(folder, 'proof');
    const script = join(folder, 'script.sh');
    writeFileSync(script, `#!/bin/sh\necho ran >> '${proof}'\n`);
    chmodSync(script, 0o755);
    const settings = [
      'core.fsmonitor',
      'core.pager',
      'pager.log',
      'gpg.program',
      'diff.external',
      'diff.evil.command',
      'diff.evil.textconv',
    ];
    for (const setting of settings) repository.git('config', setting, script);
    repository.git('config', 'log.showSignature', 'true');
    commit(repository, 'Bob', { '.gitattributes': '*.md diff=evil\n', [path]: `${text}\nMore.\n` });
    const signed = repository
      .git('cat-file', 'commit', 'HEAD')
      .replace(/^(committer .*)$/mu, '$1\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----');
    repository.git('reset', '--soft', repository.feed(['hash-object', '-t', 'commit', '-w', '--stdin'], `${signed}\n`));
    rmSync(proof, { force: true });
    await check(repository.root, ['Bob', 'Ann']);
    assert.ok(!existsSync(proof), existsSync(proof) ? readFileSync(proof, 'utf8') : '');
  });

  it('is asked for again only when HEAD has moved', async () => {
    const repository = started();
    const read = createAuthorReader();
    const first = await read(repository.root, [path]);
    assert.equal(await read(repository.root, [path]), first);
    commit(repository, 'Bob', { [path]: `${text}\nMore.\n` });
    assert.equal((await read(repository.root, [path]))?.get(path)?.[0]?.name, 'Bob');
  });
});

/** Commits files in somebody's name. */
function commit(repository: GitRepository, name: string, files: Readonly<Record<string, string>>): void {
  repository.write(files);
  repository.git('add', '--all');
  repository.git(
    'commit',
    '--quiet',
    '--allow-empty',
    '--message',
    'A change',
    '--author',
    `${name} <${name.toLowerCase().replace(/\W/gu, '')}@example.org>`,
  );
}
