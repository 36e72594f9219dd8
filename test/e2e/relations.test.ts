import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { changedPaths, eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const older = 'docs/decisions/0018-weather-holds.md';
const newer = 'docs/decisions/0012-event-log-for-boarding.md';
const title = 'Tell passengers about weather before they leave home';

describe(`a supersession in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is made from the tree by keyboard, and both files say so', async () => {
    const { workspace, open } = session();
    const before = workspace.read();
    const workbench = await open();
    await workbench.chooseForRow(workbench.rows('Decisions', title), '0018-weather-holds.md', 'Supersede…');
    await workbench.pick('boarding');
    await workbench.quickRows.filter({ hasText: 'All of it' }).waitFor();
    await workbench.confirm();
    await workbench.lines('superseded-by: "0012"').waitFor();
    await workbench.isSaved();
    await workbench.openFile('0012-event-log-for-boarding.md');
    await workbench.lines(/supersedes/iu).waitFor();
    await workbench.isSaved();
    await eventually(() => {
      const now = workspace.read();
      assert.match(now.get(older) ?? '', /^status: superseded$/mu);
      assert.match(now.get(newer) ?? '', /^.*supersedes.*0018/imu);
      assert.deepEqual(changedPaths(before, workspace), [newer, older]);
    });
  });
});
