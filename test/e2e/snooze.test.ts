import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Workbench } from '../support/vscode/workbench.ts';
import { pastCounts } from './counts.ts';
import { changedPaths, eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const postgres = 'docs/decisions/0002-postgres-for-bookings.md';
const first = '0001-record-decisions.md';
const title = 'Keep bookings in PostgreSQL';

describe(`reviews put off, and dates for all, in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('a review is put off for oneself from the tree by keyboard, still after a restart, and taken up again', async () => {
    const { workspace, open, restart } = session();
    const before = workspace.read();
    const workbench = await open();
    const { overdue } = await pastCounts(workbench);
    await chooseForRow(workbench, 'Snooze Review…');
    await workbench.quickRows.filter({ hasText: '2 weeks' }).waitFor();
    await workbench.screenshot('snooze-until');
    await workbench.pick('2 weeks');
    await workbench.pick('For me');
    await workbench.answer('A reason to remember', 'After the fair');
    await workbench.status(`${overdue - 1} overdue`).waitFor();
    await workbench.lines(/^status:/u).waitFor();
    await workbench.screenshot('snooze-shown');
    await restart();
    await workbench.status(`${overdue - 1} overdue`).waitFor();
    await unfoldSnoozed(workbench);
    await chooseForRow(workbench, 'Resume Snoozed Review');
    await workbench.status(`${overdue} overdue`).waitFor();
    assert.deepEqual(workspace.read(), before);
  });

  it('a review is put off for everyone with a reason, by a line in the record, and taken up again by another', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    const { overdue } = await pastCounts(workbench);
    await chooseForRow(workbench, 'Snooze Review…');
    await workbench.pick('2 weeks');
    await workbench.pick('For everyone');
    await workbench.prompt('Why').waitFor();
    await workbench.confirm();
    await workbench.answer('Say which', 'After the fair');
    await workbench.status(`${overdue - 1} overdue`).waitFor();
    const added = (): readonly string[] => linesAdded(before.get(postgres), workspace.read().get(postgres));
    await eventually(() => assert.match(added().at(-1) ?? '', /: snoozed by .+; until .+\. After the fair/u));
    const put = added();
    await unfoldSnoozed(workbench);
    await chooseForRow(workbench, 'Resume Snoozed Review');
    await workbench.status(`${overdue} overdue`).waitFor();
    await eventually(() => assert.match(added().at(-1) ?? '', /: resumed by /u));
    assert.deepEqual(added().slice(0, -1), put);
  });

  it('dates for all are asked for, previewed, and written where they are left ticked', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.command('Docket: Give Review Dates to All…');
    await workbench.pick('Every year');
    await workbench.quickRows.filter({ hasText: 'the last one on' }).first().waitFor();
    await workbench.screenshot('schedule-pace');
    await workbench.pick('2 a week');
    await workbench.page.locator('.part.panel .monaco-list-row').filter({ hasText: first }).first().waitFor();
    await workbench.screenshot('schedule-preview');
    assert.deepEqual(workspace.read(), before);
    await workbench.applyPreview();
    await workbench.status('decisions have got a review date').waitFor();
    await workbench.screenshot('schedule-done');
    await eventually(() => {
      const after = workspace.read();
      const changed = changedPaths(before, workspace);
      assert.ok(changed.includes(`docs/decisions/${first}`) && !changed.includes(postgres), changed.join('\n'));
      for (const path of changed)
        assert.match(after.get(path) ?? '', path.includes('journaux') ? /prochaine r/u : /review[ -]by/iu, path);
    });
  });
});

/** Takes an entry of the menu of a row in Reviews due, by keyboard. */
async function chooseForRow(workbench: Workbench, entry: string): Promise<void> {
  const row = workbench.rows('Reviews due', title).first();
  await workbench.chooseForRow(row, '0002-postgres-for-bookings.md', entry);
}

/** Opens the group of what is put off, which is the last one, and goes into it, by keyboard. */
async function unfoldSnoozed(workbench: Workbench): Promise<void> {
  await workbench.show('Docket');
  await workbench.rows('Reviews due', /^Overdue/u).click();
  const group = workbench.rows('Reviews due', /^Snoozed/u);
  await workbench.pressUntil('End', group.and(workbench.page.locator('.focused')));
  await workbench.pressUntil('ArrowRight', group.and(workbench.page.locator('[aria-expanded="true"]')));
  await workbench.pressUntil('ArrowDown', workbench.rows('Reviews due', title));
}

/** What was put into a text, line by line: all other lines are as they were. */
function linesAdded(before = '', after = ''): readonly string[] {
  const old = before.split('\n');
  const added: string[] = [];
  for (const line of after.split('\n')) {
    if (line === old[0]) old.shift();
    else if (line !== '') added.push(line);
  }
  assert.deepEqual(old, []);
  return added;
}
