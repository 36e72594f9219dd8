import { window, type QuickPickItem } from 'vscode';

/** Asks for one of several items; the question stays until it is answered or put away. Undefined: the person thought better of it. */
export function pick<T extends QuickPickItem>(items: readonly T[], title: string, placeHolder: string): Thenable<T | undefined> {
  return window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true });
}
