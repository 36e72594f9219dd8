import type { Rule } from './rule.ts';

/** The name of the file, the heading and a field number a record differently: found while it is read, and carried in its own problems. */
export const numberContradicted: Rule = {
  code: 'number-contradicted',
  severity: 'warning',
  summary: 'number-contradicted.summary',
  check: () => [],
};
