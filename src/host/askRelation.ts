import { ThemeIcon, window, type Uri } from 'vscode';
import type { RelationType } from '../core/record/decisionRecord.ts';
import { candidatesFor } from '../core/view/candidates.ts';
import { labelOf } from '../core/record/recordLabel.ts';
import { nameOf, resolveTarget, targetsOf } from '../core/relation/targets.ts';
import { entryIdentifier, entryTitle, type Entry } from '../core/view/entry.ts';
import { relationTypes, relationWord } from '../core/view/related.ts';
import { choiceOf, type RecordChoice } from './askRecord.ts';
import { pick } from './pick.ts';
import type { Chosen } from './recordArgument.ts';
import { entryUri } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** Asks which record takes over: one that there is, or a new one. Undefined: the person thought better of it. */
export async function askSuccessor({ entry, view }: Chosen): Promise<Uri | 'new' | undefined> {
  const created: RecordChoice = {
    label: words.say('ask.supersede.new'),
    description: words.say('ask.supersede.new.hint'),
    iconPath: new ThemeIcon('add'),
  };
  const title = words.say('ask.supersede.title', entryTitle(entry));
  const items = [created, ...candidatesFor(entry, view.entries).map(choiceOf)];
  const chosen = await pick(items, title, words.say('ask.supersede'));
  if (chosen === undefined) return undefined;
  return chosen.entry === undefined ? 'new' : entryUri(chosen.entry);
}

/** Asks how much is superseded: `all`, or which part. Undefined: the person thought better of it. */
export async function askPart({ entry }: Chosen): Promise<{ readonly part: string | undefined } | undefined> {
  const title = words.say('ask.supersede.title', entryTitle(entry));
  const all = { label: words.say('ask.supersede.all') };
  const part = { label: words.say('ask.supersede.part'), description: words.say('ask.supersede.part.stays') };
  const chosen = await pick([all, part], title, words.say('ask.supersede.how-much'));
  if (chosen === undefined) return undefined;
  if (chosen === all) return { part: undefined };
  const said = await window.showInputBox({ title, prompt: words.say('ask.supersede.which'), ignoreFocusOut: true });
  return said === undefined || said.trim() === '' ? undefined : { part: said };
}

/** Asks how two records relate. */
export async function askRelationType({ entry }: Chosen): Promise<RelationType | undefined> {
  // What changes least comes first; to supersede has a command of its own.
  const items = relationTypes.toReversed().map((type) => ({ type, label: words.say(relationWord(type)) }));
  return (await pick(items, words.say('ask.relate.title', entryTitle(entry)), words.say('ask.relate')))?.type;
}

/** Asks for the other record. */
export async function askTarget({ entry, view }: Chosen): Promise<Entry | undefined> {
  const items = candidatesFor(entry, view.entries).map(choiceOf);
  return (await pick(items, words.say('ask.relate.title', entryTitle(entry)), words.say('ask.relate.target')))?.entry;
}

/** Asks which of a record's relations is meant: its type, and how it names the other record. Throws a `UserError` where it states none. */
export async function askRelation({
  entry,
  view,
}: Chosen): Promise<{ readonly type: RelationType; readonly named: string } | undefined> {
  const { record } = entry;
  const targets = targetsOf(view.index);
  const items = record.relations.map(({ value }) => {
    const other = resolveTarget(value, record, targets);
    const description = other === undefined ? nameOf(value) : labelOf(other);
    return { type: value.type, named: nameOf(value), label: words.say(relationWord(value.type)), description };
  });
  if (items.length === 0) throw new UserError(words.say('ask.unrelate.none', entryIdentifier(entry)));
  return pick(items, words.say('ask.unrelate.title', entryTitle(entry)), words.say('ask.unrelate'));
}
