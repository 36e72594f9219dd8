import { ownerOf } from '../owner/resolveOwner.ts';
import type { DecisionRecord, RelationType } from '../record/decisionRecord.ts';
import { lint } from '../rules/lint.ts';
import { recordInQuestion } from '../review/questions.ts';
import type { ReviewReason } from '../review/reason.ts';
import { reviewOf } from '../review/reviewOf.ts';
import type { Snooze } from '../review/snooze.ts';
import type { LintContext } from '../rules/rule.ts';
import { say } from '../words/messages.ts';
import type { ListedRecord } from './listedRecord.ts';
import { listedProblems } from './place.ts';
import { targetId } from './target.ts';

/** What rules look at, what targets are looked up in, and the texts for lines and columns. */
type DescribeContext = LintContext &
  Required<Pick<LintContext, 'numbers' | 'targets'>> & { readonly textOf: (path: string) => string | undefined };

/** One record in the JSON shape of the contract; keys stand in the contract's order. */
export function describe(record: DecisionRecord, context: DescribeContext): ListedRecord {
  return {
    path: record.path,
    log: context.log.path,
    kind: record.kind,
    id: record.identity?.value.id ?? null,
    number: record.identity?.value.number ?? null,
    title: record.title.value,
    status: statusOf(record),
    date: record.date?.value ?? null,
    people: record.people.map(({ value }) => ({ name: value.name, role: value.role })),
    owner: ownerOf(record, context.owners) ?? null,
    review: listedReview(record, context),
    supersedes: targets(record, 'supersedes', context),
    supersededBy: targets(record, 'superseded-by', context),
    relations: otherRelations(record, context),
    appliesTo: record.appliesTo.map(({ value }) => value),
    tags: record.tags.map(({ value }) => value),
    risk: record.risk?.value ?? null,
    ...(record.approvals.length === 0 ? {} : { approvals: record.approvals.map(({ value }) => value) }),
    ...costsOf(record),
    ...questionsOf(record, context),
    ...(record.checklists === undefined ? {} : { checklists: record.checklists.map(({ value }) => value) }),
    problems: problemsOf(record, context),
  };
}

function statusOf(record: DecisionRecord): ListedRecord['status'] {
  if (record.status === undefined) return null;
  const { written, phase, implemented } = record.status.value;
  return { written, phase, implemented };
}

function listedReview(record: DecisionRecord, context: LintContext): ListedRecord['review'] {
  const { state, due, source, snooze, reasons } = reviewOf(record, context);
  return { state, due: due ?? null, source: source ?? null, ...snoozed(snooze), ...because(reasons) };
}

function because(reasons: readonly ReviewReason[]): Pick<ListedRecord['review'], 'reasons'> {
  return reasons.length === 0
    ? {}
    : { reasons: reasons.map(({ kind, message, args }) => ({ kind, message: say(message, ...args) })) };
}

function snoozed(snooze: Snooze | undefined): Pick<ListedRecord['review'], 'snoozed'> {
  if (snooze === undefined) return {};
  const { until, by, reason } = snooze;
  return { snoozed: { until, by: by ?? null, reason: reason ?? null } };
}

/** Only what is about debt has costs: other records have no such key. */
function costsOf({ kind, debt }: DecisionRecord): Pick<ListedRecord, 'debt'> {
  if (kind !== 'tech-debt') return {};
  return {
    debt: {
      cycleTimeHoursPerMonth: debt?.cycleTime?.value ?? null,
      incidentsPerQuarter: debt?.incidents?.value ?? null,
      interestHoursPerMonth: debt?.interest?.value ?? null,
      principalHours: debt?.principal?.value ?? null,
    },
  };
}

function questionsOf(record: DecisionRecord, { targets }: DescribeContext): Pick<ListedRecord, 'questions'> {
  const { questions } = record;
  if (questions === undefined) return {};
  const asked = questions.map(({ value }) => recordInQuestion(value, record, targets)?.path ?? value.link ?? value.target);
  return { questions: [...new Set(asked)] };
}

function targets(record: DecisionRecord, type: RelationType, context: DescribeContext): readonly string[] {
  const ids = record.relations
    .filter(({ value }) => value.type === type)
    .map(({ value }) => targetId(value, record, context.targets));
  return [...new Set(ids)];
}

function otherRelations(record: DecisionRecord, context: DescribeContext): ListedRecord['relations'] {
  return record.relations
    .filter(({ value }) => value.type !== 'supersedes' && value.type !== 'superseded-by')
    .map(({ value }) => ({ type: value.type, target: targetId(value, record, context.targets) }));
}

function problemsOf(record: DecisionRecord, context: DescribeContext): ListedRecord['problems'] {
  return listedProblems(lint(record, context), record.path, context.textOf);
}
