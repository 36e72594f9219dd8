import { QuickPickItemKind, ThemeColor, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { recordsByLog } from '../core/view/candidates.ts';
import { entryLabel, phaseOf, type Entry } from '../core/view/entry.ts';
import { placeInFolder } from '../core/view/folders.ts';
import { phaseLook, phaseWord } from '../core/view/phases.ts';
import { asWritten } from './pick.ts';
import { words } from './words.ts';

/** A record in a pick list. */
export interface RecordChoice extends QuickPickItem {
  readonly entry?: Entry;
}

/** Asks which record a command is about, log by log, the newest number first. Undefined: the person thought better of it. */
export async function askRecord(entries: readonly Entry[]): Promise<Entry | undefined> {
  const logs = recordsByLog(entries);
  const items = logs.flatMap((log) => (logs.length > 1 ? [headingOf(log), ...log.map(choiceOf)] : log.map(choiceOf)));
  const options = { placeHolder: words.say('ask.record'), ignoreFocusOut: true, matchOnDescription: true };
  return (await window.showQuickPick(items.map(asWritten), options))?.entry;
}

function headingOf([first]: readonly Entry[]): RecordChoice {
  return { label: first === undefined ? '' : placeInFolder(first, first.log.path), kind: QuickPickItemKind.Separator };
}

/** How a record stands in a pick list: its folder where that is not plain, its phase, its number and title, and where it is. */
export function choiceOf(entry: Entry): RecordChoice {
  const phase = phaseOf(entry);
  const look = phaseLook(phase);
  return {
    entry,
    label: entryLabel(entry),
    description: [entry.folderLabel, phaseWord(phase, words), entry.record.path].filter((note) => note !== undefined).join(' · '),
    iconPath: new ThemeIcon(look.icon, new ThemeColor(look.color)),
  };
}
