import type { Rule } from './rule.ts';

/** Two places of a record state statuses that mean different things: found while it is read, and carried in its own problems. */
export const statusContradicted: Rule = {
  code: 'status-contradicted',
  severity: 'warning',
  summary: 'status-contradicted.summary',
  check: () => [],
};
