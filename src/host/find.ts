import { Disposable, ThemeColor, ThemeIcon, window, type QuickPick, type QuickPickItem, type TextEditor } from 'vscode';
import { createSearch } from '../core/find/search.ts';
import { entryLabel, phaseOf } from '../core/view/entry.ts';
import { phaseLook, phaseWord } from '../core/view/phases.ts';
import { listView, type Listed } from './listing.ts';
import { asWritten } from './pick.ts';
import type { RecordStore } from './recordStore.ts';
import { entryUri } from './treeItems.ts';
import { words } from './words.ts';

interface Found extends QuickPickItem {
  readonly found: Listed;
}

/** Finds a decision as one types: the best match first, a preview while moving; Escape leads back to where one was. */
export async function findDecision(store: RecordStore, query: string): Promise<void> {
  await store.whenReady();
  const all = store.views().flatMap(listView);
  const byListed = new Map(all.map((found) => [found.listed, found]));
  const search = createSearch(all.map(({ listed }) => listed));
  const answer = (value: string): readonly Listed[] => search(value).flatMap((listed) => byListed.get(listed) ?? []);
  const pick = window.createQuickPick<Found>();
  pick.placeholder = words.say('ask.find');
  pick.value = query;
  await letChoose(pick, answer);
}

/** In milliseconds: whoever runs through a list wants to see where they stop. */
const lingering = 120;

function letChoose(pick: QuickPick<Found>, answer: (value: string) => readonly Listed[]): Promise<void> {
  const origin = window.activeTextEditor;
  const previews = new Previews();
  let accepted = false;
  const fill = (): void => {
    previews.expectFirst();
    pick.items = answer(pick.value).map(itemOf).map(asWritten);
  };
  return new Promise((resolve) => {
    const listeners = Disposable.from(
      pick.onDidChangeValue(fill),
      pick.onDidChangeActive(([active]) => previews.moveTo(active?.found)),
      pick.onDidAccept(() => {
        const [chosen] = pick.activeItems;
        accepted = true;
        pick.hide();
        if (chosen !== undefined) void window.showTextDocument(entryUri(chosen.found.entry), { preview: false });
      }),
      pick.onDidHide(() => {
        const settled = previews.stop();
        listeners.dispose();
        pick.dispose();
        void settled.then(() => (accepted || !previews.shown ? undefined : goBack(origin))).then(resolve);
      }),
    );
    fill();
    pick.show();
  });
}

/** Shows the record that a person moves to. What the list makes active by itself, after typing, is not shown. */
class Previews {
  /** True once a preview was opened. */
  shown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #expected = true;
  #showing: Promise<void> = Promise.resolve();

  /** New items are coming: the next active one is nobody's choice. */
  expectFirst(): void {
    clearTimeout(this.#timer);
    this.#expected = true;
  }

  moveTo(found: Listed | undefined): void {
    clearTimeout(this.#timer);
    if (found === undefined) return;
    if (this.#expected) {
      this.#expected = false;
      return;
    }
    this.#timer = setTimeout(() => {
      this.shown = true;
      this.#showing = preview(found);
    }, lingering);
  }

  /** Resolves once the preview that is on its way, if any, is there: only then can one go back. */
  stop(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#showing;
  }
}

function itemOf(found: Listed): Found {
  const phase = phaseOf(found.entry);
  const look = phaseLook(phase);
  const { folderLabel, owner } = found.entry;
  const notes = [folderLabel, found.listed.status?.written ?? phaseWord(phase, words), owner?.name, found.listed.path];
  return {
    found,
    label: entryLabel(found.entry),
    description: notes.filter((note) => note !== undefined).join(' · '),
    iconPath: new ThemeIcon(look.icon, new ThemeColor(look.color)),
    alwaysShow: true,
  };
}

async function preview(found: Listed): Promise<void> {
  await window.showTextDocument(entryUri(found.entry), { preview: true, preserveFocus: true }).then(undefined, () => undefined);
}

/** Shows again what was shown before, or closes the preview where there was nothing. */
async function goBack(origin: TextEditor | undefined): Promise<void> {
  if (origin !== undefined) {
    await window.showTextDocument(origin.document, { viewColumn: origin.viewColumn ?? 1, selection: origin.selection });
    return;
  }
  const tab = window.tabGroups.activeTabGroup.activeTab;
  if (tab?.isPreview === true) await window.tabGroups.close(tab);
}
