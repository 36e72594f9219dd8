/** What happened since the last review, and what is noticed about how reviews go. `{0}`, `{1}` … are places for arguments. */
export const reasonMessages = {
  'because.incident': 'The incident review "{0}" puts it in question.',
  'because.dependency-superseded': 'It depends on {0}, which is superseded.',
  'because.dependency-successor': 'It depends on {0}, which {1} supersedes.',
  'because.dependency-rejected': 'It depends on {0}, which is rejected.',
  'because.dependency-deprecated': 'It depends on {0}, which is deprecated.',
  'because.owner': 'The owner {0} is no longer known here.',
  'because.assumption': '{0} of {1} assumptions hold; on {4} it was {2} of {3}.',
  'because.code': '{0}% of the code that it applies to changed since {1}.',
  'review-moved':
    'The review day was {0} on {2}, and is {1} now; no review was noted in between. Review the decision, and the review log says why.',
  'review-extended': 'The last {0} reviews were all extended. Decide what would have to be known, or retire the decision.',
  'assumption-unticked':
    '{0} of {1} assumptions hold; on {4} it was {2} of {3}. Review the decision, and the review log says what follows from it.',
  'code-changed': '{0}% of the code under applies-to changed since {1}. Review the decision, and note the day as last-reviewed.',
  'ask.note.reason.again': 'Why is the review extended once more? It was extended {0} times in a row.',
  'fix.review': 'Review this decision…',
  'fix.decide': 'Decide this proposal…',
  'fix.snooze': 'Snooze…',
  'fix.set-review-date': 'Set another review date…',
  'review-moved.summary': 'The review day was put off, and no review was noted.',
  'review-extended.summary': 'The last three reviews of the decision, or more, were all extended.',
  'assumption-unticked.summary': 'An assumption of an accepted decision was unticked without a review.',
  'code-changed.summary': 'Much of the code that a decision applies to has changed since its last review.',
} as const satisfies Record<string, string>;
