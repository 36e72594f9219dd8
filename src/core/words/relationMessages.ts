/** Relations between records. `{0}`, `{1}` … are places for arguments. */
export const relationMessages = {} as const satisfies Record<string, string>;
