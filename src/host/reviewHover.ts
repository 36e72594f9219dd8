import { Hover, languages, MarkdownString, type Disposable, type Position, type Range, type TextDocument } from 'vscode';
import type { Place } from '../core/record/place.ts';
import { positionIn } from '../core/text/lines.ts';
import type { Entry } from '../core/view/entry.ts';
import { commandAddress, reviewStory, storyPlaces } from '../core/view/reviewStory.ts';
import { pathInside } from './files.ts';
import type { FolderView } from './folderRecords.ts';
import type { RecordStore } from './recordStore.ts';
import { rangeOf } from './spans.ts';
import { entryUri, uriAt } from './treeItems.ts';
import { words } from './words.ts';

/** What links of a hover may run: nothing that a file says gets among them. */
const trusted = ['docket.review', 'docket.snooze', 'docket.resume', 'docket.setReviewDate', 'docket.open'];

/** Tells the whole story of a review where the pointer, or the keyboard, rests on what it follows from. */
export function tellStories(store: RecordStore): Disposable {
  return languages.registerHoverProvider(
    { pattern: '**/*' },
    { provideHover: (document, position) => storyAt(document, position, store) },
  );
}

function storyAt({ uri }: TextDocument, position: Position, store: RecordStore): Hover | undefined {
  const entry = store.entryAt(uri);
  const view = store.viewOf(uri);
  const path = view === undefined ? undefined : pathInside(view.folder, uri);
  if (entry === undefined || view === undefined || path === undefined) return undefined;
  const lines = view.linesOf(path) ?? [0];
  const ranges = storyPlaces(entry).flatMap((place) => (place.path === path ? [rangeOf(place.span, lines)] : []));
  const range = ranges.find((one) => one.contains(position));
  return range === undefined ? undefined : hoverOf(range, entry, view, store);
}

function hoverOf(range: Range, entry: Entry, view: FolderView, store: RecordStore): Hover | undefined {
  const address = (place: Place): string | undefined => addressOf(place, entry, view, store);
  const story = reviewStory(entry, view.configuration, { uri: entryUri(entry).toString(), address }, words);
  if (story === undefined) return undefined;
  const markdown = new MarkdownString(story);
  markdown.isTrusted = { enabledCommands: trusted };
  return new Hover(markdown, range);
}

/** Only a record can be opened at a line: what else is known of is told without a link. */
function addressOf(place: Place, entry: Entry, view: FolderView, store: RecordStore): string | undefined {
  const uri = uriAt(entry, place.path);
  const lines = view.linesOf(place.path);
  if (lines === undefined || store.entryAt(uri)?.record.path !== place.path) return undefined;
  return commandAddress('docket.open', { uri: uri.toString(), ...positionIn(lines, place.span.start) });
}
