import { groupedBy } from '../groupedBy.ts';
import { asksForDecision } from '../lifecycle/steps.ts';
import { allRecords } from '../log/assemble.ts';
import { statedOwnerOf } from '../owner/resolveOwner.ts';
import type { DecisionRecord } from '../record/decisionRecord.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import type { LintContext } from './rule.ts';

/** The open proposals of every owner, in all logs, the oldest first; undefined where the configuration sets no limit. */
export function proposalsByOwner({
  index,
  configuration,
  owners,
}: Pick<LintContext, 'index' | 'configuration' | 'owners'>): ReadonlyMap<string, readonly DecisionRecord[]> | undefined {
  if (configuration.openProposals === undefined) return undefined;
  const open = allRecords(index).filter(
    (record) => asksForDecision(record.kind) && effectivePhase(record, configuration) === 'proposed',
  );
  return groupedBy(open.toSorted(byAge), (record) => statedOwnerOf(record, owners)?.name);
}

// What has no date is new: nobody knows that it has been waiting.
function byAge(a: DecisionRecord, b: DecisionRecord): number {
  const [dayA, dayB] = [a.date?.value ?? '9999', b.date?.value ?? '9999'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
