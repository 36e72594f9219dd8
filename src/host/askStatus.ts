import {
  InputBoxValidationSeverity,
  QuickPickItemKind,
  ThemeIcon,
  window,
  type InputBoxValidationMessage,
  type QuickPickItem,
} from 'vscode';
import { missingApprovals } from '../core/lifecycle/approvals.ts';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import { statusChoices, type StatusChoice } from '../core/lifecycle/statusChoices.ts';
import type { Day } from '../core/day/day.ts';
import { entryTitle } from '../core/view/entry.ts';
import { iconsAsText } from '../core/view/iconsAsText.ts';
import { phaseLook } from '../core/view/phases.ts';
import { pick } from './pick.ts';
import type { Chosen } from './recordArgument.ts';
import { words } from './words.ts';

/** Asks for a status: what usually follows comes first, what is stated now is marked. Undefined: the person thought better of it. */
export async function askStatus({ entry, view }: Chosen): Promise<string | undefined> {
  const choices = statusChoices(entry.record, entry.log, view.configuration);
  const missing = missingApprovals(entry.record, view.configuration);
  const group = (place: StatusChoice['place']): StatusItem[] =>
    choices.filter((one) => one.place === place).map((choice) => itemOf(choice, missing));
  const items = [
    ...[heading(words.say('ask.status.next')), ...group('next')],
    ...[heading(words.say('ask.status.other')), ...group('now'), ...group('other')],
  ];
  const title = words.say('ask.status.title', entryTitle(entry));
  return (await pick(items, title, words.say('ask.status')))?.word;
}

interface StatusItem extends QuickPickItem {
  readonly word?: string;
}

function heading(label: string): StatusItem {
  return { label, kind: QuickPickItemKind.Separator };
}

function itemOf({ word, phase, implemented, place }: StatusChoice, missing: readonly string[]): StatusItem {
  const icon = implemented && phase === 'accepted' ? 'pass-filled' : phaseLook(phase).icon;
  const unsigned = phase === 'accepted' && missing.length > 0 ? words.say('ask.status.unsigned', missing.join(', ')) : '';
  return {
    word,
    label: word,
    iconPath: new ThemeIcon(icon),
    description: place === 'now' ? words.say('ask.status.now') : unsigned,
  };
}

/** Asks for the day of the next review, and says which day is meant while it is typed. */
export async function askReviewDay({ entry, view }: Chosen): Promise<string | undefined> {
  return window.showInputBox({
    title: words.say('ask.review.title', entryTitle(entry)),
    prompt: words.say('ask.review'),
    placeHolder: words.say('ask.review.hint'),
    value: entry.record.review.reviewBy?.value ?? '',
    ignoreFocusOut: true,
    validateInput: (written) => meaningOf(written, view.today),
  });
}

function meaningOf(written: string, today: Day): InputBoxValidationMessage {
  const day = reviewDayFrom(written, today);
  if (day === undefined) return { message: words.say('told.no-review-day', written), severity: InputBoxValidationSeverity.Error };
  if (day < today)
    return { message: words.say('ask.review.passed', words.day(day)), severity: InputBoxValidationSeverity.Warning };
  return { message: words.say('ask.review.means', words.day(day)), severity: InputBoxValidationSeverity.Info };
}

/** Asks for the role that signs: one of those given, or another. */
export async function askRole({ entry }: Chosen, roles: readonly string[]): Promise<string | undefined> {
  const title = words.say('ask.role.title', entryTitle(entry));
  const askName = (): Thenable<string | undefined> =>
    window.showInputBox({
      title,
      prompt: words.say('ask.role.name'),
      ignoreFocusOut: true,
      validateInput: (value) => needed(value, 'ask.role.empty'),
    });
  if (roles.length === 0) return askName();
  const other = { label: words.say('ask.role.other') };
  const items = [...roles.map((label): QuickPickItem => ({ label })), other];
  const chosen = await pick(items, title, words.say('ask.role'));
  return chosen === other ? askName() : chosen?.label;
}

/** Asks who signs; whom git knows stands there already. */
export async function askSigner({ entry }: Chosen, role: string, identity: string | undefined): Promise<string | undefined> {
  return window.showInputBox({
    title: words.say('ask.role.title', entryTitle(entry)),
    prompt: iconsAsText(words.say('ask.signer', role)),
    value: identity ?? '',
    ignoreFocusOut: true,
    validateInput: (value) => needed(value, 'ask.signer.empty'),
  });
}

function needed(value: string, message: 'ask.role.empty' | 'ask.signer.empty'): string | undefined {
  return value.trim() === '' ? words.say(message) : undefined;
}
