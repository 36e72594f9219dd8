/** Owners. `{0}`, `{1}` … are places for arguments. */
export const ownerMessages = {} as const satisfies Record<string, string>;
