import { MarkdownString, type Range, ThemeColor, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, workspace } from 'vscode';
import { entryKey, type Entry } from '../core/view/entry.ts';
import type { FolderPart } from '../core/view/folders.ts';
import type { EntryItem } from '../core/view/item.ts';
import { tooltipMarkdown } from '../core/view/tooltip.ts';
import { summaryOf } from '../core/text/markdown.ts';
import { words } from './words.ts';

/** A record in a tree. It keeps what menus need; the tooltip with its summary is made when the pointer rests on it. */
export class RecordItem extends TreeItem {
  readonly entry: Entry;
  readonly children: readonly EvidenceItem[];

  constructor(entry: Entry, item: EntryItem, parent: string, children: readonly EvidenceItem[] = []) {
    super(item.label, children.length === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
    this.entry = entry;
    this.children = children;
    this.id = `${parent}/${entryKey(entry)}`;
    this.description = item.description;
    this.iconPath = new ThemeIcon(item.icon, new ThemeColor(item.color));
    this.accessibilityInformation = { label: item.spoken, role: 'treeitem' };
    this.contextValue = item.context;
    this.command = { command: 'vscode.open', title: '', arguments: [entryUri(entry)] };
  }
}

/** Something that is told of a record, with the place where it is seen. */
export class EvidenceItem extends TreeItem {
  constructor(label: string, icon: string, uri: Uri, selection: Range | undefined) {
    super(label, TreeItemCollapsibleState.None);
    this.iconPath = new ThemeIcon(icon);
    this.tooltip = label;
    this.contextValue = 'evidence';
    this.command = { command: 'vscode.open', title: '', arguments: [uri, { selection }] };
  }
}

/** A heading in a tree, with the number of its records. */
export class GroupItem extends TreeItem {
  readonly children: readonly (FolderItem | RecordItem)[];

  /** `count`: of its records; they may stand below folders. */
  constructor(
    { id, label, count }: { readonly id: string; readonly label: string; readonly count: number },
    children: readonly (FolderItem | RecordItem)[],
    state: 'folded' | 'unfolded',
  ) {
    super(label, state === 'folded' ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded);
    this.id = id;
    this.children = children;
    this.contextValue = 'group';
    showCount(this, label, count);
  }
}

/** A workspace folder in a tree, where several have records: numbers begin anew in each, and long titles leave no room for its name. */
export class FolderItem extends TreeItem {
  readonly root: Uri;
  readonly children: readonly (GroupItem | RecordItem)[];

  /** `within`: what tells it from the same folder elsewhere in the tree. */
  constructor({ folder, label, items }: FolderPart<unknown>, children: readonly (GroupItem | RecordItem)[], within = '') {
    super(label, TreeItemCollapsibleState.Expanded);
    this.root = Uri.parse(folder, true);
    this.children = children;
    this.id = `${within} ${folder}`;
    this.iconPath = new ThemeIcon('root-folder');
    this.contextValue = 'folder';
    this.tooltip = this.root.fsPath;
    showCount(this, label, items.length);
  }
}

function showCount(item: TreeItem, label: string, count: number): void {
  item.description = String(count);
  const counted = count === 1 ? words.say('view.count-one') : words.say('view.count', String(count));
  item.accessibilityInformation = { label: `${label}, ${counted}`, role: 'treeitem' };
}

/** What the trees are made of. */
export type Node = FolderItem | GroupItem | RecordItem | EvidenceItem;

/** The file of a record. */
export function entryUri(entry: Entry): Uri {
  return uriAt(entry, entry.record.path);
}

/** A file of the workspace folder that a record is in. */
export function uriAt({ folder }: Pick<Entry, 'folder'>, path: string): Uri {
  return Uri.joinPath(Uri.parse(folder, true), path);
}

/** Fills in the tooltip of a record, which reads its file. A file that is gone has no summary. */
export async function resolveRecordItem(item: TreeItem): Promise<TreeItem> {
  if (!(item instanceof RecordItem)) return item;
  const markdown = new MarkdownString(tooltipMarkdown(item.entry, await summaryAt(entryUri(item.entry)), words));
  markdown.supportHtml = false;
  markdown.isTrusted = false;
  item.tooltip = markdown;
  return item;
}

async function summaryAt(uri: Uri): Promise<string | undefined> {
  try {
    return summaryOf(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    return undefined;
  }
}
