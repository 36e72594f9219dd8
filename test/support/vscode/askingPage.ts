import type { Locator, Page } from 'playwright-core';
import { isThere, nextPicture, settledValue, soon } from './page.ts';

/** How often a person does the same before giving up. */
export const mostTries = 5;

/** A page that asks at its top: by the palette, by prompts and by pick lists. */
export class AskingPage {
  constructor(readonly page: Page) {}

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

  /** The input box that asks with this text, in its line of help or in the empty field. */
  prompt(text: string | RegExp): Locator {
    return this.quickInput.locator('.quick-input-message', { hasText: text });
  }

  /** Runs a command as a person does: F1, its title, Enter. */
  async command(title: string): Promise<void> {
    await this.take('F1', `>${title}`, title);
  }

  /** Waits for the prompt that says the text, types the answer and presses Enter. */
  async answer(prompt: string, text: string): Promise<void> {
    await this.prompt(prompt).waitFor();
    await this.enter(text);
    await this.confirm();
  }

  /** Puts a text into the quick input in place of what stands there, again where it is lost because the input was still coming up. */
  async enter(text: string): Promise<void> {
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await this.#input.fill(text);
      if ((await settledValue(this.#input)) === text) return;
    }
    throw new Error(`the quick input does not take ${text}`);
  }

  /** Waits for a pick list with a row that says the text, narrows it by typing and takes that row. */
  async pick(text: string): Promise<void> {
    await this.quickRows.filter({ hasText: text }).first().waitFor();
    const wanted = this.focusedRow.filter({ hasText: text });
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await this.enter(text);
      if (await isThere(wanted)) break;
    }
    await wanted.waitFor();
    await this.confirm();
  }

  /** Presses Enter in the quick input, wherever the focus was. */
  async confirm(): Promise<void> {
    await this.#input.press('Enter');
  }

  /** Puts the question away, wherever the focus was. */
  async cancel(): Promise<void> {
    await this.#input.press('Escape');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Opens a list by a key, types, and takes the row that says a text. What still moves the focus closes the list: then it is opened again. */
  protected async take(key: string, typed: string, text: string): Promise<void> {
    const row = this.focusedRow.filter({ hasText: text });
    for (let tries = 1; tries <= mostTries; tries += 1) {
      await this.page.keyboard.press(key);
      if ((await isThere(this.quickInput)) && (await this.#isFound(typed, row)) && (await this.#isTaken(typed))) return;
      if (await this.quickInput.isVisible()) await this.page.keyboard.press('Escape');
    }
    throw new Error(`${key} and ${typed} lead to no ${text}`);
  }

  async #isFound(typed: string, row: Locator): Promise<boolean> {
    const found = this.#input.fill(typed, { timeout: soon }).then(
      () => isThere(row),
      () => false,
    );
    const closed = this.quickInput.waitFor({ state: 'hidden' }).then(
      () => false,
      () => false,
    );
    return Promise.race([found, closed]);
  }

  /** Presses Enter and waits until the list is gone that was typed into: what comes next must not be mistaken for it. */
  async #isTaken(typed: string): Promise<boolean> {
    await this.confirm();
    const end = Date.now() + soon;
    while (Date.now() < end) {
      if ((await this.#typed()) !== typed) return true;
    }
    return false;
  }

  /** What stands in the quick input this moment. Undefined: there is none, or the whole page is being loaded again. */
  async #typed(): Promise<unknown> {
    try {
      await nextPicture(this.page);
      const [value] = await this.#inputs.evaluateAll((inputs) => inputs.map((input) => Reflect.get(input, 'value')));
      return value;
    } catch {
      return undefined;
    }
  }

  get #input(): Locator {
    return this.#inputs.first();
  }

  get #inputs(): Locator {
    return this.quickInput.locator('input:not([type="checkbox"])');
  }
}
