import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeRepository } from '../support/gitRepository.ts';

const debt = '---\nkind: tech-debt\nstatus: open\ninterest: 12 hours per month\nprincipal: 6 weeks\n---\n\n# Two queues\n';

describe('docket report debt', () => {
  const root = mkdtempSync(join(tmpdir(), 'docket-debt-'));
  const report = (format: string): string =>
    execFileSync('node', ['dist/docket.js', 'report', 'debt', '--no-cache', '--cwd', root, '--format', format], {
      encoding: 'utf8',
    });
  after(() => rmSync(root, { recursive: true }));

  it('finds none in an empty folder, and sums what there is', () => {
    assert.equal(report('text'), 'No records of technical debt found.\n');
    mkdirSync(join(root, 'docs/tech-debt'), { recursive: true });
    writeFileSync(join(root, 'docs/tech-debt/0001-two-queues.md'), debt);
    assert.deepEqual(JSON.parse(report('json')).sums, {
      ...{ cycleTimeHoursPerMonth: 0, incidentsPerQuarter: 0 },
      ...{ interestHoursPerMonth: 12, principalHours: 240 },
    });
    assert.match(report('markdown'), /\| 20 months \| 12 \|/);
  });
});

describe('docket report reviews', () => {
  const root = mkdtempSync(join(tmpdir(), 'docket-ahead-'));
  const report = (format: string, ...more: readonly string[]): string =>
    execFileSync('node', ['dist/docket.js', 'report', 'reviews', ...words, '--cwd', root, '--format', format, ...more], {
      encoding: 'utf8',
    });
  const words = ['--no-cache', '--no-git', '--as-of', '2026-11-21'];
  after(() => rmSync(root, { recursive: true }));

  it('is printed for an empty folder and for what falls due', () => {
    assert.match(report('text'), /No record has a review day\./);
    mkdirSync(join(root, 'docs/adr'), { recursive: true });
    for (const [name, day] of [
      ['0001-a', '2026-10-01'],
      ['0002-b', '2027-02-28'],
    ])
      writeFileSync(
        join(root, `docs/adr/${String(name)}.md`),
        `---\nstatus: accepted\nreview-by: ${String(day)}\n---\n\n# Use it\n\n## Context\n\nSome.\n`,
      );
    assert.match(report('text'), /^ {2}28 February 2027 +No owner +Use it {2}docs\/adr\/0002-b\.md$/m);
    assert.match(report('markdown'), /^\| 1 October 2026 \| No owner \| \[Use it\]\(<docs\/adr\/0001-a\.md>\) \|$/m);
    const { calendar, workload, trend } = JSON.parse(report('json', 'docs'));
    assert.deepEqual([calendar.overdue.length, workload.all.sum, trend], [1, 2, null]);
  });

  it('says how things stood earlier, where git tells', () => {
    words.splice(words.indexOf('--no-git'), 1);
    assert.match(report('text'), /There is no git history here that can be read/);
    makeRepository(root).commitOn('2026-09-15');
    const { trend, leadTimes, notKnown } = JSON.parse(report('json'));
    assert.deepEqual(trend, [
      { day: '2026-09-30', open: 2, scheduled: 2, overdue: 0 },
      { day: '2026-10-31', open: 2, scheduled: 2, overdue: 1 },
    ]);
    assert.deepEqual([leadTimes.years, notKnown], [[], [{ reason: 'begins-later', count: 10 }]]);
  });
});
