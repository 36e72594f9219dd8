import type { Problem } from '../problem.ts';
import { aheadMessages } from './aheadMessages.ts';
import { commandMessages } from './commandMessages.ts';
import { draftMessages } from './draftMessages.ts';
import { editMessages } from './editMessages.ts';
import { numberMessages } from './numberMessages.ts';
import { ownerMessages } from './ownerMessages.ts';
import { problemMessages } from './problemMessages.ts';
import { reasonMessages } from './reasonMessages.ts';
import { relationMessages } from './relationMessages.ts';
import { reportMessages } from './reportMessages.ts';
import { reviewMessages } from './reviewMessages.ts';
import { snoozeMessages } from './snoozeMessages.ts';
import { statusMessages } from './statusMessages.ts';
import { templateMessages } from './templateMessages.ts';
import { viewMessages } from './viewMessages.ts';

/** Every text for people that core speaks, in English; `{0}`, `{1}` … are places for arguments. */
export const messages = {
  ...problemMessages,
  ...editMessages,
  ...reportMessages,
  ...templateMessages,
  ...viewMessages,
  ...commandMessages,
  ...reviewMessages,
  ...reasonMessages,
  ...snoozeMessages,
  ...statusMessages,
  ...relationMessages,
  ...numberMessages,
  ...ownerMessages,
  ...draftMessages,
  ...aheadMessages,
} as const satisfies Record<string, string>;

/** The name of a text in the catalogue. */
export type MessageKey = keyof typeof messages;

/** Fills the places `{0}`, `{1}` … of a template; a place without an argument stays as it is. */
export function format(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d{1,2})\}/g, (place, index: string) => args[Number(index)] ?? place);
}

/** The English text for a key of the catalogue. */
export function say(key: MessageKey, ...args: readonly string[]): string {
  return format(messages[key], args);
}

/** The English text of a problem. A key that is not in the catalogue is shown as its code and arguments. */
export function messageOf(problem: Pick<Problem, 'code' | 'message' | 'args'>): string {
  return format(templateOf(problem), problem.args);
}

/** The template of a problem's text, for a host that translates before it fills the places. */
export function templateOf(problem: Pick<Problem, 'code' | 'message' | 'args'>): string {
  if (isMessageKey(problem.message)) return messages[problem.message];
  return [problem.code, ...problem.args].join(' ');
}

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
