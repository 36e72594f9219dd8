import type { Configuration } from '../config/configuration.ts';
import { configuredLogOf } from '../config/configuredLog.ts';
import type { DecisionRecord, Phase } from '../record/decisionRecord.ts';
import { phaseIn } from '../record/status.ts';

/**
 * The phase that reviews and policies go by: what the record states, else what its log says that "no status" means.
 * A partly superseded record still counts as live, so it is accepted here.
 */
export function effectivePhase(record: DecisionRecord, configuration: Configuration): Phase | undefined {
  const status = record.status?.value;
  if (status === undefined) return phaseIn(defaultStatusOf(record.path, configuration) ?? '', configuration.statuses);
  return status.partial && isRetired(status.phase) ? 'accepted' : status.phase;
}

/** True where nothing is left to review or to answer for: rejected, deprecated and superseded. */
export function isRetired(phase: Phase | undefined): boolean {
  return phase === 'rejected' || phase === 'deprecated' || phase === 'superseded';
}

/** What "no status stated" means for a file, by the `default-status` of its log; undefined: unknown. */
export function defaultStatusOf(path: string, configuration: Configuration): string | undefined {
  return configuredLogOf(configuration, path)?.configuration.defaultStatus;
}
