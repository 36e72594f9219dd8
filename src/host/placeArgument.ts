import { Uri } from 'vscode';
import { folderInside } from '../core/view/newRecord.ts';
import { askView } from './askNew.ts';
import type { FolderView } from './folderRecords.ts';
import type { RecordStore } from './recordStore.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** Where something is to be made. */
export interface PlaceArgument {
  readonly view: FolderView;
  /** Posix folder inside the workspace folder; undefined where none was said. */
  readonly folder: string | undefined;
}

/** The place that a command's argument names, by a path inside a workspace folder or a whole Uri. Undefined: the person thought better of it. */
export async function placeOf(said: string | undefined, store: RecordStore, heading: string): Promise<PlaceArgument | undefined> {
  const views = store.views();
  if (views.length === 0) throw new UserError(words.say('told.no-folder'));
  const whole = said !== undefined && /^[a-z][\w+.-]+:\//iu.test(said) ? Uri.parse(said) : undefined;
  const view = whole === undefined ? await askView(views, heading) : store.viewOf(whole);
  if (said === undefined || (view === undefined && whole === undefined))
    return view === undefined ? undefined : { view, folder: undefined };
  const root = view?.folder.uri.path ?? '';
  const folder = folderInside(whole === undefined ? said : whole.path.slice(root.length).replace(/^\//u, ''));
  if (folder === undefined || view === undefined) throw new UserError(words.say('told.outside', said));
  return { view, folder };
}
