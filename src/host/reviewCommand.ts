import { commands, Uri, window } from 'vscode';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import type { Day } from '../core/day/day.ts';
import { fieldsPath } from '../core/change/editRecord.ts';
import type { Place } from '../core/record/place.ts';
import { briefingOf } from '../core/view/briefing.ts';
import { entryTitle } from '../core/view/entry.ts';
import {
  assumptionsIn,
  livesOn,
  nextReview,
  reviewChange,
  reviewOutcomes,
  type Review,
  type ReviewOutcome,
} from '../core/review/reviewChange.ts';
import { applyChange, readTexts } from './applyChange.ts';
import { askHolding, askNext, askNote, askOutcome, askReason } from './askReview.ts';
import type { Action } from './commands.ts';
import type { Ports } from './ports.ts';
import { asItIsNow, recordToEdit, textIn, uriIn, type Chosen } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { rangeOf } from './spans.ts';
import { entryUri } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/**
 * `docket.review`: asks what a review came to, and writes it into the record; true where it was written. Where the argument says that the
 * decision is superseded, it may say `by`, `title` and `part` as that of `docket.supersede` does.
 */
export function reviewCommand(store: RecordStore, ports: Ports): Action {
  return async (argument) => {
    const asked = await recordToEdit(argument, store);
    const review = await complete(argument, asked, store, ports);
    if (review === undefined || !(await goOn(review.outcome, asked, argument))) return false;
    const { entry, view } = await asItIsNow(asked, store);
    const textOf = await readTexts(view, [entry.record.path, fieldsPath(entry.record)]);
    return applyChange(view, reviewChange(entry.record, review, view.configuration, textOf));
  };
}

async function complete(argument: unknown, chosen: Chosen, store: RecordStore, ports: Ports): Promise<Review | undefined> {
  const { entry, view } = chosen;
  const said = textIn(argument, 'outcome');
  const reviewer = textIn(argument, 'reviewer') ?? (await ports.gitIdentity?.(view.folder.uri))?.name;
  const common = { day: view.today, reviewer };
  if (said !== undefined)
    return { ...common, outcome: outcomeOf(said), next: dayIn(argument, view.today), note: textIn(argument, 'note') };
  const title = words.say('ask.outcome.title', entryTitle(entry));
  // What is reviewed is read.
  await commands.executeCommand('vscode.open', entryUri(entry));
  const text = (await readTexts(view, [entry.record.path]))(entry.record.path) ?? '';
  const assumptions = await goThrough(title, entry.record.path, text);
  const briefing = briefingOf(entry, text, { ...view, entries: store.entries() }, words);
  const open = (place: Place): Promise<void> => openPlace(place, view);
  const outcome = assumptions === 'dismissed' ? undefined : await askOutcome(title, briefing, open);
  if (assumptions === 'dismissed' || outcome === undefined) return undefined;
  const found = { ...common, outcome, assumptions };
  const usual = nextReview(entry.record, view.configuration, view.today);
  const next = livesOn(outcome) ? await askNext(title, view.today, usual) : undefined;
  if (livesOn(outcome) && next === undefined) return undefined;
  const note = outcome === 'extend' ? await askReason(title, entry.record) : await askNote(title);
  return note === undefined ? undefined : { ...found, next, note };
}

/** The decision rests on its assumptions: each is looked at, before anything is said of the decision. */
async function goThrough(title: string, path: string, text: string): Promise<Review['assumptions'] | 'dismissed'> {
  const items = assumptionsIn({ path, text });
  if (items.length === 0) return undefined;
  const holding = await askHolding(title, items);
  return holding === undefined ? 'dismissed' : { all: items.map(({ text }) => text), holding };
}

/** Shows the characters that are meant; the question stays. */
async function openPlace({ path, span }: Place, { folder, linesOf }: Chosen['view']): Promise<void> {
  const selection = rangeOf(span, linesOf(path) ?? [0]);
  await window.showTextDocument(Uri.joinPath(folder.uri, path), { selection, preview: true, preserveFocus: true });
}

function outcomeOf(said: string): ReviewOutcome {
  const outcome = reviewOutcomes.find((known) => known === said);
  if (outcome === undefined) throw new UserError(words.say('told.wrong-argument', said, reviewOutcomes.join(', ')));
  return outcome;
}

function dayIn(argument: unknown, today: Day): Day | undefined {
  const written = textIn(argument, 'next');
  if (written === undefined) return undefined;
  const day = reviewDayFrom(written, today);
  if (day === undefined) throw new UserError(words.say('told.no-review-day', written));
  return day;
}

/** A decision that ends is superseded, or given another status, first; false where the person thought better of it. */
async function goOn(outcome: ReviewOutcome, { entry }: Chosen, argument: unknown): Promise<boolean> {
  const uri = entryUri(entry);
  const said = { by: uriIn(argument, 'by'), title: textIn(argument, 'title'), part: textIn(argument, 'part') };
  if (outcome === 'supersede') return (await commands.executeCommand('docket.supersede', { uri, ...said })) !== undefined;
  if (outcome === 'retire') return (await commands.executeCommand('docket.setStatus', { uri, status: 'deprecated' })) === true;
  return true;
}
