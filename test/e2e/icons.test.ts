import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Workbench } from '../support/vscode/workbench.ts';
import { patience, useSession, which } from './session.ts';

const record = `---
status: accepted $(bell-slash)
owner: "$(rocket)"
---
# 42. Use $(zap) or $(sync~spin)

## Assumptions

- [ ] The $(flame) burns
`;

describe(`words that look like icons, in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('are shown as they are written, wherever a record is named', async () => {
    const { workspace, open } = session();
    writeFileSync(join(workspace.folder, 'docs/decisions/0042-zap.md'), record);
    const workbench = await open();
    await workbench.command('Find Decision');
    await workbench.quickInput.locator('input').first().fill('42');
    const found = workbench.quickRows.filter({ hasText: '0042-zap.md' });
    await found.filter({ hasText: '$(zap) or $(sync~spin)' }).filter({ hasText: '$(bell-slash) · $(rocket)' }).first().waitFor();
    await workbench.screenshot('icons-as-text');
    await workbench.page.keyboard.press('Enter');
    await workbench.rows('Decisions', '0042 Use $(zap) or $(sync~spin)').filter({ hasText: '$(rocket)' }).waitFor();
    await shows(workbench, 'Review Decision', 'The $(flame) burns');
    await shows(workbench, 'Assign Owner', '$(rocket)');
    assert.equal(await workbench.page.locator('.codicon-zap, .codicon-sync, .codicon-flame, .codicon-rocket').count(), 0);
  });
});

/** A command about the open record asks with a list in which a row says a text. */
async function shows(workbench: Workbench, command: string, text: string): Promise<void> {
  await workbench.command(command);
  await workbench.quickRows.filter({ hasText: text }).first().waitFor();
  await workbench.cancel();
}
