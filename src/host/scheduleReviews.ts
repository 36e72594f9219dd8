import { Uri, window } from 'vscode';
import type { Change, FileChange } from '../core/change/change.ts';
import { fieldsPath } from '../core/change/editRecord.ts';
import { parseDuration } from '../core/day/duration.ts';
import type { Duration } from '../core/day/day.ts';
import type { DecisionRecord } from '../core/record/decisionRecord.ts';
import {
  needsInterval,
  schedule,
  scheduleChange,
  unscheduled,
  usualPerWeek,
  type Appointment,
  type ScheduleWish,
} from '../core/review/schedule.ts';
import { applyChange, prepare, readTexts } from './applyChange.ts';
import { askInterval, askPace } from './askSchedule.ts';
import { tellBriefly } from './changeAndTell.ts';
import type { FolderView } from './folderRecords.ts';
import { placeOf } from './placeArgument.ts';
import { previewEdits } from './previewChange.ts';
import { numberIn, textIn } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** A file that cannot be written, and why not. */
interface Left {
  readonly path: string;
  readonly reason: string;
}

/**
 * `docket.scheduleReviews`: gives a review date to the decisions in force that have none, and returns to how many. Shows all of it before it is
 * written, unless the argument says how it is to be done. What cannot be written is listed.
 */
export async function scheduleReviews(argument: unknown, store: RecordStore): Promise<number> {
  await store.whenReady();
  const title = words.say('ask.schedule.title');
  const place = await placeOf(textIn(argument, 'folder'), store, title);
  if (place === undefined) return 0;
  const { view, folder } = place;
  const records = unscheduled(view.entries, view.configuration).filter(({ path }) => isBelow(path, folder));
  if (records.length === 0) {
    tellBriefly(words.say('told.all-scheduled'));
    return 0;
  }
  const manner = isSaid(argument) ? 'at-once' : 'previewed';
  const wish = manner === 'at-once' ? wishIn(argument, records, view) : await ask(title, records, view);
  return wish === undefined ? 0 : write(view, schedule(records, view.entries, view.configuration, wish), manner);
}

function isBelow(path: string, folder: string | undefined): boolean {
  return folder === undefined || folder === '' || folder === '.' || path.startsWith(`${folder}/`);
}

function isSaid(argument: unknown): boolean {
  return ['every', 'folder'].some((name) => textIn(argument, name) !== undefined) || numberIn(argument, 'perWeek') !== undefined;
}

function wishIn(argument: unknown, records: readonly DecisionRecord[], view: FolderView): ScheduleWish {
  const said = textIn(argument, 'every');
  const every = said === undefined ? undefined : parseDuration(said);
  if (said !== undefined && every === undefined) throw new UserError(words.say('schedule-no-length', said));
  if (every === undefined && needsInterval(records, view.configuration))
    throw new UserError(words.say('schedule-interval-missing'));
  return { every, perWeek: Math.max(1, numberIn(argument, 'perWeek') ?? usualPerWeek), today: view.today };
}

async function ask(title: string, records: readonly DecisionRecord[], view: FolderView): Promise<ScheduleWish | undefined> {
  const { configuration, entries, today } = view;
  const mustAsk = needsInterval(records, configuration);
  const every: Duration | undefined = mustAsk ? await askInterval(title) : undefined;
  if (mustAsk && every === undefined) return undefined;
  const perWeek = await askPace(
    title,
    (pace) => schedule(records, entries, configuration, { every, perWeek: pace, today }).at(-1)?.day,
  );
  return perWeek === undefined ? undefined : { every, perWeek, today };
}

async function write(view: FolderView, appointments: readonly Appointment[], manner: 'at-once' | 'previewed'): Promise<number> {
  const textOf = await readTexts(
    view,
    appointments.map(({ record }) => fieldsPath(record)),
  );
  const { change, refused } = scheduleChange(appointments, view.configuration, textOf);
  const unfit = refused.map(({ path, refused: why, args }) => ({ path, reason: words.say(why, ...args) }));
  const { files, left } = await writable(view, change);
  const made = { change: { files } };
  const isMade =
    manner === 'at-once' ? await applyChange(view, made) : await previewEdits(view, made.change, words.say('schedule.group'));
  const count = isMade ? await countWritten(view, files) : 0;
  tellBriefly(words.say('told.scheduled', String(count)));
  tellLeft(view, [...unfit, ...left]);
  return count;
}

/** The files that can be written. Each is tried by itself, so that one which cannot does not hold up the others. */
async function writable(view: FolderView, change: Change): Promise<{ files: readonly FileChange[]; left: readonly Left[] }> {
  const files: FileChange[] = [];
  const left: Left[] = [];
  for (const file of change.files) {
    try {
      await prepare(view, { files: [file] });
      files.push(file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      left.push({ path: file.path, reason: error.message });
    }
  }
  return { files, left };
}

/** In the preview, a person may have left some out. */
async function countWritten(view: FolderView, files: readonly FileChange[]): Promise<number> {
  const textOf = await readTexts(
    view,
    files.map(({ path }) => path),
  );
  return files.filter((file) => file.kind === 'edit' && textOf(file.path) !== file.before).length;
}

function tellLeft({ folder }: FolderView, left: readonly Left[]): void {
  if (left.length === 0) return;
  const show = words.say('rename.show');
  void window.showWarningMessage(words.say('told.schedule-left', String(left.length)), show).then(async (answer) => {
    if (answer !== show) return;
    const items = left.map(({ path, reason }) => ({ label: path, detail: reason, path }));
    const chosen = await window.showQuickPick(items, { placeHolder: words.say('schedule.left') });
    if (chosen !== undefined) await window.showTextDocument(Uri.joinPath(folder.uri, chosen.path));
  });
}
