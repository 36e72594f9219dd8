import assert from 'node:assert/strict';
import { readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Workbench } from '../support/vscode/workbench.ts';
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';
import { badgeSays, pastCounts } from './counts.ts';
import { changedPaths, eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const retries = 'docs/decisions/0015-retries.md';
const meanwhile = 'docs/decisions/0012-event-log-for-boarding.md';
const reminding = /past (its|their) review day/u;

/** Gives a record a review day in the far future, so that these tests hold in any year. */
function scheduleFarAway(workspace: WorkspaceCopy): void {
  const path = join(workspace.folder, retries);
  writeFileSync(path, readFileSync(path, 'utf8').replace(/review-by: .*/u, 'review-by: 2999-12-31'));
}

/** Makes every file look as if nobody had touched it for an hour. */
function leaveAlone(workspace: WorkspaceCopy): void {
  const then = Date.now() / 1000 - 3600;
  for (const path of workspace.read().keys()) utimesSync(join(workspace.folder, path), then, then);
}

/** The local calendar day before today. */
function yesterday(): string {
  const day = new Date();
  day.setDate(day.getDate() - 1);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** What was asked for is all that has changed in the end. */
function onlyChanged(before: ReadonlyMap<string, string>, workspace: WorkspaceCopy, changed: readonly string[]): Promise<void> {
  return eventually(() => assert.deepEqual(changedPaths(before, workspace), changed));
}

describe(`a person in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('makes a decision record from the palette and sees it in the tree', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.command('Docket: New Decision Record…');
    await workbench.pick('docs/decisions');
    await workbench.pick('Nygard');
    await workbench.answer('Title', 'Sell tickets: at the quay, too');
    await workbench.tab('0019-').waitFor();
    await workbench.rows('Decisions', 'Sell tickets: at the quay, too').waitFor();
    const path = 'docs/decisions/0019-sell-tickets-at-the-quay-too.md';
    await eventually(() => assert.match(readFileSync(join(workspace.folder, path), 'utf8'), /Sell tickets: at the quay, too/u));
    await onlyChanged(before, workspace, [path]);
  });

  it('opens a record from the tree', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.rows('Decisions', 'Keep bookings in PostgreSQL').click();
    await workbench.tab('0002-postgres-for-bookings.md').waitFor();
    await workbench.lines('# Keep bookings in PostgreSQL').waitFor();
    await onlyChanged(before, workspace, []);
  });

  it('sees badge, Problems and status bar change when a review day becomes yesterday', async () => {
    const { workspace, open } = session();
    scheduleFarAway(workspace);
    const before = workspace.read();
    const workbench = await open();
    const { overdue, stale } = await pastCounts(workbench);
    await badgeSays(workbench, overdue + stale);

    const past = yesterday();
    await workbench.openFile('0015-retries.md');
    await workbench.replaceAndSave('2999-12-31', past);

    await badgeSays(workbench, overdue + stale + 1);
    await workbench.status(`${overdue + 1} overdue`).waitFor();
    await workbench.openProblems();
    await workbench.filterProblems('**/0015-retries.md');
    await workbench.problems('0002-postgres-for-bookings.md').waitFor({ state: 'detached' });
    await workbench.problems(/Review was due on/u).waitFor();
    await workbench.rows('Reviews due', 'Retry calls').waitFor();
    await onlyChanged(before, workspace, [retries]);
    const expected = before.get(retries)?.replace('2999-12-31', past);
    assert.equal(workspace.read().get(retries), expected);
  });

  it('starts with what it read the last time, and reads what has changed since', async () => {
    const { workspace, open } = session();
    leaveAlone(workspace);
    const path = join(workspace.folder, meanwhile);
    const workbench = await open();
    await workbench.command('Docket: Show Log');
    const count = workspace.read().size;
    await workbench.log('readings kept for the next start').waitFor();
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^# .*$/mu, '# Try again, but not for ever'));
    await workbench.rows('Decisions', 'Try again, but not for ever').waitFor();
    // By now Docket has heard that the log is shown.
    assert.equal(await workbench.view('This File').getByText(/\.log/u).count(), 0);
    await workbench.command('Developer: Reload Window');
    await workbench.log('documents, 1 of them new or changed').waitFor();
    // What was not read again is still pointed at in its own line.
    await workbench.openProblems();
    await workbench
      .problems(/Review was due on/u)
      .filter({ hasText: /\[Ln\s[2-9]/u })
      .first()
      .waitFor();
    await workbench.show('Docket');
    await workbench.rows('Decisions', 'Try again, but not for ever').waitFor();
    assert.equal(workspace.read().size, count);
  });

  it('groups the decisions by owner', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.rows('Decisions', /^Accepted/u).waitFor();
    await workbench.command('Docket: Group Decisions By…');
    await workbench.pick('Owner');
    await workbench.rows('Decisions', /^@harbour\/platform/u).waitFor();
    await workbench.rows('Decisions', /^Accepted/u).waitFor({ state: 'detached' });
    await onlyChanged(before, workspace, []);
  });

  it('finds a decision by typing', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.command('Docket: Find Decision…');
    await workbench.quickRows.filter({ hasText: 'Keep bookings in PostgreSQL' }).waitFor();
    await workbench.enter('captain list');
    await workbench.focusedRow.filter({ hasText: '0017' }).waitFor();
    // Docket waits before it reads a file as long as before it shows a preview: when this is read, that had its chance.
    const path = join(workspace.folder, meanwhile);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/^# .*$/mu, '# Written meanwhile'));
    await workbench.rows('Decisions', 'Written meanwhile').waitFor();
    assert.equal(await workbench.page.locator('.tab').count(), 0, 'typing alone opens nothing');
    await workbench.confirm();
    await workbench.tab('0017-paper-manifests.md').waitFor();
    await onlyChanged(before, workspace, [meanwhile]);
  });

  it('previews the decision it moves to, and is led back by Escape', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await lookAround(workbench);
    await workbench.page.locator('.tab').waitFor({ state: 'detached' });

    await workbench.openFile('0015-retries.md');
    await lookAround(workbench);
    await workbench.tab('0015-retries.md').waitFor();
    await onlyChanged(before, workspace, []);
  });
});

/** Moves to a decision in Find Decision, sees its preview, and thinks better of it. */
async function lookAround(workbench: Workbench): Promise<void> {
  await workbench.command('Docket: Find Decision…');
  await workbench.quickRows.filter({ hasText: 'Keep bookings in PostgreSQL' }).waitFor();
  await workbench.focusedRow.waitFor();
  await workbench.page.keyboard.press('ArrowDown');
  await workbench.focusedRow.filter({ hasText: 'Keep bookings in PostgreSQL' }).waitFor();
  await workbench.tab('0002-postgres-for-bookings.md').waitFor();
  await workbench.quickInput.waitFor();
  await workbench.page.keyboard.press('Escape');
  await workbench.quickInput.waitFor({ state: 'detached' });
}

describe(`a reminder in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({});

  it('says once how many reviews are overdue, and shows them', async () => {
    const { open } = session();
    const workbench = await open();
    await workbench.answerNotification(reminding, 'Show');
    await workbench.rows('Reviews due', /^Overdue/u).waitFor();
  });

  it('is silent for good when told so, in a setting that can be seen', async () => {
    const { workspace, open, restart, settings } = session();
    scheduleFarAway(workspace);
    const workbench = await open();
    const count = await answerReminder(workbench, "Don't Show Again");
    const off = '"docket.reminders.notification": "off"';
    await eventually(async () => assert.ok((await settings()).includes(off)));
    await assertStaysSilent(workbench, oneMoreOverdue(workspace, count), restart);
    await workbench.command('Preferences: Open User Settings (JSON)');
    await workbench.page.locator('.view-line', { hasText: off }).waitFor();
  });

  it('sleeps when told to, also after a restart', async () => {
    const { workspace, open, restart } = session();
    scheduleFarAway(workspace);
    const workbench = await open();
    const count = await answerReminder(workbench, 'Snooze for a Week');
    await assertStaysSilent(workbench, oneMoreOverdue(workspace, count), restart);
  });
});

/** Presses a button of the reminder; how many reviews are overdue. */
async function answerReminder(workbench: Workbench, button: string): Promise<number> {
  await workbench.answerNotification(reminding, button);
  return (await pastCounts(workbench)).overdue;
}

/** One review more is overdue, which is a reason to speak up. How many are overdue now. */
function oneMoreOverdue(workspace: WorkspaceCopy, count: number): number {
  const path = join(workspace.folder, retries);
  writeFileSync(path, readFileSync(path, 'utf8').replace('2999-12-31', yesterday()));
  return count + 1;
}

/** Nothing is said while so many reviews are overdue: now, and after a restart. */
async function assertStaysSilent(workbench: Workbench, count: number, restart: () => Promise<void>): Promise<void> {
  await workbench.status(`${count} overdue`).waitFor();
  await assertNoReminder(workbench);
  await restart();
  await workbench.status(`${count} overdue`).waitFor();
  await assertNoReminder(workbench);
}

async function assertNoReminder(workbench: Workbench): Promise<void> {
  await workbench.hearDocket();
  await workbench.openNotifications();
  assert.equal(await workbench.notifications(reminding).count(), 0);
}
