import type { Workbench } from '../support/vscode/workbench.ts';

/** Takes an entry of the menu that is open, by keyboard. */
export async function chooseFromMenu(workbench: Workbench, entry: string): Promise<void> {
  const items = workbench.page.locator('.monaco-menu .action-item');
  await items.filter({ hasText: entry }).waitFor();
  const focused = workbench.page.locator('.monaco-menu .action-item.focused', { hasText: entry });
  for (let step = await items.count(); step > 0 && (await focused.count()) === 0; step -= 1)
    await workbench.page.keyboard.press('ArrowDown');
  await focused.waitFor();
  await workbench.page.keyboard.press('Enter');
}
