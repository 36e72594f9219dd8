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
import { askView } from './askNew.ts';
import { applyChange, prepare, readTexts } from './applyChange.ts';
import { askInterval, askPace } from './askSchedule.ts';
import { tellBriefly } from './changeAndTell.ts';
import type { FolderView } from './folderRecords.ts';
import { asWritten } from './pick.ts';
import { headingIn, placeOf } from './placeArgument.ts';
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

/** The decisions of one workspace folder that are to be reviewed, and on no day yet. */
interface Undated {
  readonly view: FolderView;
  readonly records: readonly DecisionRecord[];
}

/**
 * `docket.scheduleReviews`: gives a review date to the decisions in force that have none, and returns to how many. Shows all of it before it is
 * written, unless the argument says how it is to be done: then in every workspace folder, where it says none. What cannot be written is listed.
 */
export async function scheduleReviews(argument: unknown, store: RecordStore): Promise<number> {
  await store.whenReady();
  const title = words.say('ask.schedule.title');
  const isPlaced = textIn(argument, 'folder') !== undefined;
  const place = isPlaced ? await placeOf(argument, store, title) : undefined;
  if (isPlaced && place === undefined) return 0;
  const undated = (place === undefined ? store.views() : [place.view]).flatMap((view) => undatedIn(view, place?.folder));
  if (undated.length === 0) {
    tellBriefly(words.say('told.all-scheduled'));
    return 0;
  }
  return isSaid(argument) ? scheduleAll(argument, undated) : askAndSchedule(undated, title, store);
}

function undatedIn(view: FolderView, folder: string | undefined): readonly Undated[] {
  const records = unscheduled(view.entries, view.configuration).filter(({ path }) => isBelow(path, folder));
  return records.length === 0 ? [] : [{ view, records }];
}

/** Nothing is written where one of the folders lacks what has to be said. */
async function scheduleAll(argument: unknown, undated: readonly Undated[]): Promise<number> {
  const wishes = undated.map((one) => ({ ...one, wish: wishIn(argument, one) }));
  let count = 0;
  for (const { view, records, wish } of wishes)
    count += await write(view, schedule(records, view.entries, view.configuration, wish), 'at-once');
  tellBriefly(words.say('told.scheduled', String(count)));
  return count;
}

async function askAndSchedule(undated: readonly Undated[], title: string, store: RecordStore): Promise<number> {
  const view = await askView(
    undated.map((one) => one.view),
    title,
    'ask.schedule.folder',
  );
  const chosen = undated.find((one) => one.view === view);
  const wish = chosen === undefined ? undefined : await ask(headingIn(chosen.view, title, store.views()), chosen);
  if (chosen === undefined || wish === undefined) return 0;
  const { entries, configuration } = chosen.view;
  const count = await write(chosen.view, schedule(chosen.records, entries, configuration, wish), 'previewed');
  tellBriefly(words.say('told.scheduled', String(count)));
  return count;
}

function isBelow(path: string, folder: string | undefined): boolean {
  return folder === undefined || folder === '' || folder === '.' || path.startsWith(`${folder}/`);
}

function isSaid(argument: unknown): boolean {
  return ['every', 'folder'].some((name) => textIn(argument, name) !== undefined) || numberIn(argument, 'perWeek') !== undefined;
}

function wishIn(argument: unknown, { records, view }: Undated): ScheduleWish {
  const said = textIn(argument, 'every');
  const every = said === undefined ? undefined : parseDuration(said);
  if (said !== undefined && every === undefined) throw new UserError(words.say('schedule-no-length', said));
  if (every === undefined && needsInterval(records, view.configuration))
    throw new UserError(words.say('schedule-interval-missing'));
  return { every, perWeek: Math.max(1, numberIn(argument, 'perWeek') ?? usualPerWeek), today: view.today };
}

async function ask(title: string, { records, view }: Undated): Promise<ScheduleWish | undefined> {
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
    const items = left.map(({ path, reason }) => asWritten({ label: path, detail: reason, path }));
    const chosen = await window.showQuickPick(items, { placeHolder: words.say('schedule.left') });
    if (chosen !== undefined) await window.showTextDocument(Uri.joinPath(folder.uri, chosen.path));
  });
}
