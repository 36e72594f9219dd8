import type { Configuration, PolicyCondition, ReviewPolicy } from '../config/configuration.ts';
import { asksForDecision } from '../lifecycle/steps.ts';
import { matchesGlob } from '../log/match.ts';
import type { DecisionRecord, Phase } from '../record/decisionRecord.ts';

/** The first policy that covers a record in this phase; undefined where none does. */
export function policyFor(
  record: DecisionRecord,
  phase: Phase | undefined,
  configuration: Configuration,
): ReviewPolicy | undefined {
  return configuration.policies.find((policy) => covers(policy.when, record, phase) && speaksTo(policy, record, phase));
}

/** A proposal by its phase: it waits for an answer instead of being reviewed. */
export function isProposal(phase: Phase | undefined): boolean {
  return phase === 'draft' || phase === 'proposed';
}

function covers(when: PolicyCondition, record: DecisionRecord, phase: Phase | undefined): boolean {
  if (when.status !== undefined && when.status !== phase) return false;
  if (when.risk !== undefined && when.risk !== record.risk?.value) return false;
  if (when.kind !== undefined && when.kind !== record.kind) return false;
  if (when.tag !== undefined && !record.tags.some((tag) => tag.value === when.tag)) return false;
  return when.path === undefined || matchesGlob(when.path, record.path);
}

/**
 * `stale-after` without a status is meant for proposals: an accepted record does not go stale by it. Nor does what
 * asks for no decision, such as a debt, which is open as long as it costs; unless a policy names the kind.
 */
function speaksTo(policy: ReviewPolicy, record: DecisionRecord, phase: Phase | undefined): boolean {
  if (policy.every !== undefined) return true;
  if (!asksForDecision(record.kind) && policy.when.kind === undefined) return false;
  return policy.staleAfter !== undefined && (isProposal(phase) || policy.when.status !== undefined);
}
