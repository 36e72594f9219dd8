import { listRecords } from '../core/report/list.ts';
import type { ListedProblem, ListedRecord } from '../core/report/listedRecord.ts';
import { positionIn } from '../core/text/lines.ts';
import type { Entry } from '../core/view/entry.ts';
import type { FolderView } from './folderRecords.ts';

/** A record in the shape of the contract, with the entry it was made from. */
export interface Listed {
  readonly listed: ListedRecord;
  readonly entry: Entry;
}

/** The records of a workspace folder in the shape of the contract. */
export function listView(view: FolderView): readonly Listed[] {
  const listed = listRecords({ ...view, textOf: () => undefined });
  return listed.flatMap((record, at) => {
    const entry = view.entries[at];
    if (entry === undefined) return [];
    const problems = record.problems.map((problem, index) => placed(problem, entry, index, view));
    const folder = entry.folderLabel === undefined ? {} : { folder: entry.folderLabel };
    return [{ entry, listed: { ...folder, ...record, problems } }];
  });
}

/** Texts are not kept, but line starts are: they say where a problem stands. */
function placed(problem: ListedProblem, entry: Entry, index: number, view: FolderView): ListedProblem {
  const found = entry.problems[index];
  const lines = found === undefined ? undefined : view.linesOf(found.path);
  return found === undefined || lines === undefined ? problem : { ...problem, ...positionIn(lines, found.span.start) };
}
