/** New records and logs. `{0}`, `{1}` … are places for arguments. */
export const draftMessages = {} as const satisfies Record<string, string>;
