import type { Action } from './commands.ts';
import type { OwnSnoozes } from './ownSnoozes.ts';
import type { Ports } from './ports.ts';
import type { RecordStore } from './recordStore.ts';
import { reviewCommand } from './reviewCommand.ts';
import { scheduleReviews } from './scheduleReviews.ts';
import { snoozeCommands } from './snoozeCommands.ts';

/** The commands on reviews: to hold one, to put it off, and to give all decisions a date for theirs. */
export function reviewCommands(store: RecordStore, own: OwnSnoozes, ports: Ports): Readonly<Record<string, Action>> {
  return {
    'docket.review': reviewCommand(store, ports),
    'docket.scheduleReviews': (argument) => scheduleReviews(argument, store),
    ...snoozeCommands({ store, own, ports }),
  };
}
