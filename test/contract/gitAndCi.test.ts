// What the README says to put into a git hook and into a CI job, done for real.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { makeRepository, type GitRepository } from '../support/gitRepository.ts';

const readme = readFileSync('README.md', 'utf8');

/** The block of the README that begins with a line. */
function block(language: string, first: string): string {
  const start = readme.indexOf(`\`\`\`${language}\n${first}`);
  assert.ok(start >= 0, `the README has no ${language} block that begins with ${first}`);
  return readme.slice(readme.indexOf('\n', start) + 1, readme.indexOf('\n```', start) + 1);
}

/** A repository with the command in it, as the README says. */
function repositoryWith(fill: (root: string) => void): GitRepository {
  const root = mkdtempSync(join(tmpdir(), 'docket-git-'));
  mkdirSync(join(root, 'tools'));
  copyFileSync('dist/docket.js', join(root, 'tools', 'docket.js'));
  fill(root);
  const repository = makeRepository(root);
  repository.commit({});
  return repository;
}

const record = (reviewBy: string): string =>
  `---\nstatus: accepted\ndate: 2020-01-01\nowner: Ann\nreview-by: ${reviewBy}\n---\n# 1. Use X\n\nBecause of Y.\n`;

describe('a git hook', () => {
  const repository = repositoryWith(() => undefined);
  const hook = join(repository.root, '.git', 'hooks', 'pre-commit');
  const head = (): string => repository.git('rev-parse', 'HEAD');
  before(() => {
    writeFileSync(hook, block('sh', '#!/bin/sh'));
    chmodSync(hook, 0o755);
  });
  after(() => rmSync(repository.root, { recursive: true, force: true }));

  it('blocks the commit while a review is overdue, says why, and exits with 2', () => {
    const before = head();
    assert.throws(() => repository.commit({ 'docs/adr/0001-x.md': record('2021-01-01') }), /Review was due on 1 January 2021/);
    assert.equal(head(), before);
    assert.equal(spawnSync(hook, { cwd: repository.root }).status, 2);
  });

  it('lets it pass once the review has a day to come', () => {
    const before = head();
    repository.commit({ 'docs/adr/0001-x.md': record('2999-01-01') });
    assert.notEqual(head(), before);
    assert.equal(spawnSync(hook, { cwd: repository.root }).status, 0);
  });

  it('lets nothing pass unseen where it could not look', () => {
    const { status, stderr } = spawnSync(process.execPath, ['tools/docket.js', 'check', 'docs/gone'], {
      cwd: repository.root,
      encoding: 'utf8',
    });
    assert.deepEqual([status, /"docs\/gone" does not exist/.test(stderr)], [1, true]);
  });
});

/** The commands of one job of the workflow in the README. */
function stepsOf(job: string): readonly string[] {
  const { jobs } = parse(block('yaml', 'name: decisions'));
  return jobs[job].steps.flatMap(({ run }: { run?: string }) => (run === undefined ? [] : [run]));
}

/** Runs steps as GitHub does, until one fails; gives all that they print, and the exit code. */
function runSteps(cwd: string, steps: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  let stdout = '';
  for (const step of steps) {
    const done = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step], { cwd, encoding: 'utf8' });
    stdout += done.stdout;
    if (done.status !== 0) return { status: done.status, stdout };
  }
  return { status: 0, stdout };
}

interface Annotation {
  readonly level: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly title: string;
  readonly message: string;
}

/** Reads a workflow command as GitHub's runner does: properties end at `::`, one ends at a comma, and escapes are undone. */
function annotationIn(line: string): Annotation {
  const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::(.*)$/.exec(line) ?? [];
  const data = (text: string): string => text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  const property = (text: string): string => data(text.replaceAll('%3A', ':').replaceAll('%2C', ','));
  const {
    file = '',
    line: at,
    col,
    title = '',
  } = Object.fromEntries(
    properties.split(',').map((one) => [one.slice(0, one.indexOf('=')), property(one.slice(one.indexOf('=') + 1))]),
  );
  return { level, file, line: Number(at), column: Number(col), title, message: data(message) };
}

describe('a CI job', () => {
  const repository = repositoryWith((root) => {
    cpSync('test/fixtures/workspace', root, { recursive: true });
    writeFileSync(
      join(root, 'docs/decisions/0099-a,b: 100%25.md'),
      record('2021-01-01').replace('accepted', '"50%0A: zork, ::error::"'),
    );
  });
  after(() => rmSync(repository.root, { recursive: true, force: true }));

  it('fails with 2 and annotates exactly what the check finds, in place', () => {
    const { status, stdout } = runSteps(repository.root, stepsOf('check'));
    assert.equal(status, 2);
    const { problems } = JSON.parse(runSteps(repository.root, ['node tools/docket.js check --format json || true']).stdout);
    const levels: Record<string, string> = { error: 'error', warning: 'warning', information: 'notice', hint: 'notice' };
    const expected = problems.map(({ path, line, column, code, severity, message }: Record<string, string>) => ({
      ...{ level: levels[severity ?? ''], file: path, line, column, title: code, message },
    }));
    assert.deepEqual(stdout.trimEnd().split('\n').map(annotationIn), expected);
    assert.ok(expected.some(({ message }: Annotation) => message.includes('50%0A: zork, ::error::')));
    assert.ok(expected.some(({ title, file }: Annotation) => title === 'review-overdue' && file.endsWith('0099-a,b: 100%25.md')));
  });

  it('publishes the calendar, though something is due', () => {
    assert.equal(runSteps(repository.root, stepsOf('calendar')).status, 0);
    assert.match(
      readFileSync(join(repository.root, 'public', 'reviews.ics'), 'utf8'),
      /^BEGIN:VCALENDAR\r\n[^]*DTSTART;VALUE=DATE:20210101\r\n/,
    );
  });

  it('passes where all is well', () => {
    rmSync(join(repository.root, 'docs'), { recursive: true });
    rmSync(join(repository.root, 'packages'), { recursive: true });
    repository.write({ 'docs/adr/0001-x.md': record('2999-01-01') });
    assert.deepEqual(runSteps(repository.root, stepsOf('check')), { status: 0, stdout: '' });
  });
});
