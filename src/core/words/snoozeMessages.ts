/** Putting reviews off: what is asked, what is said, and why one is not put off. `{0}`, `{1}` … are places for arguments. */
export const snoozeMessages = {
  'snooze-past': 'A review is put off until a day to come, and {0} is none. Give a later day.',
  'snooze-far': 'A review is put off for a year at most, and {0} is later. Review the decision and set its next day instead.',
  'snooze-retired': 'The decision is no longer in force, so no review of it is due: there is nothing to put off.',
  'snooze-unreadable': 'The date of the review cannot be read, so it cannot be put off. Correct the date first.',
  'snooze-nothing': 'No review is planned, and nothing asks for one: there is nothing to put off. Set a review date instead.',
  'snooze-needless': 'The review is not due before {0}: there is nothing to put off until then. Give a later day.',
  'snooze-reason-missing': 'A review is put off for everyone for a reason. Say which.',
} as const satisfies Record<string, string>;
