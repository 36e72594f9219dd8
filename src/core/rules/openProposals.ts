import { asksForDecision } from '../lifecycle/steps.ts';
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
  const proposals = new Map<string, DecisionRecord[]>();
  for (const record of index.logs.flatMap((log) => log.records)) {
    if (!asksForDecision(record.kind) || effectivePhase(record, configuration) !== 'proposed') continue;
    const owner = statedOwnerOf(record, owners)?.name;
    if (owner === undefined) continue;
    const others = proposals.get(owner);
    if (others === undefined) proposals.set(owner, [record]);
    else others.push(record);
  }
  for (const records of proposals.values()) records.sort(byAge);
  return proposals;
}

// What has no date is new: nobody knows that it has been waiting.
function byAge(a: DecisionRecord, b: DecisionRecord): number {
  const [dayA, dayB] = [a.date?.value ?? '9999', b.date?.value ?? '9999'];
  if (dayA !== dayB) return dayA < dayB ? -1 : 1;
  return a.path < b.path ? -1 : Number(a.path > b.path);
}
