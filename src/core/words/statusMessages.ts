/** Status, approvals and the framework of decisions. `{0}`, `{1}` … are places for arguments. */
export const statusMessages = {} as const satisfies Record<string, string>;
