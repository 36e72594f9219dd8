import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { join } from 'node:path';
import { launchChromium } from '../support/vscode/page.ts';
import { startServer, type RunningServer } from '../support/vscode/server.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { copyTwice, type Opened } from '../support/vscode/workspace.ts';
import { which } from './session.ts';

const root = join(__dirname, '..', '..');

describe(`a person with two folders (${which})`, function () {
  this.timeout(90_000);
  let server: RunningServer;
  let browser: Browser;
  let both: Opened;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(300_000);
    const onProgress = (message: string): void => console.error(message);
    const settings = { 'docket.reminders.notification': 'off' };
    server = await startServer({ which, trust: 'trusted', purpose: 'person', extensions: [root], settings, onProgress });
    browser = await launchChromium();
    both = await copyTwice();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.screenshot('failed-folders');
    await workbench?.close();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await both.remove();
  });

  it('sees which folder each decision is of, makes a new one in the folder that is meant, and closes one without a reload', async () => {
    workbench = await Workbench.open(browser, server, both.opened);
    await workbench.show('Docket');
    await workbench.status('10 overdue, 2 stale').waitFor();
    await workbench.rows('Reviews due', /^harbour/u).waitFor();
    await workbench.rows('Decisions', /^harbour/u).click();
    await workbench.rows('Decisions', /^ferries/u).hover();
    await workbench.screenshot('folders');
    await workbench
      .rows('Decisions', /^ferries/u)
      .getByRole('button', { name: 'New Decision Record' })
      .click();
    await workbench.quickInput.getByText('New Decision Record · ferries').waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.quickInput.waitFor({ state: 'hidden' });
    const { folders } = JSON.parse(readFileSync(both.opened, 'utf8'));
    writeFileSync(both.opened, JSON.stringify({ folders: folders.slice(0, 1) }));
    await workbench.status('5 overdue, 1 stale').waitFor();
    await workbench.rows('Decisions', 'Proposed').waitFor();
    await workbench.rows('Decisions', /^harbour/u).waitFor({ state: 'detached' });
    await workbench.screenshot('folders-one');
  });
});
