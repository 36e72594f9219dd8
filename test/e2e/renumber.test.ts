import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { eventually } from './eventually.ts';
import { patience, useSession, which } from './session.ts';

const old = 'docs/decisions/0018-weather-holds.md';
const renumbered = 'docs/decisions/0019-weather-holds.md';
const away = 'https://example.org/docs/decisions/0018-weather-holds.md';
const citing = 'docs/decisions/0017-paper-manifests.md';

describe(`renumbering in VS Code (${which})`, function () {
  this.timeout(patience);
  const session = useSession({ 'docket.reminders.notification': 'off' });

  it('by keyboard: asks for a free number, previews what follows, and makes what is left ticked', async () => {
    const { workspace, open } = session();
    const path = (file: string): string => join(workspace.folder, file);
    const cited = readFileSync(path(citing), 'utf8');
    writeFileSync(path(citing), `${cited}\nSee [0018](0018-weather-holds.md); also 0018.\n\n${away}\n`);
    const workbench = await open();
    await workbench.openFile('0018-weather-holds.md');
    await workbench.command('Docket: Renumber…');
    await workbench.prompt('A number that is free').waitFor();
    await workbench.confirm();
    const rows = workbench.page.locator('.part.panel .monaco-list-row');
    await rows.filter({ hasText: '(renaming)' }).waitFor();
    const unticked = rows.locator('input.edit-checkbox:not(:checked), .edit-checkbox[aria-checked="false"]');
    await unticked.waitFor();
    await workbench.screenshot('renumber-preview');
    await workbench.applyPreview();
    await workbench.tab('0019-weather-holds.md').waitFor();
    // Said when all is saved: of the address nobody can tell whether it is this record.
    await workbench.isTold('One place may mean');
    await eventually(() => {
      assert.ok(existsSync(path(renumbered)) && !existsSync(path(old)));
      assert.equal(readFileSync(path(citing), 'utf8'), `${cited}\nSee [0019](0019-weather-holds.md); also 0018.\n\n${away}\n`);
    });
  });
});
