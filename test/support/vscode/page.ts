import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';

/** In milliseconds: a busy machine starts a browser or a workbench many times slower than an idle one. */
const patience = 180_000;

/** A Chromium for a whole test file; each workbench gets a profile of its own in it. One that does not come up is started once more. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = await findChromium();
  const launch = (): Promise<Browser> =>
    chromium.launch({ executablePath, args: [...chromiumFlags], headless: true, timeout: patience });
  return launch().catch(launch);
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

/** Goes to a workbench and waits until its status bar, its last part, is drawn; once more where a connection was cut on the way. */
export async function gotoWorkbench(page: Page, url: string): Promise<void> {
  const go = async (): Promise<void> => {
    await page.goto(url, { timeout: patience });
    await page.locator('.monaco-workbench .statusbar').waitFor({ timeout: patience });
  };
  await go().catch(go);
}

/** What stands in an input once two more pictures were drawn. */
export async function settledValue(input: Locator): Promise<string> {
  await nextPicture(input.page());
  return input.inputValue();
}

/** Waits until what has changed is drawn. */
export async function nextPicture(page: Page): Promise<void> {
  await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');
}

/** In milliseconds: how long a person waits for what they have just asked for before asking again. */
export const soon = 10_000;

/** Whether something comes to be seen soon. */
export function isThere(locator: Locator): Promise<boolean> {
  return locator.waitFor({ timeout: soon }).then(
    () => true,
    () => false,
  );
}
