import type { Rule } from './rule.ts';

/** A field that cannot be read: found while the record is read, and carried in its own problems. */
export const fieldUnreadable: Rule = {
  code: 'field-unreadable',
  severity: 'warning',
  summary: 'field-unreadable.summary',
  check: () => [],
};
