import { commands, Uri } from 'vscode';
import { fieldsPath } from '../core/change/editRecord.ts';
import { recordFoldersOf } from '../core/draft/recordFolders.ts';
import { recordFolderOf } from '../core/log/recordFolder.ts';
import { relationFacts } from '../core/relation/facts.ts';
import { filesToRelate, relate, supersede } from '../core/relation/supersede.ts';
import { nameOf, resolveTarget } from '../core/relation/targets.ts';
import { unrelate } from '../core/relation/unrelate.ts';
import { entryIdentifier, type Entry } from '../core/view/entry.ts';
import { relationTypes, relationWord } from '../core/view/related.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { askPart, askRelation, askRelationType, askSuccessor, askTarget } from './askRelation.ts';
import { changeAndTell, tellBriefly } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import { asItIsNow, numberIn, recordOf, textIn, uriIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The commands that relate two records. */
export function relationCommands(store: RecordStore): Readonly<Record<string, Action>> {
  return {
    'docket.supersede': (argument) => supersession(argument, store),
    'docket.relate': (argument) => relation(argument, store),
    'docket.unrelate': (argument) => unrelation(argument, store),
  };
}

/** Asks for what the argument does not say, and gives the successor. Undefined: the person thought better of it. */
async function supersession(argument: unknown, store: RecordStore): Promise<Uri | undefined> {
  const older = await recordOf(argument, store);
  const [by, title, said] = [uriIn(argument, 'by'), textIn(argument, 'title'), textIn(argument, 'part')];
  const successor = by ?? (title === undefined ? await askSuccessor(older) : 'new');
  if (successor === undefined) return undefined;
  const isSaid = by !== undefined || title !== undefined || said !== undefined;
  const how = isSaid ? { part: said } : await askPart(older);
  if (how === undefined) return undefined;
  return successor === 'new'
    ? newSuccessor(older, { title, number: numberIn(argument, 'number'), ...how })
    : succeed(older, successor, how.part, store);
}

/** Relates a record that there is to its successor. */
async function succeed(asked: Chosen, by: Uri, part: string | undefined, store: RecordStore): Promise<Uri> {
  const [{ view, entry }, newer] = await pairNow(asked, by, store);
  const facts = relationFacts(view.index, view.configuration);
  const [older, pair] = [entry.record, { record: entry.record, type: 'superseded-by', target: newer.record } as const];
  const textOf = await readTexts(view, filesToRelate(pair, facts));
  if (await applyChange(view, supersede({ older, newer: newer.record, part }, facts, textOf)))
    tellBriefly(words.say('told.superseded', entryIdentifier(entry), entryIdentifier(newer)));
  return by;
}

/** What was said of a successor that is to be made. */
interface Successor {
  readonly title: string | undefined;
  readonly number: number | undefined;
  readonly part: string | undefined;
}

/** A new record beside the older one, from the template of its log, made in one step with what the older one says. */
async function newSuccessor({ entry, view }: Chosen, wanted: Successor): Promise<Uri | undefined> {
  const { kind, path } = entry.record;
  const folder = recordFolderOf(path);
  const beside = recordFoldersOf(entry.log).includes(folder) ? folder : entry.log.path;
  const said = { kind, folder: Uri.joinPath(view.folder.uri, beside).toString(), supersedes: [path], ...wanted };
  return commands.executeCommand<Uri | undefined>('docket.new', said);
}

async function relation(argument: unknown, store: RecordStore): Promise<boolean> {
  const asked = await recordOf(argument, store);
  const said = textIn(argument, 'type');
  const type = said === undefined ? await askRelationType(asked) : relationTypes.find((one) => one === said);
  if (type === undefined && said !== undefined)
    throw new UserError(words.say('told.wrong-argument', said, relationTypes.join(', ')));
  if (type === undefined) return false;
  const target = uriIn(argument, 'target') ?? (await askTarget(asked).then((entry) => entry && entryUri(entry)));
  if (target === undefined) return false;
  const [now, other] = await pairNow(asked, target, store);
  const { view, entry } = now;
  const facts = relationFacts(view.index, view.configuration);
  const pair = { record: entry.record, type, target: other.record };
  const told = words.say('told.related', entryIdentifier(entry), words.say(relationWord(type)), entryIdentifier(other));
  return changeAndTell(now, relate(pair, facts, await readTexts(view, filesToRelate(pair, facts))), told);
}

/** Takes out a relation that the argument names as the record does, or that the person chooses; true where something was taken out. */
async function unrelation(argument: unknown, store: RecordStore): Promise<boolean> {
  const asked = await recordOf(argument, store);
  const named = textIn(argument, 'target');
  const chosen = named === undefined ? await askRelation(asked) : { type: textIn(argument, 'type'), named };
  if (chosen === undefined) return false;
  const now = await asItIsNow(asked, store);
  const { view, entry } = now;
  const found = entry.record.relations.find(({ value }) => value.type === chosen.type && nameOf(value) === chosen.named)?.value;
  if (found === undefined) throw new UserError(words.say('relation-unknown', entryIdentifier(entry), chosen.named));
  const facts = relationFacts(view.index, view.configuration);
  const other = resolveTarget(found, entry.record, facts.targets);
  const textOf = await readTexts(view, [entry.record, ...(other === undefined ? [] : [other])].map(fieldsPath));
  const told = words.say('told.unrelated', entryIdentifier(entry), words.say(relationWord(found.type)), chosen.named);
  return changeAndTell(now, unrelate(entry.record, found, facts, textOf), told);
}

/** Both records after all questions: meanwhile they may have changed, or have been made. */
async function pairNow(asked: Chosen, uri: Uri, store: RecordStore): Promise<readonly [Chosen, Entry]> {
  const now = await asItIsNow(asked, store);
  const other = store.entryAt(uri);
  if (other === undefined || other.folder !== now.entry.folder) throw new UserError(words.say('told.no-such-record', uri.path));
  return [now, other];
}
