import { Uri, window, workspace } from 'vscode';
import { keptParts, templateFrom, templatePath, type KeptParts } from '../core/draft/templateFrom.ts';
import { fieldsPath } from '../core/change/editRecord.ts';
import { entryTitle } from '../core/view/entry.ts';
import { folderInside } from '../core/view/newRecord.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { tellBriefly } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import { isThere } from './files.ts';
import { readLogCustoms } from './logTemplates.ts';
import { pick } from './pick.ts';
import { recordOf, textIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/**
 * Makes a template of a record: `{ uri, name?, keep?: 'headings' | 'text', path? }`; asks for what is not said. Gives the file,
 * which it opens, or undefined where the person thought better of it.
 */
export function saveAsTemplate(store: RecordStore): Action {
  return async (argument) => {
    const chosen = await recordOf(argument, store);
    const kept = keptIn(argument) ?? (textIn(argument, 'name') === undefined ? await askKept(chosen) : 'headings');
    if (kept === undefined) return undefined;
    const path = pathIn(argument) ?? (await askPath(textIn(argument, 'name'), chosen));
    return path === undefined ? undefined : write(chosen, kept, path);
  };
}

async function write({ entry, view }: Chosen, kept: KeptParts, path: string): Promise<Uri> {
  const textOf = await readTexts(view, [entry.record.path]);
  const text = textOf(entry.record.path);
  if (text === undefined || fieldsPath(entry.record) !== entry.record.path) {
    throw new UserError(words.say('template-not-one-file', entry.record.path));
  }
  const { statuses } = view.configuration;
  const customs = await readLogCustoms(view, entry.log);
  const made = templateFrom({ path: entry.record.path, text, options: { statuses } }, kept, customs);
  if ('refused' in made) throw new UserError(words.say(made.refused, ...made.args));
  const uri = Uri.joinPath(view.folder.uri, path);
  if (await isThere(uri)) throw new UserError(words.say('template-exists', path));
  await applyChange(view, { change: { files: [{ kind: 'create', path, text: made.text }] } });
  await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
  tellBriefly(words.say('told.template-saved'));
  return uri;
}

function keptIn(argument: unknown): KeptParts | undefined {
  const said = textIn(argument, 'keep');
  const kept = keptParts.find((part) => part === said);
  if (said !== undefined && kept === undefined) {
    throw new UserError(words.say('told.wrong-argument', said, keptParts.join(', ')));
  }
  return kept;
}

function pathIn(argument: unknown): string | undefined {
  const said = textIn(argument, 'path');
  const inside = said === undefined ? undefined : folderInside(said);
  if (said !== undefined && (inside === undefined || !/\.md$/iu.test(inside))) {
    throw new UserError(words.say('template-path', said));
  }
  return inside;
}

async function askKept({ entry }: Chosen): Promise<KeptParts | undefined> {
  const items = keptParts.map((kept) => ({
    label: words.say(`ask.template.${kept}`),
    detail: words.say(`ask.template.${kept}.about`),
    kept,
  }));
  return (await pick(items, words.say('ask.template.save', entryTitle(entry)), words.say('ask.template.keep')))?.kept;
}

async function askPath(name: string | undefined, { entry }: Chosen): Promise<string | undefined> {
  const said =
    name ??
    (await window.showInputBox({
      title: words.say('ask.template.save', entryTitle(entry)),
      prompt: words.say('ask.template.name', templatePath(entry.log.path, entry.record.kind)),
      value: entry.record.kind,
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? words.say('ask.template.name.empty') : undefined),
    }));
  return said === undefined ? undefined : templatePath(entry.log.path, said);
}
