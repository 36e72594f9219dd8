import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { exclusively, FolderBusy } from '../../../src/node/folderLock.ts';

/** Adds one to a number in a file, with so much reading between that two at once would lose one; `hold` never ends. */
const script = `
const { readFile, writeFile } = require('node:fs/promises');
const { exclusively } = require('./folderLock.cjs');
const [, , folder, home, counter, rounds] = process.argv;
const add = async () => {
  const count = Number(await readFile(counter, 'utf8'));
  for (let more = 0; more < 20; more += 1) await readFile(counter);
  await writeFile(counter, String(count + 1));
};
const hold = () => { process.stdout.write('held'); setInterval(() => {}, 1e6); return new Promise(() => {}); };
(async () => {
  if (rounds === 'hold') await exclusively(folder, { homes: [home] }, hold);
  for (let round = 0; round < Number(rounds); round += 1) await exclusively(folder, { homes: [home] }, add);
})();
`;

describe('a lock on a folder', () => {
  let place = '';
  let folder = '';
  let home = '';
  let counter = '';
  before(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-lock-')));
    [folder, home, counter] = [join(place, 'log'), join(place, 'locks'), join(place, 'counter')];
    await mkdir(folder);
    await build({
      ...{ entryPoints: ['src/node/folderLock.ts'], bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
      outfile: join(place, 'folderLock.cjs'),
    });
    await writeFile(join(place, 'child.cjs'), script);
  });
  after(() => rm(place, { recursive: true }));

  const child = (rounds: string): ChildProcess =>
    spawn(process.execPath, [join(place, 'child.cjs'), folder, home, counter, rounds], { stdio: ['ignore', 'pipe', 'inherit'] });
  const held = async (): Promise<ChildProcess> => {
    const holder = child('hold');
    if (holder.stdout !== null) await once(holder.stdout, 'data');
    return holder;
  };

  it('lets one process in at a time', async () => {
    await writeFile(counter, '0');
    await Promise.all(Array.from({ length: 8 }, () => once(child('5'), 'exit')));
    assert.equal(await readFile(counter, 'utf8'), '40');
  });

  it('is free once its holder was killed, and leaves nothing in the folder', async () => {
    const holder = await held();
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    assert.equal(await exclusively(folder, { homes: [home] }, () => Promise.resolve('in')), 'in');
    assert.deepEqual(await readdir(folder), []);
    const queues = await readdir(home);
    assert.deepEqual(await Promise.all(queues.map((queue) => readdir(join(home, queue)))), [[]]);
  });

  it('is one, whatever link leads to the folder, and keeps nobody waiting for ever', async () => {
    const link = join(place, 'link');
    await symlink(folder, link);
    const holder = await held();
    await assert.rejects(
      exclusively(link, { homes: [home], patience: 100 }, () => Promise.resolve()),
      FolderBusy,
    );
    await exclusively(join(place, 'another'), { homes: [home] }, () => Promise.resolve());
    holder.kill('SIGKILL');
    await once(holder, 'exit');
  });

  it('is given back where the work fails, and kept elsewhere where the first place cannot be written to', async () => {
    const homes = ['/dev/null/nowhere', home];
    await assert.rejects(
      exclusively(folder, { homes }, () => Promise.reject(new Error('no'))),
      /no/,
    );
    assert.equal(await exclusively(folder, { homes }, () => Promise.resolve(1)), 1);
  });
});
