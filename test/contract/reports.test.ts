import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
