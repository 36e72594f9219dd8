/** Why a field is not written: the reason, then what to do instead. `{0}`, `{1}` … are places for arguments. */
export const editMessages = {
  'edit-not-a-record': 'This file is no decision record, so {0} cannot be written into it.',
  'edit-several-lines': 'A value of {0} stands on one line. Leave the line breaks out.',
  'edit-unreadable-value': '"{1}" would not be read as {0}. Write it another way.',
  'edit-unreadable-front-matter': 'The front matter cannot be read as YAML, so {0} cannot be written into it. Correct it first.',
  'edit-no-place': 'This document has no place for {0}. Write it by hand.',
  'edit-misread': 'Writing {0} here would also change {1}, or be misread. Write it by hand.',
  'change-unreadable': '{0} cannot be read. See that it is there and can be opened, then try again.',
  'change-underneath': '{0} has changed meanwhile. Nothing was written; try again.',
  'change-read-only': '{0} is read-only. Nothing was written; make it writable first.',
  'change-read-only-setting':
    '{0} is read-only by the setting files.readonlyInclude. Nothing was written; make it writable first.',
  'change-exists': '{0} exists already. Nothing was written; choose another name.',
  'change-outside': '{0} lies outside of this folder. Nothing was written.',
  'change-not-utf8': '{0} is not UTF-8 text, so it cannot be edited without loss. Save it as UTF-8 first.',
  'change-mixed-endings':
    '{0} has line endings of several kinds, which the editor would make alike. Nothing was written; change them to one kind first, or use docket in a terminal.',
} as const satisfies Record<string, string>;
