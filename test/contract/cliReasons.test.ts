import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { makeRepository, type GitRepository } from '../support/gitRepository.ts';
import { dueSchema } from './cliSchemas.ts';

const asOf = ['--as-of', '2026-11-21'];
const premise = '---\nstatus: rejected\n---\n# 1. Queue\n\nText.\n';
const record = '---\nstatus: accepted\ndepends-on: ADR-0001\n---\n# 2. Workers\n\nText.\n';
const files = { 'docs/adr/0001-queue.md': premise, 'docs/adr/0002-workers.md': record };

describe('docket, where something asks for a review', () => {
  let place = '';
  let count = 0;
  before(async () => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'docket-reasons-')));
    await build({
      ...{ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
      ...{ outfile: join(place, 'docket.cjs'), mainFields: ['module', 'main'] },
    });
  });
  after(() => rmSync(place, { recursive: true }));

  const repository = (): GitRepository => {
    count += 1;
    return makeRepository(join(place, String(count)));
  };
  const docket = (root: string, ...words: readonly string[]): Promise<{ readonly stdout: string; readonly exitCode: number }> =>
    new Promise((resolve) => {
      const options = { cwd: root, env: { ...process.env, TZ: 'UTC' } };
      const child = execFile(process.execPath, [join(place, 'docket.cjs'), ...words, ...asOf], options, (_error, stdout) =>
        resolve({ stdout, exitCode: child.exitCode ?? -1 }),
      );
    });

  it('prints each reason on a line of its own, and exits with 2', async () => {
    const { root, write } = repository();
    write(files);
    const { stdout, exitCode } = await docket(root, 'due');
    assert.match(stdout, /^Because something changed\n.*Workers.*\n {4}It depends on 0001 Queue, which is rejected\.\n$/);
    assert.equal(exitCode, 2);
  });

  it('prints them as JSON', async () => {
    const { root, write } = repository();
    write(files);
    const { stdout } = await docket(root, 'due', '--format', 'json');
    const printed = JSON.parse(stdout);
    const validate = new Ajv({ allErrors: true }).compile(dueSchema);
    assert.ok(validate(JSON.parse(stdout)), JSON.stringify(validate.errors));
    const reasons = [{ kind: 'dependency', message: 'It depends on 0001 Queue, which is rejected.' }];
    assert.deepEqual(
      printed.changed.map(({ review }: { review: unknown }) => review),
      [{ state: 'none', due: null, source: null, reasons }],
    );
    assert.deepEqual([printed.records, printed.unreadable], [[], []]);
  });

  it('has nothing to say where the rule is off', async () => {
    const { root, write } = repository();
    write({ ...files, '.docket.yaml': 'rules:\n  depends-on-dead: off\n' });
    assert.deepEqual(await docket(root, 'due'), { stdout: 'Nothing is due.\n', exitCode: 0 });
  });

  const governing =
    '---\nstatus: accepted\ndate: 2026-01-10\nreview-by: 2027-01-10\napplies-to: src/**\n---\n# 1. Queue\n\nText.\n';
  const overtaken = (): GitRepository => {
    const made = repository();
    made.commitOn('2026-01-10', { 'docs/adr/0001-queue.md': governing, 'src/a.ts': 'a\nb\n' });
    made.commitOn('2026-03-01', {
      'docs/adr/0001-queue.md': governing.replace('2027-01-10', '2028-01-10'),
      'src/a.ts': 'a\nc\n',
    });
    return made;
  };

  it('asks git how much of the code has changed', async () => {
    const { root } = overtaken();
    const { stdout, exitCode } = await docket(root, 'due');
    assert.match(stdout, /\n {4}50% of the code that it applies to changed since 10 January 2026\.\n$/);
    assert.equal(exitCode, 2);
    const checked = await docket(root, 'check');
    assert.match(
      checked.stdout,
      /^docs\/adr\/0001-queue\.md:5:13 information 50% of the code under applies-to .* code-changed$/m,
    );
    assert.match(checked.stdout, /^docs\/adr\/0001-queue\.md:4:12 hint The review day was 10 January 2027 on .* review-moved$/m);
    assert.equal(checked.exitCode, 0);
  });

  it('asks no git where it is told not to', async () => {
    const { root } = overtaken();
    assert.deepEqual(await docket(root, 'due', '--no-git'), { stdout: 'Nothing is due.\n', exitCode: 0 });
    assert.doesNotMatch((await docket(root, 'check', '--no-git')).stdout, /code-changed|review-moved/);
  });
});
