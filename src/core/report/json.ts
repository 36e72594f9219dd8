import type { Day } from '../day/day.ts';
import type { DecisionLog } from '../log/decisionIndex.ts';
import type { Finding } from './findings.ts';
import { dueRecords } from './findings.ts';
import type { ListedRecord } from './listedRecord.ts';

/** `docket list --format json`: the logs that hold the listed records, then the records. */
export function listJson(records: readonly ListedRecord[], asOf: Day, logs: readonly DecisionLog[]): string {
  const counted = logs
    .map((log) => ({ path: log.path, kind: log.kind, records: records.filter((record) => record.log === log.path).length }))
    .filter((log) => log.records > 0);
  return document({ version: 1, asOf, logs: counted, records });
}

/** `docket check --format json`: one entry per problem, each with its file. */
export function checkJson(findings: readonly Finding[], asOf: Day): string {
  return document({ version: 1, asOf, problems: findings });
}

/** `docket due --format json`: what is overdue or due soon, earliest first; what cannot be read; what is due only because something happened. */
export function dueJson(records: readonly ListedRecord[], asOf: Day): string {
  const due = dueRecords(records);
  return document({
    version: 1,
    asOf,
    records: [...due.overdue, ...due.dueSoon],
    unreadable: due.unreadable,
    changed: due.changed,
  });
}

function document(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
