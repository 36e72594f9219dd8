import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { unconfigured } from '../support/gitRepository.ts';
import type { WorkspaceCopy } from '../support/vscode/workspace.ts';
import { changedPaths, eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

// No owner is stated, and by CODEOWNERS nobody owns its file.
const design = 'docs/design/web-shop-accessibility.md';

/** Changes a record in earnest and commits it, as the person whom the sample repository belongs to. */
function changeInEarnest({ folder }: WorkspaceCopy): void {
  const path = join(folder, design);
  writeFileSync(path, `${readFileSync(path, 'utf8')}\nScreen readers are tried every month.\n`);
  const words = ['commit', '--no-verify', '--all', '--quiet', '--message', 'Try screen readers'];
  execFileSync('git', words, { cwd: folder, env: unconfigured });
}

describe(`the owner of a decision in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('is assigned from the tree by keyboard, and then the decision is mine', async () => {
    const { workspace, open } = session();
    changeInEarnest(workspace);
    const before = workspace.read();
    const workbench = await open();
    const row = workbench.rows('Decisions', 'An accessible web shop');
    await row.filter({ hasText: 'Ana Lima (last change)' }).waitFor();
    await workbench.chooseForRow(row, 'web-shop-accessibility.md', 'Assign Owner…');
    await workbench.quickRows.filter({ hasText: /Ana Lima.*changed it last · you/u }).waitFor();
    await workbench.quickRows.filter({ hasText: /@harbour\/product.*owns 2 records/u }).waitFor();
    await workbench.enter('Priya N.');
    await workbench.focusedRow.filter({ hasText: 'Assign Priya N.' }).waitFor();
    await workbench.enter('Ana');
    await workbench.focusedRow.filter({ hasText: 'Ana Lima' }).waitFor();
    await workbench.confirm();
    await workbench.lines('owner: Ana Lima').waitFor();
    await workbench.isSaved();
    await eventually(() => assert.deepEqual(changedPaths(before, workspace), [design]));

    await workbench.command('Docket: Show My Decisions');
    await workbench
      .view('Decisions')
      .getByText(/My decisions: 1 of \d+/u)
      .waitFor();
    await workbench.rows('Decisions', 'An accessible web shop').waitFor();
    await workbench.rows('Decisions', 'Keep bookings in PostgreSQL').waitFor({ state: 'detached' });
    await workbench.view('Decisions').hover();
    await workbench.view('Decisions').getByRole('button', { name: "Show Everybody's Decisions" }).click();
    await workbench.rows('Decisions', 'Keep bookings in PostgreSQL').waitFor();
  });

  it('is seen for all owners in a page', async () => {
    const { open } = session();
    const workbench = await open();
    await workbench.command('Docket: Report Decisions per Owner');
    await workbench.tab('Decisions per owner').waitFor();
  });
});
