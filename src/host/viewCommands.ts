import { window } from 'vscode';
import { groupings } from '../core/view/grouping.ts';
import { arrangements } from '../core/view/reviewGroups.ts';
import { sortings } from '../core/view/sorting.ts';
import type { MessageKey } from '../core/words/messages.ts';
import type { Action } from './commands.ts';
import type { DecisionsView } from './decisionsView.ts';
import { textIn } from './recordArgument.ts';
import type { ReviewsView } from './reviewsView.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** The commands that change what the views show, and how. */
export function viewCommands(decisions: DecisionsView, reviews: ReviewsView): Readonly<Record<string, Action>> {
  return {
    'docket.groupBy': async (argument) => {
      const said = textIn(argument, 'grouping') ?? textIn(argument, 'by');
      const question = { choices: groupings, current: decisions.grouping, about: 'ask.group' } as const;
      const chosen = await choose(said, question, (one) => `ask.group.${one}`);
      if (chosen !== undefined) await decisions.groupBy(chosen);
    },
    'docket.sortBy': async (argument) => {
      const said = textIn(argument, 'sorting') ?? textIn(argument, 'by');
      const question = { choices: sortings, current: decisions.sorting, about: 'ask.sort' } as const;
      const chosen = await choose(said, question, (one) => `ask.sort.${one}`);
      if (chosen !== undefined) await decisions.sortBy(chosen);
    },
    'docket.groupReviewsBy': async (argument) => {
      const question = { choices: arrangements, current: reviews.arrangement, about: 'ask.arrangement' } as const;
      const chosen = await choose(textIn(argument, 'by'), question, (one) => `ask.arrangement.${one}`);
      if (chosen !== undefined) await reviews.arrange(chosen);
    },
    'docket.filter': async (argument) => {
      const filter = textIn(argument, 'query') ?? textIn(argument, 'filter') ?? (await askFilter(decisions.filter));
      if (filter !== undefined) decisions.show(filter);
    },
    'docket.clearFilter': () => decisions.show(''),
  };
}

/** What a person may choose from, what they have now, and what it is about. */
interface Question<T extends string> {
  readonly choices: readonly T[];
  readonly current: T;
  readonly about: MessageKey;
}

/** What was said, if it is one of the choices; where nothing was said, the person is asked. */
async function choose<T extends string>(
  said: string | undefined,
  question: Question<T>,
  wordOf: (choice: T) => MessageKey,
): Promise<T | undefined> {
  if (said === undefined) return askWhich(question, wordOf);
  const choice = question.choices.find((name) => name === said);
  if (choice === undefined) throw new UserError(words.say('told.wrong-argument', said, question.choices.join(', ')));
  return choice;
}

async function askWhich<T extends string>(
  { choices, current, about }: Question<T>,
  wordOf: (choice: T) => MessageKey,
): Promise<T | undefined> {
  const items = choices.map((name) => ({
    name,
    label: `${name === current ? '$(check)' : '$(blank)'} ${words.say(wordOf(name))}`,
  }));
  return (await window.showQuickPick(items, { placeHolder: words.say(about) }))?.name;
}

async function askFilter(current: string): Promise<string | undefined> {
  return window.showInputBox({ value: current, prompt: words.say('ask.filter'), placeHolder: words.say('ask.filter.hint') });
}
