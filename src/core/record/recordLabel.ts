import type { DecisionRecord } from './decisionRecord.ts';

/** `0007 Queue outage`: how a message names a record. */
export function labelOf({ identity, title }: Pick<DecisionRecord, 'identity' | 'title'>): string {
  return identity === undefined ? title.value : `${identity.value.id} ${title.value}`;
}

/** The shortest that a record can be called by: its id, or else its title. */
export function shortLabelOf({ identity, title }: Pick<DecisionRecord, 'identity' | 'title'>): string {
  return identity === undefined ? `"${title.value}"` : identity.value.id;
}
