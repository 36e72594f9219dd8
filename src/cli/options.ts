/** Options that every command understands, as `parseArgs` has them. */
export const commonOptions = {
  format: { type: 'string' },
  'as-of': { type: 'string' },
  cwd: { type: 'string' },
  'no-cache': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** Options of some commands: each names those that are its own. */
export const ownOptions = {
  'dry-run': { type: 'boolean' },
  kind: { type: 'string' },
  template: { type: 'string' },
  folder: { type: 'string' },
  number: { type: 'string' },
  owner: { type: 'string' },
  'review-by': { type: 'string' },
  risk: { type: 'string' },
  supersedes: { type: 'string', multiple: true },
  part: { type: 'string' },
  by: { type: 'string' },
  next: { type: 'string' },
  note: { type: 'string' },
  reason: { type: 'string' },
  reviewer: { type: 'string' },
  every: { type: 'string' },
  'per-week': { type: 'string' },
  'no-branches': { type: 'boolean' },
  'no-git': { type: 'boolean' },
} as const;

/** The name of an option that only some commands understand. */
export type OwnOption = keyof typeof ownOptions;
