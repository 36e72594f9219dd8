import { readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { copyTwice } from '../support/vscode/workspace.ts';
import { pastCounts } from './counts.ts';
import { patience, useSessionOn, which } from './session.ts';

describe(`a person with two folders (${which})`, function () {
  this.timeout(patience);
  const session = useSessionOn(copyTwice, { 'docket.reminders.notification': 'off' });

  it('sees which folder each decision is of, makes a new one in the folder that is meant, and closes one without a reload', async () => {
    const { workspace, open } = session();
    const workbench = await open();
    const { overdue } = await pastCounts(workbench);
    await workbench.rows('Reviews due', /^harbour/u).waitFor();
    await workbench.rows('Decisions', /^harbour/u).click();
    await workbench.rows('Decisions', /^ferries/u).hover();
    await workbench.screenshot('folders');
    await workbench
      .rows('Decisions', /^ferries/u)
      .getByRole('button', { name: 'New Decision Record' })
      .click();
    await workbench.quickInput.getByText('New Decision Record · ferries').waitFor();
    await workbench.cancel();
    const { folders } = JSON.parse(readFileSync(workspace.opened, 'utf8'));
    writeFileSync(workspace.opened, JSON.stringify({ folders: folders.slice(0, 1) }));
    await workbench.status(`${overdue / 2} overdue`).waitFor();
    await workbench.rows('Decisions', 'Proposed').waitFor();
    await workbench.rows('Decisions', /^harbour/u).waitFor({ state: 'detached' });
    await workbench.screenshot('folders-one');
  });
});
