import { commands } from 'vscode';
import { fieldsPath } from '../core/change/editRecord.ts';
import type { ChangeResult, TextOf } from '../core/change/change.ts';
import { approve, rolesToSign } from '../core/lifecycle/approvals.ts';
import { changeStatus, needsSuccessor, wantedStatus } from '../core/lifecycle/changeStatus.ts';
import { changeReviewDate, reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import { entryIdentifier } from '../core/view/entry.ts';
import { readTexts } from './applyChange.ts';
import { askReviewDay, askRole, askSigner, askStatus } from './askStatus.ts';
import { changeAndTell } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import type { Ports } from './ports.ts';
import { asItIsNow, recordToEdit, textIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The commands that say where a decision stands: its status, its next review, who has signed it. Each returns whether it changed the record. */
export function statusCommands(store: RecordStore, ports: Ports): Readonly<Record<string, Action>> {
  return {
    'docket.setStatus': (argument) => setStatus(argument, store),
    'docket.setReviewDate': (argument) => setReviewDate(argument, store),
    'docket.approve': (argument) => sign(argument, store, ports),
  };
}

async function setStatus(argument: unknown, store: RecordStore): Promise<boolean> {
  const asked = await recordToEdit(argument, store);
  const wanted = textIn(argument, 'status') ?? (await askStatus(asked));
  if (wanted === undefined) return false;
  const now = await asItIsNow(asked, store);
  const { entry, view } = now;
  const facts = { log: entry.log, configuration: view.configuration, today: view.today };
  const status = wantedStatus(entry.record, facts, wanted);
  if (status !== undefined && needsSuccessor(entry.record, status)) {
    const successor: unknown = await commands.executeCommand('docket.supersede', { uri: entryUri(entry) });
    return successor !== undefined;
  }
  const told = words.say('told.status', entryIdentifier(entry), status?.word ?? wanted);
  return change(now, told, (textOf) => changeStatus(entry.record, facts, wanted, textOf));
}

async function setReviewDate(argument: unknown, store: RecordStore): Promise<boolean> {
  const asked = await recordToEdit(argument, store);
  const written = textIn(argument, 'date') ?? (await askReviewDay(asked));
  if (written === undefined) return false;
  const now = await asItIsNow(asked, store);
  const { entry, view } = now;
  const day = reviewDayFrom(written, view.today);
  if (day === undefined) throw new UserError(words.say('told.no-review-day', written));
  const told = words.say('told.review-day', entryIdentifier(entry), words.day(day));
  return change(now, told, (textOf) => changeReviewDate(entry.record, day, view.configuration, textOf));
}

async function sign(argument: unknown, store: RecordStore, ports: Ports): Promise<boolean> {
  const asked = await recordToEdit(argument, store);
  const said = textIn(argument, 'role');
  const role = said ?? (await askRole(asked, rolesToSign(asked.entry.record, asked.view.configuration)));
  if (role === undefined) return false;
  const by = textIn(argument, 'by') ?? (await signer(asked, role, said === undefined ? 'ask' : 'take', ports));
  if (by === undefined) return false;
  const now = await asItIsNow(asked, store);
  const { entry, view } = now;
  const approval = { role, by, day: view.today };
  const told = words.say('told.signed', entryIdentifier(entry), role);
  return change(now, told, (textOf) => approve(entry.record, approval, view.configuration, textOf));
}

/** Who signs: whom git knows, which is taken where the role was said and confirmed where it was asked for. */
async function signer(asked: Chosen, role: string, use: 'ask' | 'take', ports: Ports): Promise<string | undefined> {
  const identity = (await ports.gitIdentity?.(asked.view.folder.uri))?.name;
  return use === 'take' && identity !== undefined ? identity : askSigner(asked, role, identity);
}

async function change(now: Chosen, told: string, plan: (textOf: TextOf) => ChangeResult): Promise<boolean> {
  return changeAndTell(now, plan(await readTexts(now.view, [fieldsPath(now.entry.record)])), told);
}
