import type { Command } from '../command.ts';
import { check } from './check.ts';
import { due } from './due.ts';
import { list } from './list.ts';
import { own } from './own.ts';
import { reportDebt } from './reportDebt.ts';
import { reportOwners } from './reportOwners.ts';
import { reportReviews } from './reportReviews.ts';
import { newRecord } from './newRecord.ts';
import { renameCommand, renumberCommand } from './renaming.ts';
import { review } from './review.ts';
import { resume, snooze } from './snooze.ts';
import { schedule } from './schedule.ts';
import { status } from './status.ts';
import { supersede } from './supersede.ts';

/** Every command, in the order of the help. */
export const commands: readonly Command[] = [
  list,
  check,
  due,
  reportOwners,
  reportDebt,
  reportReviews,
  status,
  review,
  snooze,
  resume,
  schedule,
  newRecord,
  own,
  supersede,
  renameCommand,
  renumberCommand,
];
