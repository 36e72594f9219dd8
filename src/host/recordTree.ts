import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { Entry } from '../core/view/entry.ts';
import { EvidenceItem, RecordItem, resolveRecordItem, type Node } from './treeItems.ts';

/** A tree of groups and records that is made anew by a function whenever something changes. */
export class RecordTree implements TreeDataProvider<Node> {
  readonly #make: () => readonly Node[];
  readonly #changed = new EventEmitter<undefined>();
  #roots: readonly Node[] | undefined;
  #parents = new Map<Node, Node>();

  readonly onDidChangeTreeData: Event<undefined> = this.#changed.event;

  constructor(make: () => readonly Node[]) {
    this.#make = make;
  }

  /** Makes the tree anew when it is looked at next. */
  refresh(): void {
    this.#roots = undefined;
    this.#changed.fire(undefined);
  }

  getTreeItem(node: Node): TreeItem {
    return node;
  }

  getChildren(node?: Node): Node[] {
    if (node === undefined) return [...this.roots()];
    return [...childrenOf(node)];
  }

  getParent(node: Node): Node | undefined {
    return this.#parents.get(node);
  }

  resolveTreeItem(item: TreeItem): Promise<TreeItem> {
    return resolveRecordItem(item);
  }

  /** The first place of a record in the tree. */
  find(entry: Entry): RecordItem | undefined {
    return itemOf(entry, this.roots());
  }

  /** The nodes of the first level. */
  roots(): readonly Node[] {
    if (this.#roots === undefined) {
      this.#roots = this.#make();
      this.#parents = new Map(this.#roots.flatMap(withDescendants));
    }
    return this.#roots;
  }
}

function itemOf(entry: Entry, nodes: readonly Node[]): RecordItem | undefined {
  for (const node of nodes) {
    if (node instanceof RecordItem && node.entry === entry) return node;
    const below = node instanceof RecordItem ? undefined : itemOf(entry, childrenOf(node));
    if (below !== undefined) return below;
  }
  return undefined;
}

function childrenOf(node: Node): readonly Node[] {
  return node instanceof EvidenceItem ? [] : node.children;
}

/** Everything below a node, each with its parent. */
function withDescendants(node: Node): readonly (readonly [Node, Node])[] {
  return childrenOf(node).flatMap((child) => [[child, node] as const, ...withDescendants(child)]);
}
