import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/vscode/page.ts';
import { startServer, type RunningServer } from '../support/vscode/server.ts';
import { Workbench } from '../support/vscode/workbench.ts';
import { which } from './session.ts';

const root = join(__dirname, '..', '..');

describe(`a person in an empty folder (${which})`, function () {
  this.timeout(90_000);
  let server: RunningServer;
  let browser: Browser;
  let folder: string;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(300_000);
    const onProgress = (message: string): void => console.error(message);
    server = await startServer({ which, trust: 'trusted', purpose: 'person', extensions: [root], settings: {}, onProgress });
    browser = await launchChromium();
    folder = await mkdtemp(join(tmpdir(), 'docket-empty-'));
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench?.screenshot('failed-initialize');
    await workbench?.close();
  });
  after(async () => {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('starts a decision log from the welcome text by keyboard, and sees its first record', async () => {
    workbench = await Workbench.open(browser, server, folder);
    await workbench.show('Docket');
    const button = workbench.view('Decisions').locator('.monaco-button', { hasText: 'Start a Decision Log' });
    await button.waitFor();
    await button.focus();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickRows.filter({ hasText: 'Nygard' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.quickRows.filter({ hasText: 'docs/architecture/decisions' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('0001-record-architecture-decisions.md').waitFor();
    await workbench.rows('Decisions', 'Record architecture decisions').waitFor();
    await workbench.screenshot('initialized');
    const made = join(folder, 'docs', 'decisions');
    assert.deepEqual(readdirSync(made).sort(), ['0001-record-architecture-decisions.md', 'README.md', 'template.md']);
    assert.match(readFileSync(join(made, 'README.md'), 'utf8'), /\(0001-record-architecture-decisions\.md\) \| accepted \|/u);
  });
});
