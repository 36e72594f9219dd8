/** Relations between records. `{0}`, `{1}` … are places for arguments. */
export const relationMessages = {
  'relation-itself': '{0} cannot be related to itself. Choose another record.',
  'relation-circle':
    '{0} leads to {1} already ({2}), so this would be a circle. Choose another record, or correct that relation first.',
  'relation-part-empty': 'No part is named. Say which part is superseded, or leave the part out where it is all of it.',
  'relation-unnameable': 'No way to write {0} here would lead to {1}. Write it by hand.',
  'relation-one-sided-supersedes': '{0} does not name this record as its successor. Say so there, too.',
  'relation-one-sided-superseded-by': '{0} does not say that it supersedes this record. Say so there, too.',
  'relation-one-sided-amends': '{0} does not say that this record amends it. Say so there, too.',
  'relation-one-sided-amended-by': '{0} does not say that it amends this record. Say so there, too.',
  'relation-dangling': 'No record is known as "{0}". Correct it, or link to where it is.',
  'relation-cycle-supersedes': 'In a circle, this record supersedes itself, by way of {0}. Take out the relation that is wrong.',
  'relation-cycle-depends-on': 'In a circle, this record depends on itself, by way of {0}. Take out a dependency.',
  'superseded-without-successor': 'Nothing says which record supersedes this one. Name the successor.',
  'accepted-though-superseded':
    'The status is accepted, but {0} supersedes this record. Set the status, or correct the relation.',
  'depends-on-dead-superseded': 'This depends on {0}, which is superseded. See whether the decision still holds.',
  'depends-on-dead-successor':
    'This depends on {0}, which {1} supersedes. See whether the decision still holds, and depend on the successor.',
  'depends-on-dead-rejected': 'This depends on {0}, which is rejected. See whether the decision still holds.',
  'depends-on-dead-deprecated': 'This depends on {0}, which is deprecated. See whether the decision still holds.',
  'fix.supersede': 'Say on both sides that "{0}" supersedes "{1}"',
  'fix.name-successor': 'Name the successor…',
  'fix.relate': 'Say so in "{0}", too',
  'fix.depend': 'Depend on "{0}", too',
  'relation-one-sided.summary': 'A record supersedes or amends another, and the other does not say so.',
  'relation-dangling.summary': 'A relation leads to a record that is not known.',
  'relation-cycle.summary': 'Records supersede each other, or depend on each other, in a circle.',
  'superseded-without-successor.summary': 'A record is superseded, and nothing says by which.',
  'accepted-though-superseded.summary': 'A record is accepted, and another one supersedes it.',
  'depends-on-dead.summary': 'A live record depends on one that is superseded, rejected or deprecated.',
} as const satisfies Record<string, string>;
