import { format } from '../core/words/messages.ts';

const where = `  --cwd DIR           start in DIR instead of the current folder
  --no-cache          read everything afresh
`;
const reading = `  --format FORMAT     {0}
  --as-of YYYY-MM-DD  take this day for today
${where}`;
const trial = `  --dry-run           say what would be changed, and change nothing
`;
const changing = trial + reading;
const reviewing = `  --reviewer NAME     who does it; without it whom git knows
${changing}`;
const undated = `${trial}  --format FORMAT     {0}
${where}`;
const outcome = `Exit codes: 0 done, or nothing was to be done; 1 it could not be done.
`;

/** Every text for people that only the command line speaks; `{0}`, `{1}` … are places for arguments. */
const words = {
  usage: `Usage: docket <command> [PATH…] [options]

Reads the decision records below the current folder, or only those below each PATH.

Commands:
  list    print the records
  check   print the problems in them
  due     print what is overdue for review, due soon, or due because something happened
  report owners
          print how much each owner answers for
  report debt
          print what technical debt costs, and what paying it back would
  report reviews
          print which reviews fall due when and to whom, and where decisions wait
  status  state a record's status
  review  write down what a review came to
  snooze  put a review off for everyone
  resume  take up a review that was put off
  schedule
          give a review date to the records that have none
  new     make a record
  own     state who answers for a record
  supersede
          say of two records that the newer one supersedes the older
  rename  give a record another title, everywhere
  renumber
          give a record another number, everywhere

Options:
  --format FORMAT     what to print: {0}
  --as-of YYYY-MM-DD  take this day for today
  --cwd DIR           start in DIR instead of the current folder
  --no-cache          read everything afresh
  --help              print this, or what one command does
  --version           print the version

Exit codes: 0 fine, 1 it could not do what was asked, 2 problems were found.
`,
  'usage.list': `Usage: docket list [PATH…] [options]

Prints the decision records found below the current folder, or only those below each PATH.

Options:
${reading}
Exit codes: 0 the list is printed, also when it is empty; 1 it could not be made.
`,
  'usage.check': `Usage: docket check [PATH…] [options]

Prints the problems found in the decision records and in .docket.yaml.

Options:
${reading}  --no-branches       don't look for numbers that other branches have taken
  --no-git            don't ask git's history what has changed

Exit codes: 0 no error and no warning was found (information and hints are printed, but change nothing); 1 the check
could not be made; 2 at least one error or warning was found. Severities are set under rules in .docket.yaml.
`,
  'usage.due': `Usage: docket due [PATH…] [options]

Prints the decision records whose review is overdue, due soon, or stated so that it cannot be read, and those that are due
because something happened since their last review.
With --format ics it prints a calendar with an all-day event for every review that has a day, to subscribe to or to import.

Options:
${reading}  --no-git            don't ask git's history what has changed, or who owns what

Exit codes: 0 nothing is due, 1 it could not be found out, 2 something is overdue, due soon, cannot be read, or
is due because something happened.
`,
  'usage.new': `Usage: docket new TITLE [options]

Makes a record that looks like the others of its log, with the next free number where they are counted, and prints its path.

Options:
  --kind KIND             adr, design-doc, rfc, …; without it what most records here are
  --folder DIR            the folder of the log, or the one below it where the record belongs; without it the log with the most
                          records of the kind
  --number NUMBER         the number of the record; to be given where records have those of issues or pull requests
  --template TEMPLATE     a name (madr, nygard, …) or a file; without it the log's own template, or what its records show
  --owner NAME            who answers for the decision
  --review-by YYYY-MM-DD  when it is to be reviewed
  --risk RISK             low, medium or high
  --supersedes RECORD     a record that it replaces; may be given several times
  --no-branches           don't look for numbers that other branches have taken
  --dry-run               say what would be made, and make nothing
  --format FORMAT         {0}
  --as-of YYYY-MM-DD      take this day for today
  --cwd DIR               start in DIR instead of the current folder
  --no-cache              read everything afresh

Exit codes: 0 done, 1 it could not be done.
`,
  'usage.status': `Usage: docket status RECORD STATUS [options]

States a status in a record, in the manner of the record and the word that its log has for it. RECORD is a path, or an id that one record only has.

Options:
${changing}
${outcome}`,
  'usage.review': `Usage: docket review RECORD OUTCOME [options]

Writes a review into a record: its day, the day of the next one and a line in the review log. OUTCOME is one of
  reaffirm   the decision stands as it is
  amend      the decision stands, and its record is brought up to date
  supersede  another decision takes its place: both records say so, too
  retire     the decision no longer holds: its status says so, too
  extend     it is too early to say; look again later, for the reason in --note
RECORD is a path, or an id that one record only has.

Options:
  --next DAY          when the next review is due, a day or a length of time: 2027-05-01, 6 months; without it by the
                      record's own interval or by policy
  --note TEXT         a note for the review log
  --by RECORD         the record that takes the place of a superseded one
${reviewing}
${outcome}`,
  'usage.snooze': `Usage: docket snooze RECORD UNTIL --reason TEXT [options]

Puts the review of a record off for everyone, by a line in its review log. UNTIL is a day or a length of time, a year at most:
2027-05-01, 2 weeks. RECORD is a path, or an id that one record only has.

Options:
  --reason TEXT       why it is put off
${reviewing}
${outcome}`,
  'usage.resume': `Usage: docket resume RECORD [options]

Takes up a review again that was put off for everyone, by a line in the review log. RECORD is a path, or an id that one record
only has.

Options:
${reviewing}
${outcome}`,
  'usage.schedule': `Usage: docket schedule [PATH…] [options]

Gives a review date to the records in force that have none, below the current folder or below each PATH: an interval after the
last review or the date, never in the past, spread over weeks so that they don't fall due at once.

Options:
  --every LENGTH      the time between reviews where no policy says it: 12 months
  --per-week NUMBER   how many may fall due in one week, others counted; without it 3
${changing}
Records that cannot be written are listed, and don't hold up the others.
${outcome}`,
  'usage.own': `Usage: docket own RECORD OWNER [options]

States the one person or team that answers for a decision, in the manner of the record. RECORD is a path, or an id that one
record only has.

Options:
${changing}
${outcome}`,
  'usage.supersede': `Usage: docket supersede OLD NEW [options]

Says of two records that the newer one supersedes the older: the older one gets the status and names the newer, the newer one
names the older, each in the manner of its log. OLD and NEW are paths, or ids that one record only has.

Options:
  --part TEXT         only this part of OLD is superseded; the record stays in force
${changing}
${outcome}`,
  'usage.rename': `Usage: docket rename RECORD TITLE [options]

Gives a record another title: in its heading, in its file's name in the manner of the log, in links, indexes and places that name it. RECORD is a path, or an id
that one record only has.

Options:
${undated}
Places that may mean another record are listed, never changed.
${outcome}`,
  'usage.renumber': `Usage: docket renumber RECORD [NUMBER] [options]

Gives a record another number: in its file's name, heading and fields, in links, relations, indexes and places that cite it, in documents and in code. Without NUMBER
it gets the next one that is free here and on every local and remote-tracking branch; where records have the numbers of issues or pull
requests, NUMBER is to be given. RECORD is a path, or an id that one record only has.

Options:
${undated}
Places that may mean another record are listed, never changed.
${outcome}`,
  'error.outcome': '"{0}" is no outcome of a review: use one of {1}.',
  'error.day': '"{0}" is neither a day nor a length of time: write it like {1} or 6 months.',
  'error.every': '"{0}" is no length of time: write it like 6 months or P6M.',
  'error.per-week': '"{0}" is no number of reviews: write a whole one, for example 3.',
  'note.scheduled': '{0}: review due on {1}',
  'error.number': '"{0}" is not a number: write a whole one, for example 12.',
  'error.number-needed': '{0} Give it with --number.',
  'error.folder-needed': '{0} Name one with --folder.',
  'error.number-behind': '{0} Give it behind the record: docket renumber {1} NUMBER.',
  'error.unnumbered': 'The records beside {0} have no numbers, so there is no next one: say the number.',
  'note.unclear': '{0}: may mean another record: {1}',
  'change.nothing': 'Nothing to change.',
  'change.did.edit': 'Changed {0}',
  'change.did.create': 'Made {0}',
  'change.did.rename': 'Renamed {0} to {1}',
  'change.would.edit': 'Would change {0}',
  'change.would.create': 'Would make {0}',
  'change.would.rename': 'Would rename {0} to {1}',
  'usage.report debt': `Usage: docket report debt [PATH…] [options]

Prints the records of technical debt with what they cost and what paying them back would, the soonest paid back first, their sums, and
how much each owner has. What states no number stands apart. A working day has 8 hours, a week 40, a year 52 weeks.

Options:
${reading}
Exit codes: 0 the report is printed, 1 it could not be made.
`,
  'usage.report owners': `Usage: docket report owners [PATH…] [options]

Prints how many decisions each owner answers for: live ones and their share of all, proposed ones, and those whose review is
overdue or due soon. Who has most stands first, what nobody answers for last.

Options:
${reading}
Exit codes: 0 the report is printed, 1 it could not be made.
`,
  'usage.report reviews': `Usage: docket report reviews [PATH…] [options]

Prints the reviews of this month and the twelve that follow, what is overdue first; how many fall to whom, and when; how long drafts
and proposals have been open; and, from git's history, how long decisions took and how many reviews were overdue at the end of each
of the last twelve months.

Options:
${reading}  --no-git            don't ask git for owners, nor for how things stood in earlier months

Exit codes: 0 the report is printed, 1 it could not be made.
`,
  'error.command-missing': 'No command was given: use one of {0}.',
  'error.command-unknown': '"{0}" is not a command: use one of {1}.',
  'error.option-foreign': '--{0} is not an option of docket {1}. See docket {1} --help.',
  'error.operands-missing': 'docket {0} needs more words. See docket {0} --help.',
  'error.operands-many': 'docket {0} takes fewer words: put a text with blanks in quotes. See docket {0} --help.',
  'error.record-missing': '"{0}" is no decision record: give the path of one, or its id.',
  'error.record-several': '"{0}" may be any of {1}: give the path of one.',
  'error.refused': '{0}',
  'error.half-written': '{0} Written before that: {1}.',
  'error.option': '{0}. See docket --help.',
  'error.format': '"{0}" is not a format of docket {1}: use {2}.',
  'error.as-of': '--as-of "{0}" is not a day: write one that exists as YYYY-MM-DD, for example {1}.',
  'error.cwd': '--cwd "{0}" is not a folder that can be read: give one that exists.',
  'error.path-missing': '"{0}" does not exist below {1}: give a file or folder that does.',
  'error.path-outside': '"{0}" lies outside of {1}: start there with --cwd.',
  'error.clock': 'The clock of this machine shows no day that can be used: set today with --as-of.',
  'error.write': 'The output could not be written: {0}. Make room for it, or send it elsewhere.',
  'error.unexpected': 'This is a fault of docket itself; please report it with the lines that follow.',
  'unread.binary': '{0} was not read: it is not UTF-8 text. Save it as UTF-8.',
  'unread.too-large': '{0} was not read: it is larger than 2 MB.',
  'unread.unreadable': '{0} could not be opened. Check its permissions.',
  progress: 'Reading {0} of {1} documents',
} as const satisfies Record<string, string>;

/** The name of a text of the command line. */
export type WordKey = keyof typeof words;

/** The English text for a key, with its places filled. */
export function tell(key: WordKey, ...args: readonly string[]): string {
  return format(words[key], args);
}
