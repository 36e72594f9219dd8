import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';

/** In milliseconds: a busy machine starts a browser or a workbench many times slower than an idle one. */
const patience = 180_000;

/** A Chromium for a whole test file; each workbench gets a profile of its own in it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: [...chromiumFlags], headless: true, timeout: patience });
}

/** A fresh browser profile: nothing that an earlier workbench remembered is in it. */
export async function freshContext(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB' });
}

/** A workbench's address: a folder or a `.code-workspace` file, and pairs such as `extensionDevelopmentPath` that the workbench is handed. */
export function workbenchUrl(address: string, opened: string, payload: readonly (readonly [string, string])[]): string {
  const url = new URL(address);
  url.searchParams.set(opened.endsWith('.code-workspace') ? 'workspace' : 'folder', opened);
  if (payload.length > 0) url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}

/** Goes to a workbench and waits until its status bar, its last part, is drawn. */
export async function gotoWorkbench(page: Page, url: string): Promise<void> {
  await page.goto(url, { timeout: patience });
  await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: patience });
}

/** What stands in an input once two more pictures were drawn. */
export async function settledValue(input: Locator): Promise<string> {
  await input.page().evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
  return input.inputValue();
}

/** Whether something comes to be seen soon. */
export function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: 5_000 }).then(
    () => true,
    () => false,
  );
}
