import { detached } from '../text/detached.ts';
import type { Problem } from '../problem.ts';
import type { Span } from '../text/span.ts';
import { approvalsOf } from './approvals.ts';
import { checklistsOf } from './checklists.ts';
import { reviewLogOf } from './reviewLog.ts';
import { contradictedNumbers, contradictedStatus } from './contradictions.ts';
import { dateOf, unreadableDates } from './dates.ts';
import { debtOf } from './debtFields.ts';
import type { DecisionRecord } from './decisionRecord.ts';
import type { Field } from './field.ts';
import type { NameParts } from './fileName.ts';
import { identityOf } from './identity.ts';
import { kindOf } from './kind.ts';
import { linksOf } from './links.ts';
import { appliesToOf, riskOf, tagsOf, unreadableRisk } from './otherFields.ts';
import type { Outline } from './outline.ts';
import { neededChaptersOf } from './neededChapters.ts';
import { peopleOf } from './people.ts';
import { questionsOf } from './questions.ts';
import type { ReadingOptions } from './reading.ts';
import { relationsOf } from './relations.ts';
import { reviewFieldsOf } from './reviewFields.ts';
import { statusOf } from './statusField.ts';
import { titleOf } from './title.ts';

/** The record that a document states by its fields, its headings and its name. */
export function readFields(
  path: string,
  outline: Outline,
  fields: readonly Field[],
  name: NameParts,
  options: ReadingOptions,
): DecisionRecord {
  const title = titleOf(outline, fields, name);
  const status = statusOf(fields, options.statuses);
  const kind = kindOf(path, fields, name);
  const identity = identityOf(outline, fields, name);
  const risk = riskOf(fields);
  return {
    path,
    kind,
    identity,
    title,
    status,
    date: dateOf(fields, status, name),
    people: peopleOf(fields, outline.text),
    relations: relationsOf(outline, fields, status, { path, number: identity?.value.number }),
    appliesTo: appliesToOf(fields),
    tags: tagsOf(fields),
    risk,
    approvals: approvalsOf(fields),
    chapters: risk === undefined ? undefined : neededChaptersOf(outline),
    review: reviewFieldsOf(fields),
    debt: debtOf(fields),
    questions: questionsOf(fields),
    checklists: checklistsOf(outline),
    reviewLog: reviewLogOf(outline),
    links: linksOf(outline),
    anchor: anchorOf(title.span, outline),
    problems: [
      ...unreadableFields(path, outline, fields),
      ...contradictedStatus(path, outline, fields, status, options.statuses),
      ...contradictedNumbers(outline, fields, { path, kind, name, identity }),
    ],
  };
}

function anchorOf(title: Span, { text, bodyStart }: Outline): Span {
  if (title.end > title.start) return title;
  const first = text.slice(bodyStart).search(/\S/);
  if (first < 0) return { start: 0, end: 0 };
  const start = bodyStart + first;
  const newline = text.indexOf('\n', start);
  return { start, end: start + text.slice(start, newline < 0 ? text.length : newline).trimEnd().length };
}

function unreadableFields(path: string, outline: Outline, fields: readonly Field[]): readonly Problem[] {
  const yaml = (outline.yaml?.problems ?? []).map(({ message, gluedKey, span }) =>
    gluedKey === undefined
      ? unreadable(path, 'field-unreadable-front-matter', [message], span)
      : unreadable(path, 'field-unreadable-glued', [gluedKey], span),
  );
  const dates = unreadableDates(fields).map((part) => unreadable(path, 'field-unreadable-date', [part.text], part.span));
  const risk = unreadableRisk(fields);
  const risks = risk === undefined ? [] : [unreadable(path, 'field-unreadable-risk', [risk.text], risk.span)];
  return [...yaml, ...dates, ...risks];
}

function unreadable(path: string, message: string, args: readonly string[], span: Span): Problem {
  return { code: 'field-unreadable', severity: 'warning', message, args: args.map(detached), path, span };
}
