import type { Rule } from './rule.ts';

/** A part of `.docket.yaml` that cannot be read: found while that file is read, so no record is asked about it. */
export const configurationInvalid: Rule = {
  code: 'configuration-invalid',
  severity: 'error',
  summary: 'configuration-invalid.summary',
  check: () => [],
};
