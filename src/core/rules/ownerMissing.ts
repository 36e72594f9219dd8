import { statedOwnerOf } from '../owner/resolveOwner.ts';
import { effectivePhase, isRetired } from '../review/effectivePhase.ts';
import { assignments } from './ownerFixes.ts';
import { found } from './rule.ts';
import type { Rule } from './rule.ts';

/** Nothing names the one person or team that answers for a live decision; a warning where owners are required. */
export const ownerMissing: Rule = {
  code: 'owner-missing',
  severity: 'hint',
  summary: 'owner-missing.summary',
  check(record, { configuration, owners }) {
    if (isRetired(effectivePhase(record, configuration)) || statedOwnerOf(record, owners) !== undefined) return [];
    const severity = configuration.ownersRequired ? 'warning' : ownerMissing.severity;
    const rule = { code: ownerMissing.code, severity };
    const at = { path: record.path, span: record.anchor };
    const deciders = record.people.filter(({ value }) => value.role === 'decision-maker').length;
    if (deciders > 1) return [found(rule, at, 'owner-missing-several', String(deciders))];
    return [found(rule, at, 'owner-missing')];
  },
  fixes: (_problem, record, context) => assignments(record, context),
};
