import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

describe('today, on the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'docket-today-'));
  after(() => rmSync(folder, { recursive: true }));

  // Between them there are always at least two days.
  for (const zone of ['Etc/GMT+12', 'UTC', 'Pacific/Kiritimati'])
    it(`is the day of the calendar in ${zone}`, () => {
      const today = (): string => new Intl.DateTimeFormat('sv', { timeZone: zone }).format();
      const before = today();
      const words = ['dist/docket.js', 'due', '--format', 'json', '--cwd', folder];
      const { stdout } = spawnSync(process.execPath, words, { encoding: 'utf8', env: { ...process.env, TZ: zone } });
      assert.ok([before, today()].includes(JSON.parse(stdout).asOf), stdout);
    });
});
