/** Names and numbers. `{0}`, `{1}` … are places for arguments. */
export const numberMessages = {
  'fix.renumber': 'Renumber to {0}',
  'fix.renumber-file': 'Renumber {1} to {0}',
} as const satisfies Record<string, string>;
