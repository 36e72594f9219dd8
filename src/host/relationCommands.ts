import { commands, Uri, window } from 'vscode';
import { relationFacts } from '../core/relation/facts.ts';
import type { Pair } from '../core/relation/examples.ts';
import { filesToRelate, relate, supersede } from '../core/relation/supersede.ts';
import { entryLabel, type Entry } from '../core/view/entry.ts';
import { relationTypes } from '../core/view/related.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { askPart, askRelationType, askSuccessor, askTarget } from './askRelation.ts';
import type { Action } from './commands.ts';
import { asItIsNow, recordOf, textIn, uriIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The commands that relate two records. */
export function relationCommands(store: RecordStore): Readonly<Record<string, Action>> {
  return {
    'docket.supersede': (argument) => supersession(argument, store),
    'docket.relate': (argument) => relation(argument, store),
  };
}

/** What is known of a supersession when nothing is left to be asked. */
interface Answer {
  readonly by: Uri;
  readonly part: string | undefined;
}

/** Asks for what the argument does not say, and gives the successor. Undefined: the person thought better of it. */
async function supersession(argument: unknown, store: RecordStore): Promise<Uri | undefined> {
  const older = await recordOf(argument, store);
  const answer = await answerTo(argument, older);
  if (answer === undefined) return undefined;
  const [now, newer] = await pairNow(older, answer.by, store);
  const facts = relationFacts(now.view.index, now.view.configuration);
  const pair = { older: now.entry.record, newer: newer.record, part: answer.part };
  const textOf = await readTexts(now.view, filesToRelate(asPair(pair), facts));
  if (await applyChange(now.view, supersede(pair, facts, textOf)))
    window.setStatusBarMessage(words.say('told.superseded', entryLabel(now.entry), entryLabel(newer)), 5000);
  return answer.by;
}

function asPair({ older, newer }: Parameters<typeof supersede>[0]): Pair {
  return { record: older, type: 'superseded-by', target: newer };
}

async function answerTo(argument: unknown, older: Chosen): Promise<Answer | undefined> {
  const [by, title, part] = [uriIn(argument, 'by'), textIn(argument, 'title'), textIn(argument, 'part')];
  if (by !== undefined) return { by, part };
  const successor = title === undefined ? await askSuccessor(older) : 'new';
  if (successor === undefined) return undefined;
  const said = title === undefined && part === undefined ? await askPart(older) : { part };
  if (said === undefined) return undefined;
  const uri = successor === 'new' ? await newSuccessor(older, title) : entryUri(successor);
  return uri === undefined ? undefined : { by: uri, part: said.part };
}

/** A new record beside the older one, from the template of its log. */
async function newSuccessor({ entry, view }: Chosen, title: string | undefined): Promise<Uri | undefined> {
  const { kind, path } = entry.record;
  const folder = Uri.joinPath(view.folder.uri, entry.log.path);
  const said = { kind, folder: folder.toString(), supersedes: [path], ...(title === undefined ? {} : { title }) };
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
  const [{ view, entry }, other] = await pairNow(asked, target, store);
  const facts = relationFacts(view.index, view.configuration);
  const pair = { record: entry.record, type, target: other.record };
  return applyChange(view, relate(pair, facts, await readTexts(view, filesToRelate(pair, facts))));
}

/** Both records after all questions: meanwhile they may have changed, or have been made. */
async function pairNow(asked: Chosen, uri: Uri, store: RecordStore): Promise<readonly [Chosen, Entry]> {
  const now = await asItIsNow(asked, store);
  const other = store.entryAt(uri);
  if (other === undefined || other.folder !== now.entry.folder) throw new UserError(words.say('told.no-such-record', uri.path));
  return [now, other];
}
