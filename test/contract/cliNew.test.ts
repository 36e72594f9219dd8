import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { makeRepository, type GitRepository } from '../support/gitRepository.ts';
import { proposals } from '../support/proposals.ts';

interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const processes = 10;
const together = 50;

describe('docket new', () => {
  let place = '';
  let command = '';
  let root = '';
  let repository: GitRepository;
  before(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-new-')));
    command = join(place, 'dist', 'docket.cjs');
    await build({
      ...{ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
      ...{ outfile: command, mainFields: ['module', 'main'] },
    });
    await cp('templates', join(place, 'templates'), { recursive: true });
  });
  beforeEach(async () => {
    root = join(place, 'repository');
    await mkdir(join(root, 'docs', 'adr'), { recursive: true });
    for (const [number, title] of [
      ['01', 'Keep it small'],
      ['02', 'Write tests'],
    ] as const)
      await writeFile(
        join(root, 'docs', 'adr', `ADR-${number}-${title.toLowerCase().replaceAll(' ', '-')}.md`),
        `# ${title}\n\n* Status: accepted\n* Deciders: Ann\n* Date: 2024-05-${number}\n\n## Why\n\nIts own.\n`,
      );
    repository = makeRepository(root);
  });
  afterEach(() => rm(root, { recursive: true }));
  after(() => rm(place, { recursive: true }));

  const docket = (...words: readonly string[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      const env = { ...process.env, XDG_CACHE_HOME: join(place, 'cache'), LOCALAPPDATA: join(place, 'cache') };
      const child = spawn(process.execPath, [command, ...words], { cwd: root, env });
      const output = { stdout: '', stderr: '' };
      child.stdout.on('data', (data: Buffer) => (output.stdout += data.toString()));
      child.stderr.on('data', (data: Buffer) => (output.stderr += data.toString()));
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, ...output }));
    });
  const textOf = (path: string): Promise<string> => readFile(join(root, path), 'utf8');

  it('makes a record like the others, and prints its path', async () => {
    const path = 'docs/adr/ADR-03-use-x.md';
    const made = await docket('new', 'Use X', '--as-of', '2026-11-21', '--owner', 'Ana Lima', '--supersedes', '2');
    assert.deepEqual(made, { exitCode: 0, stdout: `${path}\n`, stderr: '' });
    const text = await textOf(path);
    assert.match(text, /^# Use X\n\n\* Status: proposed\n\* Deciders:\n\* Date: 2026-11-21\n/);
    assert.match(text, /^\* Owner: Ana Lima$/m);
    assert.match(text, /^\* Supersedes: .*ADR-02-write-tests\.md/m);
    assert.match(await textOf('docs/adr/ADR-02-write-tests.md'), /^\* Status: superseded by .*ADR-03-use-x/m);
  });

  it('says it as JSON, and does nothing where it is only asked what it would do', async () => {
    const { stdout } = await docket(
      'new',
      'Use Y',
      '--template',
      'nygard',
      '--folder',
      'docs/rfcs',
      '--format',
      'json',
      '--dry-run',
    );
    const path = 'docs/rfcs/0001-use-y.md';
    assert.deepEqual(JSON.parse(stdout), { version: 1, path, changes: [{ kind: 'create', path }] });
    assert.deepEqual(await readdir(join(root, 'docs')), ['adr']);
  });

  const refused: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['no title', [], /needs more words/],
    ['a folder outside', ['X', '--folder', '../x'], /not inside/],
    ['a template that is not there', ['X', '--template', 'nothing'], /no template named "nothing"/],
    ['a day that is none', ['X', '--review-by', 'soon'], /is no day/],
    ['a risk that is none', ['X', '--risk', 'huge'], /is not one of/],
    ['a number that is none', ['X', '--number', '1.5'], /"1\.5" is no number/],
    ['a record that is not there', ['X', '--supersedes', '9'], /is no decision record/],
  ];
  for (const [name, words, reason] of refused) {
    it(`refuses ${name}`, async () => {
      const { exitCode, stderr } = await docket('new', ...words);
      assert.equal(exitCode, 1);
      assert.match(stderr, reason);
    });
  }

  it('takes a number that is given, and refuses one that is taken', async () => {
    assert.equal((await docket('new', 'Use X', '--number', '12')).stdout, 'docs/adr/ADR-12-use-x.md\n');
    const { exitCode, stderr } = await docket('new', 'Use Y', '--number', '2');
    assert.equal(exitCode, 1);
    assert.match(stderr, /Number 2 is used by docs\/adr\/ADR-02-write-tests\.md/);
  });

  describe('in a log with the numbers of issues', () => {
    beforeEach(async () => {
      await mkdir(join(root, 'rfcs'));
      for (const number of ['1147', '1287', '2086', '3005'])
        await writeFile(join(root, 'rfcs', `${number}-x.md`), `# About ${number}\n\n- Status: accepted\n- Date: 2024-05-01\n`);
    });
    const listed = (): Promise<readonly string[]> => readdir(join(root, 'rfcs'));

    it('guesses no number, says why, and how to give one', async () => {
      const { exitCode, stdout, stderr } = await docket('new', 'Use X', '--folder', 'rfcs');
      assert.deepEqual([exitCode, stdout], [1, '']);
      assert.match(stderr, /numbers in rfcs do not follow one another \(the newest are 2086, 3005\).*Give it with --number\.$/m);
      assert.equal((await listed()).length, 4);
    });

    it('makes the record with the number that is given', async () => {
      const made = await docket('new', 'Use X', '--folder', 'rfcs', '--number', '2500', '--as-of', '2026-11-21');
      assert.deepEqual(made, { exitCode: 0, stdout: 'rfcs/2500-use-x.md\n', stderr: '' });
      assert.match(await textOf('rfcs/2500-use-x.md'), /^# Use X\n\n- Status: proposed\n- Date: 2026-11-21\n/);
    });

    it('refuses one that a branch has', async () => {
      repository.commit({});
      repository.git('checkout', '--quiet', '-b', 'topic');
      repository.commit({ 'rfcs/2500-there.md': '# There\n\n- Status: accepted\n' });
      repository.git('checkout', '--quiet', 'main');
      const words = ['new', 'Use X', '--folder', 'rfcs', '--number', '2500'];
      assert.match((await docket(...words)).stderr, /Number 2500 is taken on the branch topic, by rfcs\/2500-there\.md/);
      assert.equal((await docket(...words, '--no-branches')).stdout, 'rfcs/2500-use-x.md\n');
    });

    it('has no next number for a record that is renumbered', async () => {
      const { exitCode, stderr } = await docket('renumber', 'rfcs/1287-x.md');
      assert.equal(exitCode, 1);
      assert.match(stderr, /docket renumber rfcs\/1287-x\.md NUMBER/);
      assert.equal((await docket('renumber', 'rfcs/1287-x.md', '1300')).exitCode, 0);
    });
  });

  it('makes both files where records have one beside them, in the folder that is named', async () => {
    for (const [path, text] of proposals(['net', 1147], ['node', 1287], ['node', 2086], ['net', 3005])) {
      await mkdir(dirname(join(root, path)), { recursive: true });
      await writeFile(join(root, path), text);
    }
    const words = ['new', 'Use X', '--kind', 'rfc', '--number', '4000', '--as-of', '2026-11-21'];
    const { exitCode, stderr } = await docket(...words);
    assert.equal(exitCode, 1);
    assert.match(stderr, /in several folders below it \(keps\/net, keps\/node\).*Name one with --folder\.$/m);
    const made = await docket(...words, '--folder', 'keps/node', '--format', 'json');
    const paths = ['README.md', 'kep.yaml'].map((name) => `keps/node/4000-use-x/${name}`);
    const changes = paths.map((path) => ({ kind: 'create', path }));
    assert.deepEqual(JSON.parse(made.stdout), { version: 1, path: paths[0], changes });
    assert.match(await textOf('keps/node/4000-use-x/README.md'), /^# KEP-4000: Use X\n/);
    assert.match(await textOf('keps/node/4000-use-x/kep.yaml'), /^title: Use X\nkep-number: 4000\n/);
    const again = await docket('new', 'Use Y', '--folder', 'keps/net', '--number', '4000');
    assert.match(again.stderr, /Number 4000 is used by keps\/node\/4000-use-x\/README\.md/);
  });

  it(`makes ${String(together)} records in ${String(processes)} processes at once with as many numbers, and lists them in order`, async () => {
    const rows = ['- [Keep it small](ADR-01-keep-it-small.md)', '- [Write tests](ADR-02-write-tests.md)'];
    await writeFile(join(root, 'docs/adr/README.md'), `# Ours\n\n${rows.join('\n')}\n\nThe end.\n`);
    const waiting = Array.from({ length: together }, (_, at) => `Together ${String(at)}`);
    const worker = async (): Promise<void> => {
      for (let title = waiting.pop(); title !== undefined; title = waiting.pop()) {
        const { exitCode, stderr } = await docket('new', title);
        assert.deepEqual([exitCode, stderr], [0, '']);
      }
    };
    await Promise.all(Array.from({ length: processes }, worker));
    const names = (await readdir(join(root, 'docs/adr'))).filter((name) => name.startsWith('ADR-')).sort();
    const expected = Array.from({ length: together + 2 }, (_, at) => String(at + 1).padStart(2, '0'));
    assert.deepEqual(
      names.map((name) => name.slice(4, 6)),
      expected,
    );
    const listed = (await textOf('docs/adr/README.md')).match(/\(ADR-\d\d-[^)]+\)/g) ?? [];
    assert.deepEqual(
      listed,
      names.map((name) => `(${name})`),
    );
  });
});
