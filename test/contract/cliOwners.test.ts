import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { build } from 'esbuild';
import { makeRepository } from '../support/gitRepository.ts';

const stated = 'docs/adr/0001-use-x.md';
const unstated = 'docs/adr/0002-use-y.md';
const files = {
  [stated]: '---\nstatus: accepted\nowner: "@org/db"\n---\n# Use X\n',
  [unstated]: '# 2. Use Y\n\n## Status\n\nProposed\n\n## Context\n\nSome.\n',
};

const number = { type: 'number' };
const ownersSchema = {
  type: 'object',
  required: ['version', 'asOf', 'live', 'owners'],
  properties: {
    version: { const: 1 },
    live: number,
    owners: {
      type: 'array',
      items: {
        type: 'object',
        required: ['owner', 'live', 'proposed', 'overdue', 'dueSoon', 'share'],
        properties: {
          owner: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          ...{ live: number, proposed: number, overdue: number, dueSoon: number, share: number },
        },
      },
    },
  },
};

describe('docket, where it says who owns a record', () => {
  let place = '';
  let root = '';
  before(async () => {
    place = realpathSync(mkdtempSync(join(tmpdir(), 'docket-owners-')));
    root = join(place, 'repository');
    makeRepository(root).commit(files);
    await build({
      ...{ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
      ...{ outfile: join(place, 'docket.cjs'), mainFields: ['module', 'main'] },
    });
  });
  after(() => rmSync(place, { recursive: true }));

  const docket = (words: readonly string[], path = process.env['PATH'] ?? ''): Promise<string> =>
    new Promise((resolve) => {
      const options = { cwd: root, env: { ...process.env, PATH: path } };
      const all = [join(place, 'docket.cjs'), ...words];
      execFile(process.execPath, all, options, (_error, stdout) => resolve(stdout));
    });

  it('names who changed it last where nothing is stated', async () => {
    const { records } = JSON.parse(await docket(['list', '--format', 'json']));
    assert.deepEqual(
      records.map(({ owner }: { owner: unknown }) => owner),
      [
        { name: '@org/db', source: 'owner' },
        { name: 'A', source: 'git' },
      ],
    );
  });

  it('still finds that no owner is stated', async () => {
    const { problems } = JSON.parse(await docket(['check', '--format', 'json']));
    const missing = problems.filter(({ code }: { code: string }) => code === 'owner-missing');
    assert.deepEqual(
      missing.map(({ path }: { path: string }) => path),
      [unstated],
    );
  });

  it('asks git only where it must: never to check, nor where an owner is stated', async () => {
    const proof = join(place, 'proof');
    writeFileSync(join(place, 'git'), `#!/bin/sh\necho asked > '${proof}'\nexit 1\n`);
    chmodSync(join(place, 'git'), 0o755);
    for (const words of [['check'], ['list', stated], ['report', 'owners', stated]]) {
      await docket(words, place);
      assert.ok(!existsSync(proof), words.join(' '));
    }
    assert.match(await docket(['list'], place), /Use Y/u);
    assert.ok(existsSync(proof));
  });

  it('reports who answers for how much', async () => {
    const report: unknown = JSON.parse(await docket(['report', 'owners', '--format', 'json']));
    const validate = new Ajv().compile(ownersSchema);
    assert.ok(validate(report), JSON.stringify(validate.errors));
    assert.match(await docket(['report', 'owners', '--format', 'markdown', stated]), /^\| @org\/db \| 1 \| 100 % \|/mu);
  });
});
