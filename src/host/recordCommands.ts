import { commands, env, ViewColumn } from 'vscode';
import { entryIdentifier, type Entry } from '../core/view/entry.ts';
import { entryLink } from '../core/view/item.ts';
import { tellBriefly } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import { recordOf } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { words } from './words.ts';

/** The commands on one record: of a tree, of the argument `{ uri }`, or of the active editor. */
export function recordCommands(store: RecordStore): Readonly<Record<string, Action>> {
  const on =
    (action: (entry: Entry) => Promise<void>): Action =>
    async (argument) =>
      action((await recordOf(argument, store)).entry);
  return {
    'docket.open': on(async (entry) => void (await commands.executeCommand('vscode.open', entryUri(entry)))),
    'docket.openToSide': on(
      async (entry) => void (await commands.executeCommand('vscode.open', entryUri(entry), ViewColumn.Beside)),
    ),
    'docket.copyPath': on((entry) => copy(entry.record.path)),
    'docket.copyLink': on((entry) => copy(entryLink(entry))),
    'docket.copyIdentifier': on((entry) => copy(entryIdentifier(entry))),
  };
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  tellBriefly(words.say('told.copied', text));
}
