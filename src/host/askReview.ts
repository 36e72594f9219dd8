import { QuickPickItemKind, ThemeIcon, window, type QuickPickItem } from 'vscode';
import { reviewDayFrom } from '../core/lifecycle/reviewDate.ts';
import type { Day } from '../core/day/day.ts';
import type { ChecklistItem } from '../core/record/checklists.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import { extensionsInARow, manyExtensions } from '../core/review/extensions.ts';
import type { Place } from '../core/record/place.ts';
import { reviewOutcomes, type ReviewOutcome } from '../core/review/reviewChange.ts';
import type { Briefing, BriefingNote } from '../core/view/briefing.ts';
import { askDay } from './askDay.ts';
import { asWritten, pick } from './pick.ts';
import { words } from './words.ts';

interface OutcomeChoice extends QuickPickItem {
  readonly outcome?: ReviewOutcome;
  readonly note?: BriefingNote;
}

/**
 * Asks what the review of a decision came to, below what the decision rests on and what has happened since; each of that can be
 * opened, and then the question is asked again. Undefined: the person thought better of it.
 */
export async function askOutcome(
  title: string,
  briefing: Briefing,
  open: (place: Place) => Promise<void>,
): Promise<ReviewOutcome | undefined> {
  const outcomes = reviewOutcomes.map((outcome) => ({
    label: words.say(`ask.outcome.${outcome}`),
    detail: words.say(`ask.outcome.${outcome}.about`),
    outcome,
  }));
  const items = [...sectionsOf(briefing), ...outcomes];
  for (;;) {
    const chosen = await pickFrom(items, outcomes[0], title);
    if (chosen?.note === undefined) return chosen?.outcome;
    await open(chosen.note.place);
  }
}

function sectionsOf({ since, premises, changes }: Briefing): readonly OutcomeChoice[] {
  const after = since === undefined ? words.say('briefing.changed') : words.say('briefing.since', words.day(since));
  const sections = [...section(words.say('briefing.premises'), 'book', premises), ...section(after, 'history', changes)];
  return sections.length === 0 ? [] : [...sections, { label: words.say('ask.outcome'), kind: QuickPickItemKind.Separator }];
}

function section(label: string, icon: string, notes: readonly BriefingNote[]): readonly OutcomeChoice[] {
  if (notes.length === 0) return [];
  const rows = notes.map((note) => asWritten({ label: note.label, detail: note.detail, iconPath: new ThemeIcon(icon), note }));
  return [{ label, kind: QuickPickItemKind.Separator }, ...rows];
}

/** A pick list that begins at one of its items. */
function pickFrom(
  items: readonly OutcomeChoice[],
  active: OutcomeChoice | undefined,
  title: string,
): Promise<OutcomeChoice | undefined> {
  const list = window.createQuickPick<OutcomeChoice>();
  Object.assign(list, { title, items, placeholder: words.say('ask.outcome'), ignoreFocusOut: true, matchOnDetail: true });
  if (active !== undefined) list.activeItems = [active];
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      resolve(list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

/** Asks which assumptions still hold: those that did are ticked. Undefined: the person thought better of it. */
export async function askHolding(title: string, assumptions: readonly ChecklistItem[]): Promise<readonly string[] | undefined> {
  const items = assumptions.map(({ text, done }) => asWritten({ label: text, picked: done, text }));
  const options = { title, placeHolder: words.say('ask.assumptions'), ignoreFocusOut: true, canPickMany: true } as const;
  return (await window.showQuickPick(items, options))?.map(({ text }) => text);
}

/** Asks for the day of the next review: the usual one first, some that are often chosen, or any other. */
export async function askNext(title: string, today: Day, usual: Day | undefined): Promise<Day | undefined> {
  const usualItem =
    usual === undefined ? [] : [{ label: words.day(usual), description: words.say('ask.next.usual'), day: usual }];
  const others = ['3 months', '6 months', '12 months'].flatMap((written) => {
    const day = reviewDayFrom(written, today);
    return day === undefined || day === usual ? [] : [{ label: words.day(day), description: written, day }];
  });
  const other = { label: words.say('ask.next.other'), day: undefined };
  const chosen = await pick([...usualItem, ...others, other], title, words.say('ask.next'));
  return chosen === undefined || chosen.day !== undefined
    ? chosen?.day
    : askDay(title, today, (day) => (day <= today ? words.say('review-next-past', words.day(day)) : undefined));
}

/** Asks for a note, which may be empty. */
export async function askNote(title: string): Promise<string | undefined> {
  return window.showInputBox({ title, prompt: words.say('ask.note'), ignoreFocusOut: true });
}

/** Asks for the reason of an extension; that it is not the first in a row is said where it becomes a habit. */
export async function askReason(title: string, record: DecisionRecord): Promise<string | undefined> {
  const earlier = extensionsInARow(record).length;
  const isHabit = earlier + 1 >= manyExtensions;
  return window.showInputBox({
    title,
    prompt: isHabit ? words.say('ask.note.reason.again', String(earlier)) : words.say('ask.note.reason'),
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? words.say('review-reason-missing') : undefined),
  });
}
