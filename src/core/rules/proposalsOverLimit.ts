import { statedOwnerOf } from '../owner/resolveOwner.ts';
import { proposalsByOwner } from './openProposals.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** An owner has more open proposals than the team wants to have at once: the youngest ones say so. */
export const proposalsOverLimit: Rule = {
  code: 'proposals-over-limit',
  severity: 'warning',
  summary: 'proposals-over-limit.summary',
  check(record, context) {
    const limit = context.configuration.openProposals;
    if (limit === undefined) return [];
    const owner = statedOwnerOf(record, context.owners)?.name ?? '';
    const proposals = (context.proposals ?? proposalsByOwner(context))?.get(owner) ?? [];
    if (proposals.indexOf(record) < limit) return [];
    const at = { path: record.path, span: record.anchor };
    return [found(proposalsOverLimit, at, 'proposals-over-limit', owner, String(proposals.length), String(limit))];
  },
};
