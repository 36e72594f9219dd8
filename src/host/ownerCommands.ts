import { ownerAssignment } from './assignOwner.ts';
import type { Action } from './commands.ts';
import type { Mine } from './mine.ts';
import type { RecordStore } from './recordStore.ts';
import type { Reports } from './reports.ts';

/** The commands on who owns what. */
export function ownerCommands(store: RecordStore, mine: Mine, reports: Reports): Readonly<Record<string, Action>> {
  return {
    'docket.assignOwner': ownerAssignment(store, mine),
    'docket.showMine': () => mine.showMine(),
    'docket.showAll': () => mine.showAll(),
    'docket.ownersReport': () => reports.showOwners(),
  };
}
