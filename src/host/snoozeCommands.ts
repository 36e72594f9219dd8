import type { Refusal } from '../core/change/change.ts';
import { addDuration } from '../core/day/day.ts';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import { longestSnooze, resumeChange, snoozeChange, snoozeRefused, type SnoozeWish } from '../core/review/snoozeChange.ts';
import { reviewContextOf } from '../core/rules/contexts.ts';
import { entryIdentifier, entryTitle } from '../core/view/entry.ts';
import { readTexts } from './applyChange.ts';
import { askForWhom, askUntil, askWhy } from './askSnooze.ts';
import { changeAndTell, tellBriefly } from './changeAndTell.ts';
import type { Action } from './commands.ts';
import type { OwnSnoozes } from './ownSnoozes.ts';
import type { Ports } from './ports.ts';
import { asItIsNow, recordOf, textIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** What the commands work with. */
interface Means {
  readonly store: RecordStore;
  readonly own: OwnSnoozes;
  readonly ports: Ports;
}

/** What is to be done beside the day: nobody is asked for what the argument says. */
type Wanted = Pick<SnoozeWish, 'until' | 'reason' | 'for'>;

/** The commands that put a review off and take it up again. Each returns whether it changed something. */
export function snoozeCommands(means: Means): Readonly<Record<string, Action>> {
  return {
    'docket.snooze': (argument) => snooze(argument, means),
    'docket.resume': (argument) => resume(argument, means),
  };
}

async function snooze(argument: unknown, { store, own, ports }: Means): Promise<boolean> {
  const asked = await recordOf(argument, store);
  const wanted = wantedIn(argument, asked) ?? (await ask(asked));
  if (wanted === undefined) return false;
  const now = await asItIsNow(asked, store);
  const { entry, view } = now;
  const wish = { ...wanted, since: view.today, by: await nameOf(wanted, now, ports) };
  const told = words.say(`told.snoozed-${wanted.for}`, entryIdentifier(entry), words.day(wanted.until));
  if (wanted.for === 'everyone') {
    const textOf = await readTexts(view, [entry.record.path]);
    return changeAndTell(now, snoozeChange(entry.record, wish, reviewContextOf(entry.record, view), textOf), told);
  }
  refuse(snoozeRefused(entry.record, wish, reviewContextOf(entry.record, view)));
  await own.put(entry, wanted);
  await store.reconsider();
  tellBriefly(told);
  return true;
}

/** Takes back what keeps the review quiet: the person's own snooze, or else the one in the file. */
async function resume(argument: unknown, { store, own, ports }: Means): Promise<boolean> {
  const chosen = await recordOf(argument, store);
  const { entry, view } = chosen;
  const told = words.say('told.resumed', entryIdentifier(entry));
  if (entry.review.snooze?.for === 'me') {
    await own.drop(entry);
    await store.reconsider();
    tellBriefly(told);
    return true;
  }
  const by = (await ports.gitIdentity?.(view.folder.uri))?.name;
  const textOf = await readTexts(view, [entry.record.path]);
  return changeAndTell(chosen, resumeChange(entry.record, { day: view.today, by }, view.configuration, textOf), told);
}

async function nameOf(wanted: Wanted, { view }: Chosen, ports: Ports): Promise<string | undefined> {
  return wanted.for === 'me' ? undefined : (await ports.gitIdentity?.(view.folder.uri))?.name;
}

/** What an argument says; nothing is written into a file where it does not say that it is for everyone. */
function wantedIn(argument: unknown, { view }: Chosen): Wanted | undefined {
  const written = textIn(argument, 'until');
  if (written === undefined) return undefined;
  const [until, whom] = [reviewDayFrom(written, view.today), textIn(argument, 'for') ?? 'me'];
  if (until === undefined) throw new UserError(words.say('told.no-review-day', written));
  if (whom !== 'me' && whom !== 'everyone') throw new UserError(words.say('told.wrong-argument', whom, 'me, everyone'));
  return { until, for: whom, reason: textIn(argument, 'reason') };
}

async function ask({ entry, view }: Chosen): Promise<Wanted | undefined> {
  const { today: since } = view;
  const context = reviewContextOf(entry.record, view);
  const objection = (until: SnoozeWish['until']): Refusal | undefined =>
    snoozeRefused(entry.record, { since, until, for: 'me', by: undefined, reason: undefined }, context);
  // Where even the longest snooze would put nothing off, there is nothing to ask.
  refuse(objection(addDuration(since, longestSnooze)));
  const title = words.say('ask.snooze.title', entryTitle(entry));
  const until = await askUntil(title, since, (day) => {
    const refused = objection(day);
    return refused === undefined ? undefined : words.say(refused.refused, ...refused.args);
  });
  const whom = until === undefined ? undefined : await askForWhom(title);
  if (until === undefined || whom === undefined) return undefined;
  const reason = await askWhy(title, whom);
  return reason === undefined ? undefined : { until, for: whom, reason: reason === '' ? undefined : reason };
}

function refuse(refused: Refusal | undefined): void {
  if (refused !== undefined) throw new UserError(words.say(refused.refused, ...refused.args));
}
