import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFileIn, cacheFolder } from '../../../src/node/cacheFile.ts';
import { readDocuments, type Documents } from '../../../src/node/documents.ts';

const paths = ['docs/adr/0001-use-a.md', 'docs/adr/0002-use-b.md', 'docs/adr/0003-gone.md', 'README.md'];
const texts = ['# Use A\n\nStatus: Accepted\n', '---\nstatus: proposed\n---\n# Use B\n', '# Gone\n', '# Read me\n'];

describe('readings that are kept', () => {
  let root: string;
  let folder: string;
  /** Later than any file was written, so that files count as settled. */
  const now = () => Date.now() + 60_000;

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'docket-documents-'));
    folder = join(root, 'cache');
    await mkdir(join(root, 'docs/adr'), { recursive: true });
    for (const [at, path] of paths.entries()) await writeFile(join(root, path), texts[at] ?? '');
  });
  afterEach(() => rm(root, { recursive: true }));

  const options = { statuses: new Map(), onProgress: () => undefined };
  const read = (build = 'one', at = now) =>
    readDocuments(root, paths, { ...options, cache: { file: cacheFileIn(folder, root), build, now: at } });
  const afresh = () => readDocuments(root, paths, { ...options, cache: undefined });
  const kept = async () => (await readFile(await cacheIn(folder), 'utf8')).split('\n');

  it('give what reading afresh gives', async () => {
    const fresh = plain(await afresh());
    assert.equal(plain(await read()), fresh);
    assert.equal(plain(await read()), fresh);
    assert.equal((await kept()).length, 1 + paths.length);
  });

  it('are used: what the cache says is believed of a file that looks as it did', async () => {
    await read();
    const file = await cacheIn(folder);
    await writeFile(file, (await readFile(file, 'utf8')).replace('"Use A"', '"Use Z"'));
    assert.equal((await read()).readings.get('docs/adr/0001-use-a.md')?.record?.title.value, 'Use Z');
  });

  it('are not used of a file that was written since', async () => {
    await read();
    await writeFile(join(root, 'docs/adr/0001-use-a.md'), '# Use C\n\nStatus: Rejected\n');
    await rm(join(root, 'docs/adr/0003-gone.md'));
    assert.equal(plain(await read()), plain(await afresh()));
    assert.equal((await read()).readings.get('docs/adr/0001-use-a.md')?.record?.title.value, 'Use C');
  });

  it('are not kept of a file that was written only just now', async () => {
    const { mtimeMs } = await stat(join(root, paths[0] ?? ''));
    await read('one', () => mtimeMs);
    assert.deepEqual(await readdir(folder).catch(() => []), []);
  });

  it('belong to the reader that made them, and to the words of the team', async () => {
    await read();
    await spoil(folder, (text) => text.replace('"Use A"', '"Use Z"'));
    assert.equal((await read('two')).readings.get('docs/adr/0001-use-a.md')?.record?.title.value, 'Use A');
    const cache = { file: cacheFileIn(folder, root), build: 'two', now };
    const parked = await readDocuments(root, paths, { ...options, statuses: new Map([['accepted', 'draft']]), cache });
    assert.equal(parked.readings.get('docs/adr/0001-use-a.md')?.record?.status?.value.phase, 'draft');
  });

  const spoilt: readonly (readonly [string, (text: string) => string])[] = [
    ['is empty', () => ''],
    ['is cut off', (text) => text.slice(0, text.length - 40)],
    ['is cut off in the first line', (text) => text.slice(0, 10)],
    ['is not ours', () => '{"version":3}'],
    ['is no text', () => '\0\uFFFD\n\0'],
    ['holds other lines', (text) => text.replaceAll('[', '{')],
    ['holds a line without a reading', (text) => `${text.split('\n')[0] ?? ''}\n["stamp",{}]\n["stamp",null]\n[1]\n7\n"x"`],
  ];
  for (const [title, change] of spoilt) {
    it(`change nothing where the file ${title}`, async () => {
      await read();
      await spoil(folder, change);
      assert.equal(plain(await read()), plain(await afresh()));
      assert.equal((await kept()).length, 1 + paths.length);
    });
  }

  it('change nothing where nothing can be kept', async () => {
    await writeFile(folder, 'a file, not a folder');
    assert.equal(plain(await read()), plain(await afresh()));
  });

  it('lie where this system keeps such things', () => {
    assert.equal(cacheFolder({ XDG_CACHE_HOME: '/caches' }, 'linux'), '/caches/docket');
    assert.match(cacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /[/\\]\.cache[/\\]docket$/);
    assert.match(cacheFolder({}, 'darwin'), /Library[/\\]Caches[/\\]docket$/);
    assert.match(cacheFolder({ LOCALAPPDATA: 'L' }, 'win32'), /^L[/\\]docket[/\\]cache$/);
  });
});

/** As JSON, in the order of paths: a reading that was kept has no keys for what is undefined. */
function plain({ readings, unread }: Documents): string {
  return JSON.stringify([[...readings].sort(([a], [b]) => (a < b ? -1 : 1)), unread]);
}

async function cacheIn(folder: string): Promise<string> {
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

async function spoil(folder: string, change: (text: string) => string): Promise<void> {
  const file = await cacheIn(folder);
  await writeFile(file, change(await readFile(file, 'utf8')));
}
