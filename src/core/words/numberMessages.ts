/** Names and numbers. `{0}`, `{1}` … are places for arguments. */
export const numberMessages = {
  'fix.renumber': 'Renumber to {0}',
  'fix.renumber-file': 'Renumber {1} to {0}',
  'rename-no-title': 'A title has at least one letter or digit. Write one that says what is decided.',
  'rename-no-number': '{0} has no number, so it cannot get another one. Give its file a name that begins with a number first.',
  'rename-number-unfit': '"{0}" is no number for a record. Write a whole number.',
  'rename-number-taken': 'Number {0} is used by {1}. Choose a number that is free.',
  'rename-misread': 'With this change {0} would be read as something else than what is asked for. Write it by hand.',
} as const satisfies Record<string, string>;
