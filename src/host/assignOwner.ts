import { Disposable, window, type QuickPick, type QuickPickItem } from 'vscode';
import { fieldsPath } from '../core/change/editRecord.ts';
import { allRecords } from '../core/log/assemble.ts';
import { assignOwner } from '../core/owner/assignOwner.ts';
import { suggestOwners } from '../core/owner/suggestOwners.ts';
import { entryIdentifier, entryTitle } from '../core/view/entry.ts';
import { reasonsText } from '../core/view/owner.ts';
import { readTexts } from './applyChange.ts';
import { changeAndTell } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import type { Mine } from './mine.ts';
import { asWritten } from './pick.ts';
import { asItIsNow, recordToEdit, textIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { words } from './words.ts';

/** Makes somebody the owner of a record: whom the argument names, or whom the person chooses. True where the record changed. */
export function ownerAssignment(store: RecordStore, mine: Mine): Action {
  return async (argument) => {
    const asked = await recordToEdit(argument, store);
    const owner = textIn(argument, 'owner') ?? (await askOwner(asked, store, mine));
    if (owner === undefined) return false;
    const now = await asItIsNow(asked, store);
    const { record } = now.entry;
    const textOf = await readTexts(now.view, [fieldsPath(record)]);
    const told = words.say('told.owner', entryIdentifier(now.entry), owner);
    return changeAndTell(now, assignOwner(record, owner, textOf, now.view.configuration), told);
  };
}

interface OwnerItem extends QuickPickItem {
  readonly owner: string;
}

/** Asks who is to be the owner: one of those who come into question, each with the reason, or anybody who is typed. */
async function askOwner(chosen: Chosen, store: RecordStore, mine: Mine): Promise<string | undefined> {
  const pick = window.createQuickPick<OwnerItem>();
  pick.title = words.say('ask.owner.title', entryTitle(chosen.entry));
  pick.placeholder = words.say('ask.owner');
  pick.matchOnDescription = true;
  pick.busy = true;
  const answer = letAnswer(pick);
  pick.show();
  const items = await itemsFor(chosen, store, mine);
  offer(pick, items);
  return answer;
}

async function itemsFor({ entry: { record }, view }: Chosen, store: RecordStore, mine: Mine): Promise<readonly OwnerItem[]> {
  const me = { name: await mine.nameIn(view), known: mine.meIn(view) };
  const facts = (await store.ownersIn(view.folder)) ?? view.owners;
  return suggestOwners(record, allRecords(view.index), facts, me).map((suggestion) => ({
    owner: suggestion.name,
    label: suggestion.name,
    description: reasonsText(suggestion, words),
  }));
}

/** What is typed stands last, so that Enter takes the suggestion that it begins, and is there alone when it begins none. */
function offer(pick: QuickPick<OwnerItem>, items: readonly OwnerItem[]): void {
  const fill = (): void => {
    const typed = pick.value.trim();
    const isNew = typed !== '' && !items.some(({ owner }) => owner.toLowerCase() === typed.toLowerCase());
    const other = { owner: typed, label: words.say('ask.owner.typed', typed), alwaysShow: true };
    pick.items = (isNew ? [...items, other] : items).map((item) => asWritten(item));
  };
  pick.onDidChangeValue(fill);
  pick.busy = false;
  fill();
}

function letAnswer(pick: QuickPick<OwnerItem>): Promise<string | undefined> {
  return new Promise((resolve) => {
    const listeners = Disposable.from(
      pick.onDidAccept(() => {
        const [item] = pick.activeItems;
        if (item === undefined) return;
        resolve(item.owner);
        pick.hide();
      }),
      pick.onDidHide(() => {
        listeners.dispose();
        pick.dispose();
        resolve(undefined);
      }),
    );
  });
}
