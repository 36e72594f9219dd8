import { missingApprovals } from '../lifecycle/approvals.ts';
import { placeOf } from '../record/place.ts';
import { effectivePhase } from '../review/effectivePhase.ts';
import type { Fix } from './fix.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** A record of a risk that the team wants signed is accepted before everybody has signed who has to. */
export const approvalMissing: Rule = {
  code: 'approval-missing',
  severity: 'warning',
  summary: 'approval-missing.summary',
  check(record, { configuration }) {
    if (configuration.approvals.size === 0 || effectivePhase(record, configuration) !== 'accepted') return [];
    const missing = missingApprovals(record, configuration);
    if (missing.length === 0) return [];
    const place = record.status ?? record.risk;
    const at = place === undefined ? { path: record.path, span: record.anchor } : placeOf(record, place);
    return [found(approvalMissing, at, 'approval-missing', record.risk?.value ?? '', missing.join(', '))];
  },
  fixes(_problem, record, { configuration }) {
    const uri = { path: record.path };
    const sign = (role: string): Fix => ({
      title: 'approval-missing.sign',
      args: [role],
      command: 'docket.approve',
      argument: { uri, role },
    });
    const reopen: Fix = {
      title: 'approval-missing.reopen',
      args: [],
      command: 'docket.setStatus',
      argument: { uri, status: 'proposed' },
    };
    return [...missingApprovals(record, configuration).map(sign), reopen];
  },
};
