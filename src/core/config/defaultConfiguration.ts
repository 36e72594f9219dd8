import type { Configuration } from './configuration.ts';

/** What holds without a `.docket.yaml`: logs are discovered, reviews are announced 14 days ahead, nothing is required. */
export const defaultConfiguration: Configuration = {
  logs: undefined,
  statuses: new Map(),
  lead: { months: 0, days: 14 },
  policies: [],
  approvals: new Map(),
  ownersRequired: false,
  ownerAliases: new Map(),
  rules: new Map(),
  problems: [],
};
