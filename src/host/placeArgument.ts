import { Uri, window } from 'vscode';
import { folderLabels, folderMeant } from '../core/view/folders.ts';
import { folderInside } from '../core/view/newRecord.ts';
import { askView } from './askNew.ts';
import type { FolderView } from './folderRecords.ts';
import { textIn } from './recordArgument.ts';
import type { RecordStore } from './recordStore.ts';
import { FolderItem } from './treeItems.ts';
import { UserError } from './userError.ts';
import { words } from './words.ts';

/** Where something is to be made. */
export interface PlaceArgument {
  readonly view: FolderView;
  /** Posix folder inside the workspace folder; undefined where none was said. */
  readonly folder: string | undefined;
  /** What is asked below: it says the workspace folder, where several are open. */
  readonly heading: string;
}

/**
 * The place that a command is about: of a tree, of the argument `{ folder }`, which is a path inside a workspace folder or a whole URI, else
 * in the workspace folder of the active editor. Undefined: the person who was asked thought better of it.
 */
export async function placeOf(argument: unknown, store: RecordStore, title: string): Promise<PlaceArgument | undefined> {
  const views = store.views();
  if (views.length === 0) throw new UserError(words.say('told.no-folder'));
  const said = saidIn(argument, store);
  const view = said.view ?? folderMeant(views, activeView(store), said.folder) ?? (await askView(views, title));
  return view === undefined ? undefined : { view, folder: said.folder, heading: headingIn(view, title, views) };
}

/** What is asked about a workspace folder says which one it is, where several are open. */
export function headingIn({ folder }: FolderView, title: string, views: readonly FolderView[]): string {
  if (views.length < 2) return title;
  const uri = folder.uri.toString();
  const labels = folderLabels(views.map((view) => ({ uri: view.folder.uri.toString(), name: view.folder.name })));
  return `${title} · ${labels.get(uri) ?? folder.name}`;
}

interface Said {
  readonly view?: FolderView | undefined;
  readonly folder?: string;
}

function saidIn(argument: unknown, store: RecordStore): Said {
  if (argument instanceof FolderItem) return { view: store.viewOf(argument.root) };
  const said = textIn(argument, 'folder')?.trim() ?? '';
  if (said === '') return {};
  const whole = /^[a-z][\w+.-]+:\//iu.test(said) ? Uri.parse(said) : undefined;
  const view = whole === undefined ? undefined : store.viewOf(whole);
  const root = view?.folder.uri.path ?? '';
  const folder = folderInside(whole === undefined ? said : whole.path.slice(root.length).replace(/^\//u, ''));
  if (folder === undefined || (whole !== undefined && view === undefined)) throw new UserError(words.say('told.outside', said));
  return { view, folder };
}

function activeView(store: RecordStore): FolderView | undefined {
  const active = window.activeTextEditor?.document.uri;
  return active === undefined ? undefined : store.viewOf(active);
}
