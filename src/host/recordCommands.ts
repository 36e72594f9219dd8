import { commands, env, Position, Range, ViewColumn } from 'vscode';
import { entryIdentifier, type Entry } from '../core/view/entry.ts';
import { entryLink } from '../core/view/item.ts';
import { tellBriefly } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import { numberIn, recordOf } from './recordArgument.ts';
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
    'docket.open': async (argument) => {
      const { entry } = await recordOf(argument, store);
      await commands.executeCommand('vscode.open', entryUri(entry), { selection: placeIn(argument) });
    },
    'docket.openToSide': on(
      async (entry) => void (await commands.executeCommand('vscode.open', entryUri(entry), ViewColumn.Beside)),
    ),
    'docket.copyPath': on((entry) => copy(entry.record.path)),
    'docket.copyLink': on((entry) => copy(entryLink(entry))),
    'docket.copyIdentifier': on((entry) => copy(entryIdentifier(entry))),
  };
}

/** The place in a file that an argument names by line and column, both from 1. */
function placeIn(argument: unknown): Range | undefined {
  const [line, column] = [numberIn(argument, 'line') ?? 0, numberIn(argument, 'column') ?? 1];
  if (line === 0) return undefined;
  const at = new Position(line - 1, Math.max(0, column - 1));
  return new Range(at, at);
}

async function copy(text: string): Promise<void> {
  await env.clipboard.writeText(text);
  tellBriefly(words.say('told.copied', text));
}
