import type { Day, Duration } from '../day/day.ts';
import type { Problem } from '../problem.ts';
import type { Sourced, Span } from '../text/span.ts';

/** What sort of document a record is: `adr`, `design-doc`, `rfc`, or a team's own word. */
export type Kind = string;

/** Where a decision stands, whatever word its team uses, in the order of a decision's life. The words of each phase stand in `status.ts`. */
export const phases = ['draft', 'proposed', 'accepted', 'rejected', 'deprecated', 'superseded', 'other'] as const;

/** One of the phases. */
export type Phase = (typeof phases)[number];

/** A status as written, with what it means. */
export interface Status {
  /** The words of the file, trimmed, without Markdown marks. */
  readonly written: string;
  readonly phase: Phase;
  /** True where the words say that the decision is carried out, too. */
  readonly implemented: boolean;
  /** True for "partly superseded", "partially accepted": a partly superseded record still counts as live. */
  readonly partial: boolean;
}

/** What a person has to do with a record. */
export type PersonRole =
  'owner' | 'decision-maker' | 'author' | 'approver' | 'reviewer' | 'sponsor' | 'consulted' | 'informed' | 'contributor';

/** A person or team as written (`Ann`, `@org/team`, `Ann (@ann)`), without Markdown marks or mail addresses. */
export interface Person {
  readonly name: string;
  readonly role: PersonRole;
}

export type RelationType = 'supersedes' | 'superseded-by' | 'amends' | 'amended-by' | 'relates-to' | 'depends-on';

/** A link from one record to another as stated: `target` is an id (`0012`), a slug, or a path as written in the file. */
export interface Relation {
  readonly type: RelationType;
  readonly target: string;
  /** The path, address or issue as written, where the target is only the number in it: `../rfcs/0003-x.md` or `#3` of `3`. */
  readonly link?: string;
  /** Where the words say, or a remark behind the reference may say, that only a part is meant. */
  readonly partial?: true;
}

/** How much harm a wrong decision would do. */
export const risks = ['low', 'medium', 'high'] as const;

/** One of the risks. */
export type Risk = (typeof risks)[number];

/** A sign-off: somebody answers for their role that a record may be accepted. */
export interface Approval {
  /** As written: `security`. */
  readonly role: string;
  readonly by: string;
  readonly day: Day;
}

/** What a decision has to say before it is made. */
export const neededChapters = ['problem', 'options', 'assumptions'] as const;

/** One of the chapters that a decision needs. */
export type NeededChapter = (typeof neededChapters)[number];

/** What a record says about its own reviews. A value that cannot be read is `undefined` in `value` and is a problem. */
export interface ReviewFields {
  readonly reviewBy: Sourced<Day | undefined> | undefined;
  readonly reviewEvery: Sourced<Duration | undefined> | undefined;
  readonly lastReviewed: Sourced<Day | undefined> | undefined;
  /** The day until which comments are welcome: it counts as long as the record is a proposal. Undefined where there is none, as in most. */
  readonly lastCall?: Sourced<Day | undefined> | undefined;
}

/** What an entry of a review log says was done: what a review came to, or that it was put off or taken up again. */
export const reviewDeeds = ['reaffirmed', 'amended', 'superseded', 'retired', 'extended', 'snoozed', 'resumed'] as const;

/** One of the deeds. */
export type ReviewDeed = (typeof reviewDeeds)[number];

/** An entry of a record's review log. */
export interface ReviewEntry {
  readonly day: Day;
  /** Undefined where somebody has put it in words of their own. */
  readonly deed: ReviewDeed | undefined;
  readonly by: string | undefined;
  /** The day of the next review, or until when this one was put off. */
  readonly next: Day | undefined;
  readonly note: string | undefined;
  /** How many assumptions held, of how many; undefined where the entry does not say so. */
  readonly assumptions?: AssumptionCount | undefined;
}

/** How many assumptions hold, and how many there are. */
export interface AssumptionCount {
  readonly holding: number;
  readonly all: number;
}

/** What checklists are about. */
export type ChecklistTopic = 'assumptions' | 'security' | 'privacy' | 'operations';

/** How many items of a task list are ticked, and how many are not. */
export interface Checklist {
  readonly topic: ChecklistTopic;
  readonly open: number;
  readonly done: number;
}

/** What a record of technical debt says of its costs. A value that cannot be read is `undefined` in `value`. */
export interface DebtFields {
  /** Working hours a month that work takes longer. */
  readonly cycleTime: Sourced<number | undefined> | undefined;
  /** Incidents a quarter. */
  readonly incidents: Sourced<number | undefined> | undefined;
  /** Working hours a month that living with it costs. */
  readonly interest: Sourced<number | undefined> | undefined;
  /** Working hours that paying it back costs. */
  readonly principal: Sourced<number | undefined> | undefined;
}

/** The identifier of a record as written in its file or its name, without a prefix word: `0007`, `20240501`, `1559`. */
export interface Identity {
  readonly id: string;
  /** The integer of a numbered record; undefined for dates and slugs. */
  readonly number: number | undefined;
}

/** A day as written: a whole day, a month (`2018-11`) or a year, as far as it is stated. ISO 8601. */
export type StatedDate = string;

/**
 * One decision record, as far as its text states it. What is missing is `undefined` or empty; nothing is defaulted.
 * Spans are UTF-16 offsets into the text that was read.
 */
export interface DecisionRecord {
  /** Posix path inside the workspace folder: together with the log, the identity. */
  readonly path: string;
  readonly kind: Kind;
  readonly identity: Sourced<Identity> | undefined;
  readonly title: Sourced<string>;
  readonly status: Sourced<Status> | undefined;
  readonly date: Sourced<StatedDate> | undefined;
  readonly people: readonly Sourced<Person>[];
  readonly relations: readonly Sourced<Relation>[];
  readonly appliesTo: readonly Sourced<string>[];
  readonly tags: readonly Sourced<string>[];
  readonly risk: Sourced<Risk> | undefined;
  /** Who has signed; what names nobody or no day is not there. */
  readonly approvals: readonly Sourced<Approval>[];
  /** Which of the chapters that a decision needs say something; undefined where no risk is stated, and so nobody looked. */
  readonly chapters: readonly NeededChapter[] | undefined;
  readonly review: ReviewFields;
  /** The entries of its review log, in the order of the text; undefined where there are none, as in most records. */
  readonly reviewLog?: readonly Sourced<ReviewEntry>[] | undefined;
  /** The costs of technical debt; undefined where none is stated. */
  readonly debt?: DebtFields | undefined;
  /** The decisions that an incident review puts in question: undefined where there are none. */
  readonly questions?: readonly Sourced<Pick<Relation, 'target' | 'link'>>[] | undefined;
  /** The task lists under Assumptions, Security, Privacy and Operations, at their headings; undefined where there are none. */
  readonly checklists?: readonly Sourced<Checklist>[] | undefined;
  /** Links of the body to other files: the target as written, without code or comments. */
  readonly links: readonly Sourced<string>[];
  /** Where the title, or else the document, begins: a place to point at when nothing closer exists. */
  readonly anchor: Span;
  /** What could not be read, each on its characters. */
  readonly problems: readonly Problem[];
}
