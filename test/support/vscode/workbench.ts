import type { Browser, Locator, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { freshContext, gotoWorkbench, isThere, settledValue, workbenchUrl } from './page.ts';
import type { RunningServer } from './server.ts';

/** The three looks that every screenshot is taken in. */
export type Look = 'light' | 'dark' | 'high-contrast';

/** All looks, in the order in which screenshots are taken. */
export const looks: readonly Look[] = ['light', 'dark', 'high-contrast'];

const themes = {
  light: { name: 'Default Light Modern', shown: '.monaco-workbench.vs' },
  dark: { name: 'Default Dark Modern', shown: '.monaco-workbench.vs-dark' },
  'high-contrast': { name: 'Default High Contrast', shown: '.monaco-workbench.hc-black' },
} as const satisfies Record<Look, { name: string; shown: string }>;

const screenshots = join(__dirname, '..', '..', '..', 'out', 'screenshots');

/** How often a person types the same before giving up. */
const mostTries = 3;

/** A person at a workbench: what they press, click and see. Every step waits until what it needs is there. */
export class Workbench {
  private constructor(
    readonly page: Page,
    private readonly server: RunningServer,
  ) {}

  /** Opens a folder in a fresh browser profile. */
  static async open(browser: Browser, server: RunningServer, folder: string): Promise<Workbench> {
    const page = await (await freshContext(browser)).newPage();
    page.setDefaultTimeout(20_000);
    await gotoWorkbench(page, workbenchUrl(server.address, folder, []));
    return new Workbench(page, server);
  }

  /** Leaves the workbench; unsaved changes are let go. */
  async close(): Promise<void> {
    await this.page.context().close();
  }

  /** Runs a command as a person does: F1, its title, Enter. What still moves the focus closes the palette: then it is opened again. */
  async command(title: string): Promise<void> {
    const row = this.focusedRow.filter({ hasText: title });
    for (let isFound = false; !isFound;) {
      await this.page.keyboard.press('F1');
      await this.quickInput.waitFor();
      const found = this.quickInput
        .locator('input')
        .first()
        .fill(`>${title}`)
        .then(() => row.waitFor());
      isFound = await Promise.race([found.then(() => true), this.quickInput.waitFor({ state: 'hidden' }).then(() => false)]);
      if (!isFound) found.catch(() => undefined);
    }
    await this.page.keyboard.press('Enter');
  }

  /** The quick input at the top, for prompts and pick lists. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible');
  }

  /** The rows of the pick list that is open. */
  get quickRows(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row');
  }

  /** The row that Enter would take. */
  get focusedRow(): Locator {
    return this.quickInput.locator('.quick-input-list .monaco-list-row.focused');
  }

  /** Waits for the prompt that says the text, types the answer and presses Enter. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.prompt(prompt).waitFor();
    await this.enter(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types into the quick input, once more where what was typed while it was still coming up is lost. */
  async enter(text: string): Promise<void> {
    const input = this.quickInput.locator('input:not([type="checkbox"])').first();
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await this.page.keyboard.type(text);
      if ((await settledValue(input)).endsWith(text)) return;
      await this.page.keyboard.press('ControlOrMeta+A');
    }
  }

  /** Waits for a pick list with a row that says the text, narrows it by typing and takes that row. */
  async pick(text: string): Promise<void> {
    await this.quickRows.filter({ hasText: text }).first().waitFor();
    const wanted = this.focusedRow.filter({ hasText: text });
    for (let tries = 1; ; tries += 1) {
      await this.page.keyboard.type(text);
      if (tries === mostTries || (await isThere(wanted))) break;
      // What was typed while the list was still coming up may be lost.
      await this.page.keyboard.press('ControlOrMeta+A');
    }
    await wanted.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** The input box that asks with this text, in its line of help or in the empty field. */
  prompt(text: string): Locator {
    return this.quickInput.locator('.quick-input-message', { hasText: text });
  }

  /** Takes an entry of the menu that is open, by keyboard. */
  async chooseFromMenu(entry: string): Promise<void> {
    const items = this.page.locator('.monaco-menu .action-item');
    await items.filter({ hasText: entry }).waitFor();
    const focused = this.page.locator('.monaco-menu .action-item.focused', { hasText: entry });
    for (let step = await items.count(); step > 0 && (await focused.count()) === 0; step -= 1)
      await this.page.keyboard.press('ArrowDown');
    await focused.waitFor();
    await this.page.keyboard.press('Enter');
  }

  /** A view in the side bar, by its title. */
  view(title: string): Locator {
    return this.page.locator('.split-view-view', { has: this.page.locator(`.pane-header[aria-label^="${title}"]`) }).last();
  }

  /** Rows of a view's tree, by a text they hold. */
  rows(view: string, text: string | RegExp): Locator {
    return this.view(view).locator('.monaco-list-row', { hasText: text });
  }

  /** Goes down in the list with the focus until a row is seen: what is unfolded comes a moment later. */
  async goDownTo(row: Locator): Promise<void> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await this.page.keyboard.press('ArrowDown');
      if (await isThere(row)) return;
    }
    await row.waitFor();
  }

  /** The entry of a view container in the activity bar. */
  activity(title: string): Locator {
    return this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${title}"]`) });
  }

  /** Shows a view container, unless it is shown already. */
  async show(title: string): Promise<void> {
    const entry = this.activity(title);
    await entry.waitFor();
    const isShown = await entry.evaluate((element) => element.classList.contains('checked'));
    if (!isShown) await entry.click();
    await this.page
      .locator('.activitybar .action-item.checked', { has: this.page.locator(`[aria-label^="${title}"]`) })
      .waitFor();
    // Off the entry, whose tooltip would cover the view.
    await this.page.mouse.move(900, 400);
  }

  /** The number on a view container in the activity bar. */
  badge(title: string): Locator {
    return this.activity(title).locator('.badge:visible .badge-content');
  }

  /** Entries of the status bar, by a text they hold. */
  status(text: string | RegExp): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  /** Entries of the Problems panel, by a text they hold; `openProblems` shows the panel. */
  problems(text: string | RegExp): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: text });
  }

  /** Shows the Problems panel. */
  async openProblems(): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Narrows the Problems panel, which is open, to a text or a glob of files. */
  async filterProblems(filter: string): Promise<void> {
    await this.page
      .getByPlaceholder(/^Filter \(e\.g\./u)
      .last()
      .fill(filter);
  }

  /** The active editor's tab, by a text it holds. */
  tab(text: string): Locator {
    return this.page.locator('.editor-group-container.active .tab.active', { hasText: text });
  }

  /** Lines of the active editor, by a text they hold. */
  lines(text: string | RegExp): Locator {
    return this.page.locator('.editor-group-container.active .view-line', { hasText: text });
  }

  /** What stands between the lines of the active editor, by a text it holds. */
  lenses(text: string | RegExp): Locator {
    return this.page.locator('.editor-group-container.active .codelens-decoration', { hasText: text });
  }

  /** Puts the cursor of the active editor at a line and column, both from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.waitFor();
    await this.enter(`${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'detached' });
  }

  /** What is told where the cursor is, by a text it holds; by keyboard. */
  async hover(text: string | RegExp): Promise<Locator> {
    await this.command('Show or Focus Hover');
    const told = this.page.locator('.monaco-hover:visible', { hasText: text }).last();
    await told.waitFor();
    return told;
  }

  /** Lines of the log that the Output panel shows, by a text they hold. */
  log(text: string): Locator {
    return this.page.locator('.part.panel .view-line', { hasText: text });
  }

  /** Notifications, by a text they hold. */
  notifications(text: string | RegExp): Locator {
    return this.page.locator('.notification-list-item', { hasText: text });
  }

  /** Shows every notification there is. */
  async openNotifications(): Promise<void> {
    await this.command('Notifications: Show Notifications');
    await this.page.locator('.notifications-center.visible').waitFor();
  }

  /** Reloads the window, as a person does who starts again. */
  async reload(): Promise<void> {
    await gotoWorkbench(this.page, this.page.url());
  }

  /** Opens a file of the folder by Quick Open. */
  async openFile(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+P');
    await this.quickInput.waitFor();
    await this.page.keyboard.type(name);
    await this.focusedRow.filter({ hasText: name }).waitFor();
    await this.page.keyboard.press('Enter');
    await this.tab(name).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  /** Replaces the first place of a text in the active editor through Find and Replace, and saves. */
  async replaceAndSave(wanted: string, replacement: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+F');
    const find = this.page.locator('.find-widget.visible');
    await find.waitFor();
    await find.locator('.find-part textarea, .find-part input').first().fill(wanted);
    await find.locator('.matchesCount', { hasText: /^\d+ of \d+/ }).waitFor();
    // Not Escape, which closes a notification first when there is one.
    await find.locator('.codicon-widget-close').click();
    await this.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
    await this.page.keyboard.type(replacement);
    await this.save();
  }

  /** Saves the active editor and waits until its tab is clean. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.page.locator('.editor-group-container.active .tab.active:not(.dirty)').waitFor();
  }

  /** Puts the workbench into another look and waits until it is drawn. */
  async look(look: Look): Promise<void> {
    await this.server.configure({ 'workbench.colorTheme': themes[look].name });
    await this.page.locator(themes[look].shown).waitFor();
  }

  /** Takes `out/screenshots/VERSION/NAME.png`. */
  async screenshot(name: string): Promise<void> {
    const path = join(screenshots, this.server.version, `${name}.png`);
    await mkdir(dirname(path), { recursive: true });
    await this.page.screenshot({ path, animations: 'disabled' });
  }

  /** Takes the same picture in light, dark and high contrast: `NAME-light.png` and so on. */
  async screenshots(name: string): Promise<void> {
    for (const look of looks) {
      await this.look(look);
      await this.screenshot(`${name}-${look}`);
    }
  }
}
