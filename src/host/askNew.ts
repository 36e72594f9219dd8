import { window } from 'vscode';
import { folderChoices } from '../core/draft/recordFolders.ts';
import { cleanTitle } from '../core/draft/title.ts';
import type { DecisionLog } from '../core/log/decisionIndex.ts';
import { folderName } from '../core/view/folders.ts';
import { iconsAsText } from '../core/view/iconsAsText.ts';
import type { Risk } from '../core/record/decisionRecord.ts';
import type { MessageKey } from '../core/words/messages.ts';
import { risks, type Home } from '../core/view/newRecord.ts';
import type { FolderView } from './folderRecords.ts';
import { pick } from './pick.ts';
import type { TemplateChoice } from './templates.ts';
import { words } from './words.ts';

/** Asks in which workspace folder; the only one is taken unasked. Undefined: the person thought better of it. */
export async function askView(
  views: readonly FolderView[],
  title: string,
  question: MessageKey = 'ask.folder',
): Promise<FolderView | undefined> {
  if (views.length < 2) return views[0];
  const items = views.map((view) => ({ label: view.folder.name, description: view.folder.uri.fsPath, view }));
  return (await pick(items, title, words.say(question)))?.view;
}

/** Asks for a template, the suggested one first. */
export async function askTemplate(
  choices: readonly TemplateChoice[],
  suggested: string,
  title: string,
): Promise<TemplateChoice | undefined> {
  const items = [...choices]
    .sort((a, b) => Number(b.name === suggested) - Number(a.name === suggested))
    .map((choice) => ({ label: choice.label, detail: choice.detail, choice }));
  return (await pick(items, title, words.say('ask.template')))?.choice;
}

/** Asks for a title; any that is not empty will do. */
export async function askTitle(title: string): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: words.say('ask.title'),
    placeHolder: words.say('ask.title.hint'),
    ignoreFocusOut: true,
    validateInput: (value) => (cleanTitle(value) === '' || value.trim() === '' ? words.say('ask.title.empty') : undefined),
  });
}

/** Asks for one of the folders in which a log has its records, the likeliest first. */
export async function askRecordFolder(
  log: DecisionLog,
  { folder: root }: Pick<FolderView, 'folder'>,
  title: string,
): Promise<string | undefined> {
  const items = folderChoices(log).map(({ name, records, folder }) => ({
    label: name,
    description: recordsSaid(records),
    folder,
  }));
  return (await pick(items, title, words.say('ask.record-folder', folderName(root, log.path))))?.folder;
}

/** Asks for the number of a record in a folder where no rule tells it. */
export async function askNumber(
  { folder, newest }: { readonly folder: string; readonly newest: string },
  objection: (number: string) => string | undefined,
  title: string,
): Promise<string | undefined> {
  return window.showInputBox({
    title,
    prompt: iconsAsText(words.say('ask.number', folder, newest)),
    ignoreFocusOut: true,
    validateInput: (number) => (number.trim() === '' ? words.say('ask.number.empty') : objection(number)),
  });
}

/** Asks for the folder; the only one is taken unasked. */
export async function askHome(
  homes: readonly Home[],
  { folder }: Pick<FolderView, 'folder'>,
  title: string,
): Promise<Home | undefined> {
  if (homes.length < 2) return homes[0];
  const items = homes.map((home) => ({
    label: folderName(folder, home.folder),
    description: recordsSaid(home.records),
    home,
  }));
  return (await pick(items, title, words.say('ask.folder')))?.home;
}

function recordsSaid(count: number): string {
  return count === 1 ? words.say('ask.folder.record') : words.say('ask.folder.records', String(count));
}

/** Asks how much is at stake. */
export async function askRisk(title: string): Promise<Risk | undefined> {
  const items = risks.map((risk) => ({ label: words.say(`ask.risk.${risk}`), risk }));
  return (await pick(items, title, words.say('ask.risk')))?.risk;
}
