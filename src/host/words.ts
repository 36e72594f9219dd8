import { env, l10n } from 'vscode';
import type { Problem } from '../core/problem.ts';
import type { Words } from '../core/view/words.ts';
import { formatDay } from '../core/words/days.ts';
import { messages, templateOf } from '../core/words/messages.ts';

/** The catalogue in the reader's language. */
export const words: Words = {
  say: (message, ...args) => l10n.t(messages[message], ...args),
  day: (day) => formatDay(day, env.language),
};

/** A problem's text in the reader's language. */
export function problemText(problem: Problem): string {
  return l10n.t(templateOf(problem), ...problem.args);
}
