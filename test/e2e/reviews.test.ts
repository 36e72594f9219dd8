import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { after, describe, it } from 'mocha';
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';
import { badgeSays, pastCounts } from './counts.ts';
import { eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

/** Adds a record that states a review day. */
function addRecord({ folder }: WorkspaceCopy, number: number, title: string, reviewBy: string): void {
  const text = `---\nstatus: accepted\ndate: 2025-01-02\nreview-by: ${reviewBy}\n---\n\n# ${title}\n\n## Context\n\nSome.\n`;
  writeFileSync(join(folder, `docs/decisions/${String(number).padStart(4, '0')}-added.md`), text);
}

describe(`the day of a review in VS Code (${which})`, function () {
  this.timeout(patience);
  const folder = mkdtempSync(join(tmpdir(), 'docket-clock-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  // A day on which nothing else in the sample repository falls due, whatever day it is elsewhere on this machine.
  const lastDay = '2026-11-10';
  const runs = join(folder, 'runs');
  const session = useSession(
    { 'docket.reminders.notification': 'off' },
    {
      preload: join(__dirname, '..', 'support', 'vscode', 'standingClock.cjs'),
      environment: { DOCKET_CLOCK: `${lastDay}T23:59:57`, DOCKET_CLOCK_RUNS: runs },
    },
  );

  it('ends at midnight, and the open window says so everywhere', async () => {
    rmSync(runs, { force: true });
    const { workspace, open } = session();
    addRecord(workspace, 801, 'Due until midnight', lastDay);
    const workbench = await open();
    await workbench.command('Docket: Show Reviews Due');
    await workbench
      .rows('Reviews due', 'Due until midnight')
      .filter({ hasText: /due(?<!was due) / })
      .waitFor();
    await workbench.view('Reviews due').locator('.monaco-list:focus').waitFor();
    const { overdue, stale } = await pastCounts(workbench);
    await workbench.openProblems();
    await workbench.filterProblems('**/0801-added.md');
    await workbench.problems(/Review is due today/u).waitFor();

    writeFileSync(runs, '');

    await workbench.status(`${overdue + 1} overdue`).waitFor();
    await badgeSays(workbench, overdue + stale + 1);
    await workbench
      .rows('Reviews due', 'Due until midnight')
      .filter({ hasText: /was due / })
      .waitFor();
    await workbench.problems(/Review was due on/u).waitFor();
  });
});

describe(`three hundred overdue reviews in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({});

  it('are one notification, and none at the second start', async () => {
    const { workspace, open, restart } = session();
    for (let number = 1000; number < 1300; number += 1) addRecord(workspace, number, `Decision ${number}`, '2024-01-02');
    const workbench = await open();
    const said = workbench.notifications(/decisions are past their review day/u);
    const { overdue: count } = await pastCounts(workbench);
    assert.ok(count >= 300, String(count));
    await workbench.hearDocket();
    await workbench.openNotifications();
    await eventually(async () => {
      const counts = (await said.allInnerTexts()).map((text) => /\d+ decisions/u.exec(text)?.[0]);
      assert.deepEqual(counts, [`${count} decisions`]);
    });
    await restart();
    await workbench.status(`${count} overdue`).waitFor();
    await workbench.hearDocket();
    await workbench.openNotifications();
    assert.equal(await said.count(), 0);
  });
});

describe(`reviews in a folder that is not trusted, in VS Code (${which})`, function () {
  this.timeout(patience);
  const folder = mkdtempSync(join(tmpdir(), 'docket-git-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  const called = join(folder, 'called');
  const real = execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  writeFileSync(join(folder, 'git'), `#!/bin/sh\necho "$@" >> "${called}"\nexec "${real}" "$@"\n`);
  chmodSync(join(folder, 'git'), 0o755);
  // The editor's own git is of no concern here.
  const session = useSession(
    { 'docket.reminders.notification': 'off', 'git.enabled': false },
    { trust: 'untrusted', environment: { PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` } },
  );

  it('are shown without asking git, which is asked once the folder is trusted', async () => {
    const { workspace, open } = session();
    // Of other tries it may still be asked.
    const asked = (): string => (existsSync(called) ? linesWith(basename(workspace.folder), readFileSync(called, 'utf8')) : '');
    const workbench = await open();
    await workbench.rows('Reviews due', 'Keep bookings in PostgreSQL').waitFor();
    await workbench.badge('Docket').waitFor();
    await workbench.openFile('0002-postgres-for-bookings.md');
    await workbench.lenses('Review was due on 1 March 2026').waitFor();
    await workbench.command('Docket: Review Decision…');
    await workbench.quickRows.filter({ hasText: 'Reaffirm' }).waitFor();
    await workbench.cancel();
    assert.equal(asked(), '');

    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).click();
    await eventually(() => assert.match(asked(), /user\.name|log/u));
  });
});

/** The lines of a text that say something. */
function linesWith(said: string, text: string): string {
  return text
    .split('\n')
    .filter((line) => line.includes(said))
    .join('\n');
}
