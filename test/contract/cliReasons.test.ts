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

describe('docket, where something asks for a review', function () {
  this.timeout(60_000);
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
});
