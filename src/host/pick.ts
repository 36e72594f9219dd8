import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import { iconsAsText } from '../core/view/iconsAsText.ts';

/** Asks for one of several items; the question stays until it is answered or put away. Undefined: the person thought better of it. */
export async function pick<T extends QuickPickItem>(
  items: readonly T[],
  title: string,
  placeHolder: string,
): Promise<T | undefined> {
  const shown = items.map((item) => ({ ...asWritten(item), item }));
  const options = { title, placeHolder, ignoreFocusOut: true, matchOnDescription: true, matchOnDetail: true };
  return (await window.showQuickPick(shown, options))?.item;
}

/** An item of a pick list whose words come from files: what looks like an icon in them is shown as it is written. Only headings draw none. */
export function asWritten<T extends QuickPickItem>(item: T): T {
  const { label, description, detail } = item;
  if (item.kind === QuickPickItemKind.Separator) return item;
  return {
    ...item,
    label: iconsAsText(label),
    ...(description === undefined ? {} : { description: iconsAsText(description) }),
    ...(detail === undefined ? {} : { detail: iconsAsText(detail) }),
  };
}
