import { Uri, window, workspace } from 'vscode';
import { initializeLog } from '../core/draft/initializeLog.ts';
import type { Kind } from '../core/record/decisionRecord.ts';
import { baseName } from '../core/text/path.ts';
import { folderInside, readNewRequest, usualFoldersFor, type NewRequest } from '../core/view/newRecord.ts';
import { applyChange } from './applyChange.ts';
import { filesIn } from './logTemplates.ts';
import { pick } from './pick.ts';
import { placeOf } from './placeArgument.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import { shippedFor, type TemplateChoice } from './templates.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The kinds of documents that a log is started for. */
const kinds = ['adr', 'design-doc', 'rfc'] as const satisfies readonly Kind[];

/** What a log is started with. */
interface Facilities {
  readonly store: RecordStore;
  readonly extension: Uri;
  readonly ports: Ports;
}

/**
 * Starts a decision log: asks for the template and the folder unless the argument says them, makes both and the first record in one
 * step, and opens the record. Undefined: the person thought better of it.
 */
export async function initialize(argument: unknown, { store, extension, ports }: Facilities): Promise<Uri | undefined> {
  await store.whenReady();
  const said = readNewRequest(argument);
  const place = await placeOf(argument, store, words.say('ask.initialize'));
  const choice = place === undefined ? undefined : await templateFor(said, extension, place.heading);
  if (place === undefined || choice === undefined) return undefined;
  const { view, heading } = place;
  const folder = place.folder ?? (isSaid(said) ? usualFoldersFor(choice.kind)[0] : await askFolder(choice.kind, heading));
  if (folder === undefined) return undefined;
  const owner = (await ports.gitIdentity?.(view.folder.uri))?.name;
  const log = view.index.logs.find(({ path }) => path === folder);
  const names = (await filesIn(view.folder.uri, folder)).map(baseName);
  const wanted = { folder, template: await choice.read(), today: view.today, owner };
  const { result, path } = initializeLog(wanted, { log, names }, words.say);
  await applyChange(view, result);
  const uri = Uri.joinPath(view.folder.uri, path);
  store.touch(uri);
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  return uri;
}

/** Whoever says the kind or the template is not asked for the rest. */
function isSaid({ kind, template }: NewRequest): boolean {
  return kind !== undefined || template !== undefined;
}

async function templateFor(said: NewRequest, extension: Uri, heading: string): Promise<TemplateChoice | undefined> {
  const choices = kinds
    .filter((kind) => said.kind === undefined || kind === said.kind)
    .flatMap((kind) => shippedFor(kind, extension));
  if (said.kind === undefined && said.template === undefined && said.folder === undefined)
    return (
      await pick(
        choices.map((choice) => ({ label: choice.label, detail: choice.detail, choice })),
        heading,
        words.say('ask.initialize.template'),
      )
    )?.choice;
  const { template } = said;
  const named = choices.find(({ name, label }) => template === undefined || name === template || label === template);
  if (named === undefined)
    throw new UserError(
      words.say('new-template-missing', template ?? said.kind ?? '', choices.map(({ name }) => name).join(', ')),
    );
  return named;
}

async function askFolder(kind: Kind, heading: string): Promise<string | undefined> {
  const usual = usualFoldersFor(kind).map((folder) => ({ label: folder, folder }));
  const other = { label: words.say('ask.initialize.folder.other'), folder: undefined };
  const picked = await pick([...usual, other], heading, words.say('ask.initialize.folder'));
  return picked === undefined || picked.folder !== undefined ? picked?.folder : askOtherFolder(heading);
}

async function askOtherFolder(title: string): Promise<string | undefined> {
  const typed = await window.showInputBox({
    title,
    prompt: words.say('ask.initialize.folder.hint'),
    ignoreFocusOut: true,
    validateInput: (value) => (folderInside(value) === undefined ? words.say('told.outside', value) : undefined),
  });
  return typed === undefined ? undefined : folderInside(typed);
}
