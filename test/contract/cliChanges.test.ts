import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { watch } from 'node:fs';
import { chmod, cp, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

interface Result {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const sample = join(__dirname, '..', 'fixtures', 'workspace');
const graphql = 'docs/decisions/0008-graphql-for-partners.md';
/** More than one change of a file takes. */
const mostSteps = 8;

describe('docket, where it changes files', () => {
  let place = '';
  let command = '';
  let root = '';
  before(async () => {
    place = await realpath(await mkdtemp(join(tmpdir(), 'docket-changes-')));
    command = join(place, 'docket.cjs');
    await build({
      ...{ entryPoints: ['src/cli/main.ts'], bundle: true, platform: 'node', format: 'cjs', logLevel: 'error' },
      ...{ outfile: command, mainFields: ['module', 'main'] },
    });
  });
  beforeEach(async () => {
    root = join(place, 'workspace');
    await cp(sample, root, { recursive: true });
  });
  afterEach(() => rm(root, { recursive: true }));
  after(() => rm(place, { recursive: true }));

  const start = (...words: readonly string[]) => spawn(process.execPath, [command, '--no-cache', ...words], { cwd: root });
  const docket = (...words: readonly string[]): Promise<Result> =>
    new Promise((resolve, reject) => {
      const child = start(...words);
      const output = { stdout: '', stderr: '' };
      child.stdout.on('data', (data: Buffer) => (output.stdout += data.toString()));
      child.stderr.on('data', (data: Buffer) => (output.stderr += data.toString()));
      child.on('error', reject);
      child.on('close', (exitCode) => resolve({ exitCode, ...output }));
    });
  const textOf = (path: string) => readFile(join(root, path), 'utf8');

  it('states a status, says which file it changed, and says so once', async () => {
    const before = await textOf(graphql);
    assert.deepEqual(await docket('status', graphql, 'Deprecated'), { exitCode: 0, stdout: `Changed ${graphql}\n`, stderr: '' });
    assert.equal(await textOf(graphql), before.replace(/^Rejected$/m, 'Deprecated'));
    assert.deepEqual(await docket('status', '8', 'Deprecated'), { exitCode: 0, stdout: 'Nothing to change.\n', stderr: '' });
  });
  it('writes the word of the log, and says the words of the log where it is given none', async () => {
    await docket('status', '18', 'ACCEPTED');
    assert.match(await textOf('docs/decisions/0018-weather-holds.md'), /^status: accepted$/m);
    const { exitCode, stderr } = await docket('status', '18', 'flabbergasted');
    assert.equal(exitCode, 1);
    assert.match(stderr, /"flabbergasted" begins with no status word .*accepted, .*draft/);
    assert.match((await docket('status', '18', 'superseded')).stderr, /names the one that takes over/);
  });
  it('states an owner in the manner of the record', async () => {
    const before = await textOf(graphql);
    assert.deepEqual(await docket('own', graphql, '@harbour/partners'), {
      exitCode: 0,
      stdout: `Changed ${graphql}\n`,
      stderr: '',
    });
    assert.notEqual(await textOf(graphql), before);
    const listed: unknown = JSON.parse((await docket('list', graphql, '--format', 'json')).stdout);
    assert.match(JSON.stringify(listed), /"owner":\{"name":"@harbour\/partners","source":"owner"\}/u);
    const { exitCode, stderr } = await docket('own', graphql, 'Ann and Bob');
    assert.equal(exitCode, 1);
    assert.match(stderr, /These are several: Ann, Bob\./u);
  });
  it('puts a review off for everyone, and takes it up again', async () => {
    const postgres = 'docs/decisions/0002-postgres-for-bookings.md';
    const [before, on] = [await textOf(postgres), ['--as-of', '2026-11-21', '--reviewer', 'Ann']];
    const review = async () => (await docket('list', postgres, '--format', 'json', ...on.slice(0, 2))).stdout;
    assert.match((await docket('snooze', '2', '2 weeks', ...on)).stderr, /put off for everyone for a reason/u);
    const { stdout, stderr } = await docket('snooze', '2', '2 weeks', '--reason', 'Budget round', ...on);
    assert.deepEqual([stdout, stderr], [`Changed ${postgres}\n`, '']);
    assert.ok((await textOf(postgres)).startsWith(before.trimEnd()));
    assert.match(await textOf(postgres), /^- 2026-11-21: snoozed by Ann; until 2026-12-05\. Budget round$/mu);
    assert.match(await review(), /"snoozed": \{\s+"until": "2026-12-05",\s+"by": "Ann",\s+"reason": "Budget round"/u);
    await docket('resume', '2', ...on);
    assert.doesNotMatch(await review(), /snoozed/u);
  });
  it('writes down a review, and what follows from it', async () => {
    const sessions = 'docs/decisions/0009-sessions-on-the-server.md';
    const said = ['--as-of', '2026-11-21', '--reviewer', 'Ann', '--note', 'Still cheap'];
    assert.equal((await docket('review', '9', 'extend', '--next', '3 months', ...said)).stdout, `Changed ${sessions}\n`);
    assert.match(await textOf(sessions), /- 2026-11-21: extended by Ann; next review 2027-02-21\. Still cheap/u);
    assert.match((await docket('review', '9', 'supersede', ...said)).stderr, /takes the place of this one\. Name it/u);
    await docket('review', '9', 'retire', ...said);
    assert.match(await textOf(sessions), /^status: deprecated$[^]*- 2026-11-21: retired by Ann\. Still cheap$/mu);
    assert.match((await docket('review', '9', 'shrug')).stderr, /"shrug" is no outcome .* reaffirm, amend/u);
  });
  it('gives review dates to those that have none, and lists what it leaves', async () => {
    const how = ['schedule', 'docs/decisions', '--as-of', '2026-11-21'];
    assert.match((await docket(...how)).stderr, /Give an interval, for example 12 months/u);
    const shut = 'docs/decisions/0013-map-tiles.md';
    await chmod(join(root, shut), 0o444);
    const { exitCode, stdout } = await docket(...how, '--every', '12 months', '--per-week', '2');
    assert.equal(exitCode, 0);
    assert.match(stdout, /^Changed docs\/decisions\/0001-record-decisions\.md$/mu);
    assert.match(stdout, /^docs\/decisions\/0001-record-decisions\.md: review due on 2026-11-23$/mu);
    assert.ok(stdout.endsWith(`${shut} is read-only and was left as it was.\n`), stdout);
    assert.match(await textOf('docs/decisions/0001-record-decisions.md'), /^Review by: 2026-11-23$/mu);
  });
  it('says what it would do, and does nothing', async () => {
    const before = await textOf(graphql);
    const { stdout } = await docket('status', '0008', 'Deprecated', '--dry-run', '--format', 'json');
    assert.deepEqual(JSON.parse(stdout), { version: 1, path: graphql, changes: [{ kind: 'edit', path: graphql }] });
    assert.equal(await textOf(graphql), before);
  });
  it('names every record that an id may mean', async () => {
    const { exitCode, stderr } = await docket('status', '15', 'Deprecated');
    assert.equal(exitCode, 1);
    assert.match(stderr, /"15" may be any of docs\/decisions\/0015-retries\.md, docs\/decisions\/0015-seat-maps\.md/);
  });
  it('supersedes a record on both sides, in part where that is said', async () => {
    const [older, newer] = ['docs/decisions/0007-timetable-as-files.md', 'docs/decisions/0013-map-tiles.md'];
    const before = [await textOf(older), await textOf(newer)];
    const { stdout, stderr } = await docket('supersede', '7', newer, '--part', 'the format');
    assert.deepEqual([stdout, stderr], [`Changed ${older}\nChanged ${newer}\n`, '']);
    assert.match(await textOf(older), /^superseded-by: 0013 \(the format\)$/m);
    assert.match(await textOf(newer), /upersedes.*\(the format\)/);
    assert.notDeepEqual([await textOf(older), await textOf(newer)], before);
    assert.equal((await docket('supersede', '7', '13', '--part', 'the format')).stdout, 'Nothing to change.\n');
    const { exitCode, stderr: reason } = await docket('supersede', '7', '7');
    assert.deepEqual([exitCode, /cannot be related to itself/.test(reason)], [1, true]);
  });
  it('renames and renumbers a record with what leads to it', async () => {
    const [old, linking] = ['docs/decisions/0002-postgres-for-bookings.md', 'docs/decisions/0009-sessions-on-the-server.md'];
    const titled = 'docs/decisions/0002-keep-bookings-in-files.md';
    const text = await textOf(linking);
    const { stdout } = await docket('rename', '2', 'Keep bookings in files');
    assert.equal(stdout, `Changed ${old}\nChanged ${linking}\nRenamed ${old} to ${titled}\n`);
    assert.match(await textOf(titled), /^# Keep bookings in files$/m);
    assert.equal(await textOf(linking), text.replace('0002-postgres-for-bookings.md', '0002-keep-bookings-in-files.md'));
    await docket('renumber', titled);
    assert.match(await textOf(linking), /\(0019-keep-bookings-in-files\.md\)/);
    assert.match((await docket('renumber', '19', '18')).stderr, /Number 18 is used by docs\/decisions\/0018-weather-holds\.md/);
  });
  it('refuses with the reason, and writes nothing', async () => {
    const before = await textOf(graphql);
    const { exitCode, stderr } = await docket('status', graphql, 'two\nlines');
    assert.equal(exitCode, 1);
    assert.match(stderr, /stands on one line/);
    assert.equal(await textOf(graphql), before);
  });
  it('leaves each file as it was or as it was to be, at whichever step of its writing it is stopped', async () => {
    const folder = join(root, 'docs/decisions');
    const before = `${await textOf(graphql)}${'A long appendix.\n'.repeat(80_000)}`;
    const after = before.replace(/^Rejected$/m, 'Deprecated');
    for (let step = 1; step <= mostSteps; step += 1) {
      await writeFile(join(root, graphql), before);
      await killAtStep(step, folder, start('status', graphql, 'Deprecated'));
      const text = await textOf(graphql);
      assert.ok(text === before || text === after, `${String(text.length)} characters after step ${String(step)}`);
    }
    const names = await readdir(folder);
    assert.ok(names.every((name) => name.endsWith('.md') || name.endsWith('.docket')));
  });
});

/** Kills a process when it has done so many things to the files of a folder, or lets it end where it does fewer. */
async function killAtStep(step: number, folder: string, child: ChildProcess): Promise<void> {
  const closed = once(child, 'close');
  let done = 0;
  const watcher = watch(folder, () => {
    done += 1;
    if (done === step) child.kill('SIGKILL');
  });
  await closed;
  watcher.close();
  assert.ok(done > 0, 'nothing was written');
}
