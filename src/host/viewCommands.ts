import { window } from 'vscode';
import { groupings } from '../core/view/grouping.ts';
import { sortings } from '../core/view/sorting.ts';
import type { Action } from './commands.ts';
import type { DecisionsView } from './decisionsView.ts';
import { textIn } from './recordArgument.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The commands that change what the Decisions view shows. */
export function viewCommands(view: DecisionsView): Readonly<Record<string, Action>> {
  return {
    'docket.groupBy': async (argument) => {
      const said = textIn(argument, 'grouping') ?? textIn(argument, 'by');
      const chosen = await choose(groupings, said, view.grouping, 'ask.group');
      if (chosen !== undefined) await view.groupBy(chosen);
    },
    'docket.sortBy': async (argument) => {
      const said = textIn(argument, 'sorting') ?? textIn(argument, 'by');
      const chosen = await choose(sortings, said, view.sorting, 'ask.sort');
      if (chosen !== undefined) await view.sortBy(chosen);
    },
    'docket.filter': async (argument) => {
      const filter = textIn(argument, 'query') ?? textIn(argument, 'filter') ?? (await askFilter(view.filter));
      if (filter !== undefined) view.show(filter);
    },
    'docket.clearFilter': () => view.show(''),
  };
}

async function choose<T extends string, Q extends 'ask.group' | 'ask.sort'>(
  choices: readonly T[],
  said: string | undefined,
  current: T,
  question: Q,
): Promise<T | undefined> {
  if (said === undefined) return askWhich(choices, current, question);
  const choice = choices.find((name) => name === said);
  if (choice === undefined) throw new UserError(words.say('told.wrong-argument', said, choices.join(', ')));
  return choice;
}

async function askWhich<T extends string>(
  choices: readonly T[],
  current: T,
  question: 'ask.group' | 'ask.sort',
): Promise<T | undefined> {
  const items = choices.map((name) => ({
    name,
    label: `${name === current ? '$(check)' : '$(blank)'} ${choiceWord(question, name)}`,
  }));
  return (await window.showQuickPick(items, { placeHolder: words.say(question) }))?.name;
}

function choiceWord(question: 'ask.group' | 'ask.sort', name: string): string {
  const grouping = groupings.find((known) => known === name);
  const sorting = sortings.find((known) => known === name);
  if (question === 'ask.group' && grouping !== undefined) return words.say(`ask.group.${grouping}`);
  return sorting === undefined ? name : words.say(`ask.sort.${sorting}`);
}

async function askFilter(current: string): Promise<string | undefined> {
  return window.showInputBox({ value: current, prompt: words.say('ask.filter'), placeHolder: words.say('ask.filter.hint') });
}
