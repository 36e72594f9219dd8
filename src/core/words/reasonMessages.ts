/** What happened since the last review, and what is noticed about how reviews go. `{0}`, `{1}` … are places for arguments. */
export const reasonMessages = {
  'because.incident': 'The incident review "{0}" puts it in question.',
  'because.dependency-superseded': 'It depends on {0}, which is superseded.',
  'because.dependency-successor': 'It depends on {0}, which {1} supersedes.',
  'because.dependency-rejected': 'It depends on {0}, which is rejected.',
  'because.dependency-deprecated': 'It depends on {0}, which is deprecated.',
  'because.owner': 'The owner {0} is no longer known here.',
  'because.assumption': '{0} of {1} assumptions hold; on {4} it was {2} of {3}.',
  'review-extended': 'The last {0} reviews were all extended. Decide what would have to be known, or retire the decision.',
  'assumption-unticked':
    '{0} of {1} assumptions hold; on {4} it was {2} of {3}. Review the decision, and the review log says what follows from it.',
  'fix.review': 'Review this decision…',
  'review-extended.summary': 'The last three reviews of the decision, or more, were all extended.',
  'assumption-unticked.summary': 'An assumption of an accepted decision was unticked without a review.',
} as const satisfies Record<string, string>;
