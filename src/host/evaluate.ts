import type { WorkspaceFolder } from 'vscode';
import type { Configuration } from '../core/config/configuration.ts';
import type { Day } from '../core/day/day.ts';
import type { BranchNumbers } from '../core/log/branchNumbers.ts';
import type { DecisionIndex } from '../core/log/decisionIndex.ts';
import { ownerOf, type OwnerFacts } from '../core/owner/resolveOwner.ts';
import { teamsOf } from '../core/owner/teams.ts';
import { contextsOf } from '../core/rules/contexts.ts';
import { lint } from '../core/rules/lint.ts';
import type { CodeChanges } from '../core/review/codeChange.ts';
import type { PastRecords } from '../core/review/pastRecords.ts';
import { reviewOf } from '../core/review/reviewOf.ts';
import type { Entry } from '../core/view/entry.ts';
import { createPause } from './pace.ts';

/** What entries follow from. */
interface Facts {
  readonly folder: WorkspaceFolder;
  readonly index: DecisionIndex;
  readonly configuration: Configuration;
  readonly owners: OwnerFacts;
  readonly elsewhere: BranchNumbers | undefined;
  readonly code: CodeChanges | undefined;
  readonly past: PastRecords | undefined;
  readonly today: Day;
  readonly exists: (path: string) => boolean;
}

/** Every record of a folder with its owner, its review and its problems, without holding up the editor. */
export async function evaluate(facts: Facts): Promise<readonly Entry[]> {
  const { folder, owners } = facts;
  const pause = createPause();
  const entries: Entry[] = [];
  for (const context of contextsOf(facts)) {
    const { log } = context;
    for (const record of log.records) {
      const owner = ownerOf(record, owners);
      const teams = owner === undefined ? [] : teamsOf(owner.name, owners);
      const review = reviewOf(record, context);
      const problems = lint(record, context);
      entries.push({ folder: folder.uri.toString(), folderName: folder.name, record, log, owner, teams, review, problems });
      await pause();
    }
  }
  return entries;
}
