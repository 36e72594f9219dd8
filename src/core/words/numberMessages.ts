/** Names and numbers. `{0}`, `{1}` … are places for arguments. */
export const numberMessages = {} as const satisfies Record<string, string>;
