import { window } from 'vscode';
import type { ChangeResult } from '../core/change/change.ts';
import { entryIdentifier } from '../core/view/entry.ts';
import { applyChange } from './applyChange.ts';
import type { Chosen } from './recordArgument.ts';
import { words } from './words.ts';

/** How long the status bar says what was done, in milliseconds. */
const briefly = 5000;

/** Makes a change of a record, which need not be open, and says in the status bar what was done, or that there was nothing to do. */
export async function changeAndTell({ entry, view }: Chosen, result: ChangeResult, told: string): Promise<boolean> {
  const isChanged = await applyChange(view, result);
  tellBriefly(isChanged ? told : words.say('told.unchanged', entryIdentifier(entry)));
  return isChanged;
}

/** Says something in the status bar for a moment. */
export function tellBriefly(message: string): void {
  window.setStatusBarMessage(message, briefly);
}
