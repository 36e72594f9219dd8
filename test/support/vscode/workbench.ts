import type { Browser, Locator, Page } from 'playwright-core';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AskingPage, mostTries } from './askingPage.ts';
import { freshContext, gotoWorkbench, isThere, soon, workbenchUrl } from './page.ts';
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

/** In milliseconds: the limit of one step. Nothing waits for it; a slow and busy machine takes many times what a fast one does. */
const patience = 60_000;

/** A person at a workbench: what they press, click and see. Every step waits until what it needs is there. */
export class Workbench extends AskingPage {
  private constructor(
    page: Page,
    private readonly server: RunningServer,
  ) {
    super(page);
  }

  /** Opens a folder in a fresh browser profile. */
  static async open(browser: Browser, server: RunningServer, folder: string): Promise<Workbench> {
    const page = await (await freshContext(browser)).newPage();
    page.setDefaultTimeout(patience);
    await gotoWorkbench(page, workbenchUrl(server.address, folder, []));
    return new Workbench(page, server);
  }

  /** Leaves the workbench; unsaved changes are let go. */
  async close(): Promise<void> {
    // A page that is left ends its extension host; of one that is just gone, the server keeps it for hours.
    await this.page.goto('about:blank', { timeout: soon }).catch(() => undefined);
    await this.page.context().close();
  }

  /** Opens a tree's row in its tab, then takes an entry of the row's menu by keyboard: again where the tree was made anew, which closes the menu. */
  async chooseForRow(row: Locator, tab: string, entry: string): Promise<void> {
    const focused = row.and(this.page.locator('.monaco-list:focus .monaco-list-row.focused'));
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await row.click();
      await this.tab(tab).waitFor();
      await focused.waitFor();
      await this.page.keyboard.press('Shift+F10');
      if (await this.#isTakenFromMenu(entry)) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`the menu of the row has no ${entry}`);
  }

  /** Puts the pointer where nothing is: a menu's entry under it would take the focus from the keys. */
  async pointAside(): Promise<void> {
    await this.page.mouse.move(1275, 400);
  }

  /** Takes an entry of the menu that is open, by keyboard. */
  async chooseFromMenu(entry: string): Promise<void> {
    if (!(await this.#isTakenFromMenu(entry))) throw new Error(`no menu is open that has ${entry}`);
  }

  async #isTakenFromMenu(entry: string): Promise<boolean> {
    const items = this.page.locator('.monaco-menu .action-item');
    if (!(await isThere(items.filter({ hasText: entry })))) return false;
    await this.pointAside();
    const focused = this.page.locator('.monaco-menu .action-item.focused', { hasText: entry });
    for (let step = await items.count(); step > 0 && (await focused.count()) === 0; step -= 1)
      await this.page.keyboard.press('ArrowDown');
    if (!(await isThere(focused))) return false;
    await this.page.keyboard.press('Enter');
    return true;
  }

  /** A view in the side bar, by its title. */
  view(title: string): Locator {
    return this.page.locator('.split-view-view', { has: this.page.locator(`.pane-header[aria-label^="${title}"]`) }).last();
  }

  /** Rows of a view's tree, by a text they hold. */
  rows(view: string, text: string | RegExp): Locator {
    return this.view(view).locator('.monaco-list-row', { hasText: text });
  }

  /** Waits until Docket has read the folder: its records are listed, or a button says how to begin. */
  async isFilled(): Promise<void> {
    await this.view('Decisions').locator('.monaco-list-row, .monaco-button:visible').first().waitFor();
  }

  /** Presses a key until something is seen: what the key needs may come a moment later. */
  pressUntil(key: string, wanted: Locator): Promise<void> {
    return doUntil(wanted, () => this.page.keyboard.press(key));
  }

  /** Clicks until something is seen: a page that is drawn anew at that moment takes no click, or is gone in the middle of one. */
  clickUntil(target: Locator, wanted: Locator): Promise<void> {
    return doUntil(wanted, () => target.click({ timeout: soon }).catch(() => undefined));
  }

  /** Applies the preview of a change, which is open in the panel, by keyboard. */
  async applyPreview(): Promise<void> {
    // It is drawn a moment before it has the focus: until then the editor has the keys.
    await this.page.locator('.part.panel .monaco-list:focus').waitFor();
    await this.page.keyboard.press('ControlOrMeta+Enter');
  }

  /** Has Docket answer a question: what it had to say by now, it has said. */
  async hearDocket(): Promise<void> {
    await this.command('Docket: Find Decision…');
    await this.quickRows.first().waitFor();
    await this.cancel();
  }

  /** The entry of a view container in the activity bar. */
  activity(title: string): Locator {
    return this.page.locator('.activitybar .action-item', { has: this.page.locator(`[aria-label^="${title}"]`) });
  }

  /** Shows a view container, unless it is shown already; again where a click has hidden what came up at that moment. */
  async show(title: string): Promise<void> {
    const entry = this.activity(title);
    await entry.waitFor();
    const shown = entry.and(this.page.locator('.checked'));
    if (!(await shown.isVisible())) await doUntil(shown, () => entry.click());
    // Off the entry, whose tooltip would cover the view.
    await this.pointAside();
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

  /** Shows the Problems panel; again where a view that just then took the focus has closed the palette. */
  openProblems(): Promise<void> {
    return doUntil(this.page.locator('.markers-panel'), () => this.command('Problems: Focus on Problems View'));
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
    await this.enter(`:${line}:${column}`);
    await this.confirm();
    await this.quickInput.waitFor({ state: 'hidden' });
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

  /** Waits until something is told. What was told a while ago is found among all notifications. */
  async isTold(text: string | RegExp): Promise<void> {
    const told = this.notifications(text);
    if (!(await isThere(told))) await this.openNotifications();
    await told.waitFor();
  }

  /** Presses a button of a notification, which goes by that. */
  async answerNotification(text: string | RegExp, button: string): Promise<void> {
    await this.isTold(text);
    // Under the pointer it stays.
    await this.notifications(text).hover();
    await this.notifications(text).getByRole('button', { name: button, exact: true }).click();
    await this.notifications(text).waitFor({ state: 'detached' });
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
    await this.take('ControlOrMeta+P', name, name);
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
    await this.page.locator('.editor-group-container.active .tab.active.dirty').waitFor();
    await this.save();
  }

  /** Saves the active editor and waits until its tab is clean. */
  async save(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+S');
    await this.isSaved();
  }

  /** Waits until the active editor has nothing left to save. */
  async isSaved(): Promise<void> {
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

/** Does something until something else is seen, as often as a person would. */
async function doUntil(wanted: Locator, act: () => Promise<void>): Promise<void> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    await act();
    if (await isThere(wanted)) return;
  }
  await wanted.waitFor();
}
