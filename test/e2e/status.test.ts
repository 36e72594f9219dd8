import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const weather = 'docs/decisions/0018-weather-holds.md';
const title = 'Tell passengers about weather before they leave home';

describe(`the status of a decision in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is set from the tree by keyboard: what usually follows is offered first', async () => {
    const { workspace, open } = session();
    const before = workspace.read().get(weather);
    const workbench = await open();
    await workbench.chooseForRow(workbench.rows('Decisions', title), '0018-weather-holds.md', 'Set Status…');
    await workbench.focusedRow.filter({ hasText: 'proposed' }).waitFor();
    await workbench.quickRows.filter({ hasText: /draft.*now/u }).waitFor();
    await workbench.confirm();
    await workbench.lines('status: proposed').waitFor();
    await workbench.isSaved();
    await eventually(() => assert.equal(workspace.read().get(weather), before?.replace('status: draft', 'status: proposed')));
  });

  it('is followed by a review: a length of time is told as a day before it is written', async () => {
    const { workspace, open } = session();
    const before = workspace.read().get(weather);
    const workbench = await open();
    await workbench.openFile('0018-weather-holds.md');
    await workbench.command('Docket: Set Review Date…');
    await workbench.prompt('When is the next review?').waitFor();
    await workbench.enter('soon');
    await workbench.prompt('is no day and no length').waitFor();
    await workbench.answer('is no day and no length', '6 May 2999');
    await workbench.lines('review-by: 2999-05-06').waitFor();
    await workbench.isSaved();
    const owner = 'owner: "@harbour/operations"\n';
    await eventually(() =>
      assert.equal(workspace.read().get(weather), before?.replace(owner, `${owner}review-by: 2999-05-06\n`)),
    );
  });

  it('waits for those who sign: the roles that are missing are offered', async () => {
    const { workspace, open } = session();
    const path = join(workspace.folder, weather);
    writeFileSync(path, readFileSync(path, 'utf8').replace('status: draft\n', 'status: accepted\nrisk: high\n'));
    const workbench = await open();
    await workbench.openFile('0018-weather-holds.md');
    await workbench.command('Docket: Sign Decision…');
    await workbench.pick('security');
    await workbench.prompt('Who signs for security?').waitFor();
    await workbench.answer('Who signs for security?', 'Maren Holt');
    await workbench.lines('security: Maren Holt, ').waitFor();
    await workbench.openProblems();
    await workbench.filterProblems('**/0018-weather-holds.md');
    await workbench.problems(/Still to be signed by product, operations/u).waitFor();
  });
});
