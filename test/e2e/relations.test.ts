import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { useSession, which } from './session.ts';

const older = 'docs/decisions/0018-weather-holds.md';
const newer = 'docs/decisions/0012-event-log-for-boarding.md';
const title = 'Tell passengers about weather before they leave home';

describe(`a supersession in VS Code (${which})`, function () {
  this.timeout(90_000);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is made from the tree by keyboard, and both files say so', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.rows('Decisions', title).click();
    await workbench.tab('0018-weather-holds.md').waitFor();
    await workbench.rows('Decisions', title).focus();
    await workbench.page.keyboard.press('Shift+F10');
    await workbench.chooseFromMenu('Supersede…');
    await workbench.pick('boarding');
    await workbench.quickRows.filter({ hasText: 'All of it' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.lines('superseded-by: "0012"').waitFor();
    await workbench.page.locator('.tab.active:not(.dirty)').waitFor();
    await workbench.openFile('0012-event-log-for-boarding.md');
    await workbench.lines(/supersedes/iu).waitFor();
    const now = workspace.read();
    assert.match(now.get(older) ?? '', /^status: superseded$/mu);
    assert.match(now.get(newer) ?? '', /^.*supersedes.*0018/imu);
    const changed = [...now].filter(([path, text]) => before.get(path) !== text).map(([path]) => path);
    assert.deepEqual(changed.toSorted(), [newer, older]);
  });
});
