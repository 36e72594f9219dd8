import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { AnySchema } from 'ajv';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { checkSchema, dueSchema, listSchema } from './cliSchemas.ts';

interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let command = '';

/** Runs the command for real, in a folder, as a process of its own. */
function docket(cwd: string, ...words: readonly string[]): Promise<Result> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [command, ...words], { cwd, env: { ...process.env, TZ: 'UTC' } });
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    child.stdout.on('data', (data: Buffer) => stdout.push(data));
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    child.on('error', reject);
    child.on('close', (exitCode) => {
      resolve({ exitCode, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

async function write(root: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, contents] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), contents);
  }
}

function valid(schema: AnySchema, stdout: string): unknown {
  const value: unknown = JSON.parse(stdout);
  const validate = new Ajv({ allErrors: true }).compile(schema);
  assert.ok(validate(value), JSON.stringify(validate.errors, undefined, 2));
  return value;
}

const postgres = `---
status: accepted
date: 2024-05-01
owner: Ann
review-by: 2025-05-01
tags: [storage]
---
# 1. Keep orders in PostgreSQL

One store.
`;
const cookies = `# 2. Sessions in cookies

Date: 2024-06-01

## Status

Superseded by [3. Sessions on the server](0003-sessions.md)
`;
const sessions = `# 3. Sessions on the server

* Status: accepted
* Deciders: Bo
* Date: 2024-07-01
`;
const three = {
  'docs/adr/0001-postgres.md': postgres,
  'docs/adr/0002-cookies.md': cookies,
  'docs/adr/0003-sessions.md': sessions,
  'docs/adr/README.md': '# Our decisions\n',
  'packages/shop/docs/adr/0001-carts.md': '# 1. Carts\n\n## Status\n\nProposed\n',
  '.github/CODEOWNERS': '* @org/platform\n',
};
const asOf = ['--as-of', '2026-11-21'];

describe('docket', () => {
  let root = '';
  let built = '';
  // Bundled once from the source as it is now: a stale build proves nothing, and starting through tsx takes ten times as long.
  before(async () => {
    built = await mkdtemp(join(tmpdir(), 'docket-built-'));
    command = join(built, 'docket.js');
    await build({
      entryPoints: ['src/cli/main.ts'],
      bundle: true,
      platform: 'node',
      target: 'es2023',
      outfile: command,
      logLevel: 'error',
    });
  });
  after(() => rm(built, { recursive: true }));
  beforeEach(async () => {
    root = await realpath(await mkdtemp(join(tmpdir(), 'docket-cli-')));
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  /** Runs the command in `root` and compares its exit code and, by pattern, what it prints. */
  async function check(
    words: readonly string[],
    exitCode: number,
    patterns: { stdout?: RegExp; stderr?: RegExp },
  ): Promise<Result> {
    const result = await docket(root, ...words);
    assert.equal(result.exitCode, exitCode, `${words.join(' ')}\n${result.stdout}${result.stderr}`);
    assert.match(result.stdout, patterns.stdout ?? /^$/);
    assert.match(result.stderr, patterns.stderr ?? /^$/);
    return result;
  }

  describe('says what is wrong with its arguments on standard error and exits with 1', () => {
    const cases: readonly (readonly [words: readonly string[], stderr: RegExp])[] = [
      [[], /^docket: No command was given: use one of list, check, due, report owners,.* report reviews, status.*\.\n$/],
      [['lst'], /"lst" is not a command/],
      [['list', '--colour'], /--colour.*docket --help/],
      [['list', '--dry-run'], /--dry-run is not an option of docket list\. See docket list --help\./],
      [['status', '1'], /docket status needs more words/],
      [['status', '1', 'in', 'review'], /put a text with blanks in quotes/],
      [['status', '999', 'accepted'], /"999" is no decision record/],
      [['status', '1', 'accepted', '--format', 'sarif'], /use text, json\./],
      [['list', '--format'], /--format.*docket --help/],
      [['list', '--format', 'sarif'], /"sarif" is not a format of docket list: use text, json\./],
      [['check', '--format', 'ics'], /use text, json, sarif, github\./],
      [['due', '--as-of', '2026-02-30'], /--as-of "2026-02-30" is not a day/],
      [['due', '--as-of', 'tomorrow'], /YYYY-MM-DD/],
      [['due', '--as-of', ''], /--as-of "" is not a day/],
      [['list', '--cwd', 'nowhere'], /--cwd "nowhere" is not a folder/],
      [['list', 'docs/nowhere'], /"docs\/nowhere" does not exist below/],
      [['list', '..'], /"\.\." lies outside of .*--cwd/],
    ];
    for (const [words, stderr] of cases) it(`docket ${words.join(' ')}`, () => check(words, 1, { stderr }));
  });

  describe('answers without reading anything', () => {
    const cases: readonly (readonly [words: readonly string[], stdout: RegExp])[] = [
      [['--help'], /Exit codes: 0 fine, 1 it could not do what was asked, 2 problems were found/],
      [['check', '--help'], /0 no error and no warning was found/],
      [['--version'], /^\d+\.\d+\.\d+\n$/],
    ];
    for (const [words, stdout] of cases) it(`docket ${words.join(' ')}`, () => check(words, 0, { stdout }));
  });

  it('finds nothing in an empty folder, and that is no failure', async () => {
    await check(['list'], 0, { stdout: /^No decision records found\.\n$/ });
    await check(['check'], 0, { stdout: /^No problems found\.\n$/ });
    await check(['due'], 0, { stdout: /^Nothing is due\.\n$/ });
    const { stdout } = await check(['list', '--format', 'json', ...asOf], 0, { stdout: /./ });
    assert.deepEqual(valid(listSchema, stdout), { version: 1, asOf: '2026-11-21', logs: [], records: [] });
  });

  it('lists records in the shape of the contract', async () => {
    await write(root, three);
    const { stdout } = await check(['list', '--format', 'json', '--no-cache', ...asOf], 0, { stdout: /./ });
    const { logs, records } = JSON.parse(stdout);
    valid(listSchema, stdout);
    assert.deepEqual(logs, [
      { path: 'docs/adr', kind: 'adr', records: 3 },
      { path: 'packages/shop/docs/adr', kind: 'adr', records: 1 },
    ]);
    const { problems, ...first } = records[0];
    assert.deepEqual(first, {
      path: 'docs/adr/0001-postgres.md',
      log: 'docs/adr',
      kind: 'adr',
      id: '0001',
      number: 1,
      title: 'Keep orders in PostgreSQL',
      status: { written: 'accepted', phase: 'accepted', implemented: false },
      date: '2024-05-01',
      people: [{ name: 'Ann', role: 'owner' }],
      owner: { name: 'Ann', source: 'owner' },
      review: { state: 'overdue', due: '2025-05-01', source: 'review-by' },
      supersedes: [],
      supersededBy: [],
      relations: [],
      appliesTo: [],
      tags: ['storage'],
      risk: null,
    });
    assert.deepEqual([problems[0].code, problems[0].line, problems[0].column], ['review-overdue', 5, 12]);
    assert.deepEqual(records[1].supersededBy, ['0003']);
    assert.deepEqual(records[2].owner, { name: 'Bo', source: 'decision-makers' });
    assert.deepEqual(records[3].owner, { name: '@org/platform', source: 'codeowners' });
  });

  it('keeps to the paths that were named', async () => {
    await write(root, three);
    await symlink(join(root, 'docs'), join(root, 'linked'));
    const paths = async (...words: readonly string[]) =>
      JSON.parse((await docket(root, 'list', '--format', 'json', ...words)).stdout).records.map(
        (record: { path: string }) => record.path,
      );
    assert.deepEqual(await paths('packages'), ['packages/shop/docs/adr/0001-carts.md']);
    assert.deepEqual(await paths('docs/adr/0002-cookies.md', 'packages/'), [
      'docs/adr/0002-cookies.md',
      'packages/shop/docs/adr/0001-carts.md',
    ]);
    assert.deepEqual(await paths('linked/adr/0003-sessions.md'), ['docs/adr/0003-sessions.md']);
    assert.deepEqual(await paths('--cwd', 'packages/shop'), ['docs/adr/0001-carts.md']);
    assert.equal((await paths('.')).length, 4);
  });

  it('checks: 2 for a warning, 0 for mere information', async () => {
    await write(root, three);
    const { stdout } = await check(['check', '--format', 'json', ...asOf], 2, { stdout: /review-overdue/ });
    valid(checkSchema, stdout);
    await check(['check', ...asOf], 2, { stdout: /^docs\/adr\/0001-postgres\.md:5:12 warning Review was due on 1 May 2025\./m });
    await check(['check', '--format', 'github', ...asOf], 2, {
      stdout: /^::warning file=docs\/adr\/0001-postgres\.md,line=5,col=12/m,
    });
    const sarif = await check(['check', '--format', 'sarif', ...asOf], 2, { stdout: /"version": "2\.1\.0"/ });
    assert.equal(JSON.parse(sarif.stdout).runs[0].results[0].ruleId, 'review-overdue');
    await check(['check', '--as-of', '2025-04-25'], 0, { stdout: /information Review is due on 1 May 2025/ });
    await check(['check', 'docs/adr/0003-sessions.md', ...asOf], 0, { stdout: /^No problems found\.\n$/ });
  });

  it('checks .docket.yaml, too, and applies what can be read of it', async () => {
    await write(root, { ...three, '.docket.yaml': 'review:\n  led: 3 days\nrules:\n  review-overdue: off\n' });
    await check(['check', ...asOf], 2, { stdout: /^\.docket\.yaml:2:3 \w+ .*"led"/m });
    const { stdout } = await docket(root, 'check', ...asOf);
    assert.doesNotMatch(stdout, /review-overdue/);
  });

  it('tells what is due: 2 when something is', async () => {
    await write(root, three);
    const { stdout } = await check(['due', '--format', 'json', ...asOf], 2, { stdout: /./ });
    valid(dueSchema, stdout);
    await check(['due', ...asOf], 2, { stdout: /^Overdue\n {2}2025-05-01 {2}569 days late {2}Keep orders in PostgreSQL/ });
    await check(['due', '--format', 'ics', ...asOf], 2, { stdout: /DTSTART;VALUE=DATE:20250501\r\n/ });
    await check(['due', '--as-of', '2024-12-01'], 0, { stdout: /^Nothing is due\.\n$/ });
  });

  it('takes the day of the machine for today', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { stdout } = await docket(root, 'list', '--format', 'json');
    const after = new Date().toISOString().slice(0, 10);
    assert.ok([before, after].includes(JSON.parse(stdout).asOf));
  });

  it('runs nothing, loses nothing and stays quick on hostile files', async () => {
    const ran = join(root, 'ran');
    await write(root, {
      ...three,
      'docs/adr/0004-script.md': `---js\n{ title: require('fs').writeFileSync(${JSON.stringify(ran)}, '') }\n---\n# 4. Script\n\n* Status: accepted\n`,
      'docs/adr/0005-long.md': `# 5. Long\n\n* Status: accepted\n\n${'[x]('.repeat(250_000)}\n`,
      'docs/adr/0006-nul.md': '# 6. Nul\n\0\n* Status: accepted\n',
      'docs/adr/0007-utf16.md': Buffer.from('\uFEFF# 7. Wide\n\n* Status: accepted\n', 'utf16le'),
      'docs/adr/0008-huge.md': Buffer.alloc(3_000_000, 'x'),
      'docs/adr/0009-latin1.md': Buffer.from('# 9. Caf\xE9\n\n* Status: accepted\n', 'latin1'),
      'docs/adr/0010-bom.md': '\uFEFF---\r\nstatus: accepted\r\n---\r\n# 10. Mark\r\n',
      'docs/adr/0011-escape\u001B[31m.md': '# 11. Red \u001B[31m\n\n* Status: \u001B]0;x\u0007odd\n',
    });
    const { stdout } = await check(['list', '--format', 'json', ...asOf], 0, {
      stdout: /./,
      stderr:
        /^docs\/adr\/0006-nul\.md was not read.*\ndocs\/adr\/0007-utf16\.md was not read: .*UTF-8.*\ndocs\/adr\/0008-huge\.md was not read: .*2 MB.*\n$/,
    });
    valid(listSchema, stdout);
    const ids = JSON.parse(stdout).records.map((record: { id: string | null }) => record.id);
    assert.deepEqual(ids, ['0001', '0002', '0003', '0004', '0005', '0009', '0010', '0011', '0001']);
    assert.equal((await docket(root, 'list', 'ran')).exitCode, 1, 'the script in the front matter was run');
    for (const command of ['list', 'check']) assert.doesNotMatch((await docket(root, command)).stdout, /\u001B|\u0007/);
  });

  it('does not follow links: neither in circles nor out of the folder', async () => {
    await write(root, {
      'inside/docs/adr/0001-x.md': '# 1. X\n\n* Status: accepted\n',
      'outside/0002-y.md': '# 2. Y\n\n* Status: accepted\n',
    });
    await symlink(join(root, 'inside'), join(root, 'inside/docs/adr/again'));
    await symlink(join(root, 'outside'), join(root, 'inside/docs/adr/away'));
    await symlink(join(root, 'outside/0002-y.md'), join(root, 'inside/docs/adr/0002-y.md'));
    const { stdout } = await check(['list', '--format', 'json', '--cwd', 'inside', ...asOf], 0, { stdout: /./ });
    assert.deepEqual(JSON.parse(stdout).logs, [{ path: 'docs/adr', kind: 'adr', records: 1 }]);
  });

  it('ends without a word when its reader has seen enough', async () => {
    await write(
      root,
      Object.fromEntries(
        Array.from({ length: 400 }, (_, at) => [`docs/adr/${1000 + at}-x.md`, `# ${1000 + at}. X\n\n* Status: accepted\n`]),
      ),
    );
    const child = spawn(process.execPath, [command, 'list', '--format', 'json'], { cwd: root });
    child.stdout.destroy();
    const stderr: Buffer[] = [];
    child.stderr.on('data', (data: Buffer) => stderr.push(data));
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([exitCode, Buffer.concat(stderr).toString()], [0, '']);
  });
});
