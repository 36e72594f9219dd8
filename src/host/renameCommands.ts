import { InputBoxValidationSeverity, ProgressLocation, Uri, window, type InputBoxValidationMessage } from 'vscode';
import { logConfigurationOf } from '../core/config/configuredLog.ts';
import { shapeOf, withBranches } from '../core/draft/logShape.ts';
import { nextNumber } from '../core/draft/nextNumber.ts';
import type { TakenNumbers } from '../core/log/takenNumbers.ts';
import { movedPath } from '../core/rename/moved.ts';
import { carrierOf } from '../core/rename/newPath.ts';
import { planRename, type Wish } from '../core/rename/plan.ts';
import { entryIdentifier, entryTitle } from '../core/view/entry.ts';
import { applyChange, readTexts } from './applyChange.ts';
import type { BranchReading } from './branchReading.ts';
import type { Action } from './commands.ts';
import { listFolder } from './files.ts';
import { previewChange } from './previewChange.ts';
import { readRenaming } from './readRenaming.ts';
import { asItIsNow, numberIn, recordOf, textIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import type { RenamedInExplorer } from './renamedInExplorer.ts';
import { tellUnclear } from './unclearPlaces.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** What these commands work with. */
interface Surroundings {
  readonly store: RecordStore;
  readonly branches: BranchReading;
  readonly explorer: RenamedInExplorer;
}

/** The commands that give a record another title or number, and all that states it or leads there. Each returns the record's file. */
export function renameCommands(surroundings: Surroundings): Readonly<Record<string, Action>> {
  return {
    'docket.rename': (argument) => rename(argument, surroundings),
    'docket.renumber': (argument) => renumber(argument, surroundings),
  };
}

async function rename(argument: unknown, { store, explorer }: Surroundings): Promise<Uri | undefined> {
  const chosen = await recordOf(argument, store);
  const said = textIn(argument, 'title');
  if (said !== undefined) return carryOut(chosen, { title: said }, 'at-once', explorer);
  const title = await askTitle(chosen);
  return title === undefined ? undefined : carryOut(await asItIsNow(chosen, store), { title }, 'previewed', explorer);
}

async function renumber(argument: unknown, { store, branches, explorer }: Surroundings): Promise<Uri | undefined> {
  const chosen = await recordOf(argument, store);
  const said = numberIn(argument, 'number');
  if (said !== undefined) return carryOut(chosen, { number: said }, 'at-once', explorer);
  const number = await askNumber(chosen, await branches.takenNow(chosen.view, chosen.entry.log.path));
  return number === undefined ? undefined : carryOut(await asItIsNow(chosen, store), { number }, 'previewed', explorer);
}

async function askTitle(chosen: Chosen): Promise<string | undefined> {
  const facts = await factsOf(chosen);
  const { value } = chosen.entry.record.title;
  return window.showInputBox({
    title: words.say('rename.heading', entryTitle(chosen.entry)),
    prompt: words.say('rename.prompt'),
    value,
    ignoreFocusOut: true,
    validateInput: (title) => objection({ ...facts, wish: { title } }),
  });
}

/** Offers the next number that is free here and on every branch, where the log counts; one that a branch has is taken only knowingly. */
async function askNumber(chosen: Chosen, taken: TakenNumbers): Promise<number | undefined> {
  const facts = await factsOf(chosen);
  const { log } = chosen.entry;
  const configured = logConfigurationOf(chosen.view.configuration, log.path);
  const shape = withBranches(shapeOf(log, configured, facts.names), taken);
  const refused = objection({ ...facts, wish: { number: 0 } });
  if (chosen.entry.record.identity?.value.number === undefined && refused !== undefined) throw new UserError(refused);
  const answer = await window.showInputBox({
    title: words.say('renumber.heading', entryTitle(chosen.entry)),
    prompt: words.say(shape.numbering === 'assigned' ? 'renumber.prompt.assigned' : 'renumber.prompt'),
    value: nextNumber(shape)?.written ?? '',
    ignoreFocusOut: true,
    validateInput: (written) => {
      const wish = { number: /^\s*\d{1,9}\s*$/u.test(written) ? Number(written) : Number.NaN };
      if (Number.isNaN(wish.number)) return words.say('rename-number-unfit', written);
      return objection({ ...facts, wish }) ?? onBranch(taken, wish.number, chosen.entry.record.path);
    },
  });
  return answer === undefined ? undefined : Number(answer);
}

function onBranch(taken: TakenNumbers, number: number, path: string): InputBoxValidationMessage | undefined {
  const holder = taken.get(number)?.find((one) => !one.isHere && one.path !== path);
  if (holder === undefined) return undefined;
  const message = words.say('renumber.on-branch', holder.branches[0] ?? '', holder.path);
  return { message, severity: InputBoxValidationSeverity.Warning };
}

type Facts = Omit<Parameters<typeof planRename>[0], 'wish'>;

function objection(request: Facts & { readonly wish: Wish }): string | undefined {
  const plan = planRename(request);
  return 'refused' in plan ? words.say(plan.refused, ...plan.args) : undefined;
}

/** What a plan is made from, as it is this moment. */
async function factsOf({ entry, view }: Chosen): Promise<Facts> {
  const { record } = entry;
  const names = (await listFolder(Uri.joinPath(view.folder.uri, carrierOf(record).folder))).map(([name]) => name);
  const text = (await readTexts(view, [record.path]))(record.path) ?? '';
  return { record, index: view.index, options: view.configuration, names, exists: view.exists, text };
}

async function carryOut(
  chosen: Chosen,
  wish: Wish,
  manner: 'at-once' | 'previewed',
  explorer: RenamedInExplorer,
): Promise<Uri | undefined> {
  const { entry, view } = chosen;
  const plan = planRename({ ...(await factsOf(chosen)), wish });
  if ('refused' in plan) throw new UserError(words.say(plan.refused, ...plan.args));
  const location = manner === 'previewed' ? ProgressLocation.Notification : ProgressLocation.Window;
  const renaming = await readRenaming(chosen, plan, location);
  if (renaming === undefined) return undefined;
  const { change, unclear } = renaming;
  const isMade = await explorer.without(Uri.joinPath(view.folder.uri, plan.from), () =>
    manner === 'at-once' ? applyChange(view, { change }) : previewChange(chosen, change, unclear),
  );
  // The preview has shown those that can be changed, and the person has decided.
  const left = manner === 'previewed' ? unclear.filter(({ instead }) => instead === undefined) : unclear;
  const places = left.map((place) => ({ ...place, path: movedPath(place.path, plan) }));
  if (isMade) tellUnclear(view, places, entryIdentifier(entry));
  return isMade || manner === 'at-once' ? Uri.joinPath(view.folder.uri, plan.path) : undefined;
}
