import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { Opened } from '../support/vscode/workspace.ts';
import { eventually } from './eventually.ts';
import { patience, useSessionOn, which } from './session.ts';

async function emptyFolder(): Promise<Opened> {
  const opened = await mkdtemp(join(tmpdir(), 'docket-empty-'));
  return { opened, remove: () => rm(opened, { recursive: true, force: true, maxRetries: 5 }) };
}

describe(`a person in an empty folder (${which})`, function () {
  this.timeout(patience);
  const session = useSessionOn(emptyFolder, {});

  it('starts a decision log from the welcome text by keyboard, and sees its first record', async () => {
    const { workspace, open } = session();
    const workbench = await open();
    const button = workbench.view('Decisions').locator('.monaco-button', { hasText: 'Start a Decision Log' });
    await button.press('Enter');
    await workbench.quickRows.filter({ hasText: 'Nygard' }).first().waitFor();
    await workbench.confirm();
    await workbench.quickRows.filter({ hasText: 'docs/architecture/decisions' }).first().waitFor();
    await workbench.confirm();
    await workbench.tab('0001-record-architecture-decisions.md').waitFor();
    await workbench.rows('Decisions', 'Record architecture decisions').waitFor();
    await workbench.screenshot('initialized');
    const made = join(workspace.opened, 'docs', 'decisions');
    await eventually(() => {
      assert.deepEqual(readdirSync(made).sort(), ['0001-record-architecture-decisions.md', 'README.md', 'template.md']);
      assert.match(readFileSync(join(made, 'README.md'), 'utf8'), /\(0001-record-architecture-decisions\.md\) \| accepted \|/u);
    });
  });
});
