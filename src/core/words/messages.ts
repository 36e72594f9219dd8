import type { Problem } from '../problem.ts';

/** Every text for people that core speaks, in English; `{0}`, `{1}` … are places for arguments. */
export const messages = {
  // Problems: what was seen, then what to do about it.
  'review-overdue': 'Review was due on {0}. Review the decision, or set a new review-by day.',
  'review-overdue-policy': 'By the policy of .docket.yaml, review was due on {0}. Review the decision, or state a review-by day.',
  'review-overdue-stale': 'This proposal has been waiting; an answer was due on {0}. Decide it, or state a review-by day.',
  'review-due-today': 'Review is due today, {0}.',
  'review-due-soon': 'Review is due on {0}.',
  'review-due-soon-stale': 'This proposal waits for an answer, due on {0}.',
  'review-unreadable-by': 'The review day cannot be read. Write it as YYYY-MM-DD, for example {0}.',
  'review-unreadable-every': 'The time between reviews cannot be read. Write it like "6 months" or "P6M".',
  'review-unreadable-last': 'The day of the last review cannot be read. Write it as YYYY-MM-DD, for example {0}.',
  'review-unreadable-start': 'The time between reviews has no day to count from. Add last-reviewed, or a date.',
  'status-missing': 'No status is stated. Add one, or set default-status for this log in .docket.yaml.',
  'status-unknown': 'The status "{0}" is not a known word. Say what it means under statuses in .docket.yaml.',
  'status-unknown-near':
    'The status "{0}" is not a known word. Write "{1}", or say what it means under statuses in .docket.yaml.',
  'status-contradicted': 'The status here is "{0}", but on line {1} it is "{2}", which counts. Make both say the same.',
  'owner-missing': 'No owner is stated. Add an owner, one decision-maker, or a line in CODEOWNERS.',
  'owner-missing-several': 'There are {0} decision-makers and no owner. Say which one of them answers for the decision.',
  'number-duplicate': 'Number {0} is also used by {1}. Give one of them a free number.',
  'number-contradicted': 'The number here is {0}, but on line {2} it is {1}. Make both say the same.',
  'number-contradicted-name': "The number here is {0}, but in the file's name it is {1}. Make both say the same.",
  'link-broken': 'The file "{0}" does not exist. Correct the link, or remove it.',
  'link-broken-near': 'The file "{0}" does not exist. Did you mean "{1}"?',
  'field-unreadable': 'The value of {0} cannot be read.',
  'field-unreadable-date': 'The date "{0}" cannot be read. Write it as YYYY-MM-DD.',
  'field-unreadable-sidecar': 'The file cannot be read as YAML: {0}',
  'field-unreadable-front-matter': 'The front matter cannot be read as YAML: {0}',
  'field-unreadable-glued': 'The front matter cannot be read as YAML. Write a blank behind the colon of "{0}".',
  'field-unreadable-risk': 'The risk "{0}" is none of low, medium and high.',
  'configuration-invalid': 'This cannot be read: {0}',
  'configuration-unknown-key': '"{0}" is not a key that Docket knows.',
  'configuration-unknown-value': '"{0}" is not one of {1}.',
  'configuration-unknown-key-near': '"{0}" is not a key that Docket knows. Write "{1}".',
  'configuration-unknown-value-near': '"{0}" is not a word that Docket knows here. Write "{1}".',
  'configuration-duplicate-key': '"{0}" is written twice, and the first counts. Remove one of them.',
  'configuration-no-mapping': '"{0}" takes keys of its own. Write them indented below it.',
  'configuration-no-list': '"{0}" takes a list. Write each entry behind a dash on a line of its own.',
  'configuration-no-text': '"{0}" takes one text. Write it behind the colon.',
  'configuration-no-duration': '"{0}" is no length of time. Write it like "14 days" or "6 months".',
  'configuration-no-path': 'This log has no path. Add one, for example path: docs/decisions.',
  'configuration-outside': '"{0}" leads out of this folder. Write a path inside the folder of .docket.yaml.',
  'configuration-naming':
    '"{0}" is not part of a file name for records. Use {number:4}, {slug}, {date} and {id}, inside the folder of the log.',
  'configuration-policy-empty': 'This policy sets no time. Add every, or stale-after.',

  // Why a field is not written: the reason, then what to do instead.
  'edit-not-a-record': 'This file is no decision record, so {0} cannot be written into it.',
  'edit-several-lines': 'A value of {0} stands on one line. Leave the line breaks out.',
  'edit-unreadable-value': '"{1}" would not be read as {0}. Write it another way.',
  'edit-unreadable-front-matter': 'The front matter cannot be read as YAML, so {0} cannot be written into it. Correct it first.',
  'edit-no-place': 'This document has no place for {0}. Write it by hand.',
  'edit-misread': 'Writing {0} here would also change {1}, or be misread. Write it by hand.',

  // What each rule is about, for tables and reports.
  'review-overdue.summary': 'The day on which the decision was to be reviewed has passed.',
  'review-due-soon.summary': 'The decision is to be reviewed soon.',
  'review-unreadable.summary': 'A review day or interval is written so that it cannot be read.',
  'status-missing.summary': 'The record states no status.',
  'status-unknown.summary': 'The record states a status that is not a known word.',
  'status-contradicted.summary': 'Two places of the record state statuses that mean different things.',
  'owner-missing.summary': 'Nothing names the one person or team that answers for the decision.',
  'number-duplicate.summary': 'Two records of one log have the same number.',
  'number-contradicted.summary': "The file's name, the heading and a field number the record differently.",
  'link-broken.summary': 'A link leads to a file that does not exist.',
  'field-unreadable.summary': 'A field is written so that it cannot be read.',
  'configuration-invalid.summary': 'A part of .docket.yaml cannot be read.',

  // Lists on the command line.
  'list.empty': 'No decision records found.',
  'list.path': 'Path',
  'list.id': 'Id',
  'list.title': 'Title',
  'list.status': 'Status',
  'list.owner': 'Owner',
  'list.review': 'Review',
  'list.count': '{0} records',
  'list.count-one': '1 record',
  'check.clean': 'No problems found.',
  'check.count': '{0} problems',
  'check.count-one': '1 problem',
  'due.clean': 'Nothing is due.',
  'due.overdue': 'Overdue',
  'due.due-soon': 'Due soon',
  'due.unreadable': 'Review cannot be read',
  'due.day-one': '1 day late',
  'due.days': '{0} days late',
  'due.today': 'today',
  'due.tomorrow': 'tomorrow',
  'due.in-days': 'in {0} days',
  'review.overdue': 'overdue since {0}',
  'review.due-soon': 'due {0}',
  'review.scheduled': '{0}',
  'review.none': '–',
  'review.unreadable': 'cannot be read',
  'review.not-applicable': '–',
  'calendar.name': 'Decision reviews',
  'calendar.summary': 'Review: {0}',
  'calendar.owner': 'Owner: {0}',
  'calendar.status': 'Status: {0}',
  'template.madr': 'MADR',
  'template.madr.about': 'Context, options with their pros and cons, outcome and consequences; fields in front matter',
  'template.madr-minimal': 'MADR, minimal',
  'template.madr-minimal.about': 'Context, options and outcome; fields in front matter',
  'template.nygard': 'Nygard',
  'template.nygard.about': 'Status, context, decision and consequences, as sections',
  'template.y-statement': 'Y-statement',
  'template.y-statement.about': 'One sentence: in the context of, facing, we decided, to achieve, accepting',
  'template.decision-brief': 'Decision brief',
  'template.decision-brief.about': 'Problem, options, assumptions, decision and review date; high risk names its council',
  'template.design-doc': 'Design doc',
  'template.design-doc.about':
    'Goals, design, alternatives, security, privacy, operations and rollout, for reading ahead of a meeting',
  'template.rfc': 'RFC',
  'template.rfc.about': 'A proposal for discussion: motivation, explanation, drawbacks and open questions',

  // Views and commands of the editor.
  'phase.draft': 'Draft',
  'phase.proposed': 'Proposed',
  'phase.accepted': 'Accepted',
  'phase.rejected': 'Rejected',
  'phase.deprecated': 'Deprecated',
  'phase.superseded': 'Superseded',
  'phase.other': 'Other status',
  'phase.none': 'No status stated',
  'group.no-owner': 'No owner stated',
  'group.no-tags': 'No tags',
  'group.no-date': 'No date stated',
  'group.overdue': 'Overdue',
  'group.due-soon': 'Due soon',
  'group.unreadable': 'Review cannot be read',
  'note.was-due': 'was due {0}',
  'note.is-due': 'due {0}',
  'note.review-unreadable': 'review cannot be read',
  'tooltip.status': 'Status',
  'tooltip.date': 'Date',
  'tooltip.owner': 'Owner',
  'tooltip.review': 'Review due',
  'tooltip.risk': 'Risk',
  'tooltip.tags': 'Tags',
  'relation.supersedes': 'supersedes',
  'relation.superseded-by': 'superseded by',
  'relation.amends': 'amends',
  'relation.amended-by': 'amended by',
  'relation.depends-on': 'depends on',
  'relation.relates-to': 'relates to',
  'reminder.overdue': '{0} decisions are past their review day.',
  'reminder.overdue-one': '1 decision is past its review day.',
  'reminder.due-soon': '{0} reviews are due soon.',
  'reminder.due-soon-one': '1 review is due soon.',
  'reminder.show': 'Show',
  'reminder.snooze': 'Snooze for a Week',
  'reminder.never': "Don't Show Again",
  'status-bar.overdue': '{0} overdue',
  'status-bar.due-soon': '{0} due soon',
  'status-bar.name': 'Docket: Reviews due',
  'view.filtered': 'Filter: {0} ({1} of {2})',
  'view.count': '{0} records',
  'view.count-one': '1 record',
  'ask.group': 'Group decisions by',
  'ask.group.status': 'Status',
  'ask.group.owner': 'Owner',
  'ask.group.log': 'Decision log',
  'ask.group.tag': 'Tag',
  'ask.group.year': 'Year',
  'ask.group.none': 'No grouping',
  'ask.sort': 'Sort decisions by',
  'ask.sort.number': 'Number',
  'ask.sort.title': 'Title',
  'ask.sort.date': 'Date, newest first',
  'ask.sort.review': 'Review day, soonest first',
  'ask.filter': 'Show only decisions with these words',
  'ask.filter.hint': 'Id, title, status, owner, tag or path; empty shows all',
  'ask.template': 'Start from a template',
  'ask.template.own': 'from {0}',
  'ask.title': 'Title',
  'ask.title.hint': 'The decision in a few words, for example: Use PostgreSQL for orders',
  'ask.title.empty': 'A title is needed.',
  'ask.folder': 'Where does it belong?',
  'ask.folder.records': '{0} records',
  'ask.new': 'New Decision Record',
  'ask.new-design-doc': 'New Design Doc',
  'ask.risk': 'How much is at stake?',
  'ask.risk.low': 'Low: easy to undo, decided fast',
  'ask.risk.medium': 'Medium',
  'ask.risk.high': 'High: hard to undo, the council signs',
  'ask.find': 'Find a decision by number, title, owner, status or tag',
  'told.copied': 'Copied {0}',
  'told.no-folder': 'No folder is open. Open the folder of your repository first.',
  'told.not-written': '{0} could not be written. See that the folder can be written to, then try again.',
  'told.no-template': 'There is no template named "{0}". The templates are: {1}.',
  'told.outside': '"{0}" is not inside an open folder. Name a folder of this workspace.',
  'told.not-a-record': 'This file is not a decision record. Open a record, or choose one in the Decisions view.',
  'told.wrong-argument': '"{0}" is not one of {1}.',
  'told.failed': 'Docket could not do that: {0}',
  'told.show-log': 'Show Log',
} as const satisfies Record<string, string>;

/** The name of a text in the catalogue. */
export type MessageKey = keyof typeof messages;

/** Fills the places `{0}`, `{1}` … of a template; a place without an argument stays as it is. */
export function format(template: string, args: readonly string[]): string {
  return template.replace(/\{(\d{1,2})\}/g, (place, index: string) => args[Number(index)] ?? place);
}

/** The English text for a key of the catalogue. */
export function say(key: MessageKey, ...args: readonly string[]): string {
  return format(messages[key], args);
}

/** The English text of a problem. A key that is not in the catalogue is shown as its code and arguments. */
export function messageOf(problem: Pick<Problem, 'code' | 'message' | 'args'>): string {
  return format(templateOf(problem), problem.args);
}

/** The template of a problem's text, for a host that translates before it fills the places. */
export function templateOf(problem: Pick<Problem, 'code' | 'message' | 'args'>): string {
  if (isMessageKey(problem.message)) return messages[problem.message];
  return [problem.code, ...problem.args].join(' ');
}

function isMessageKey(key: string): key is MessageKey {
  return Object.hasOwn(messages, key);
}
